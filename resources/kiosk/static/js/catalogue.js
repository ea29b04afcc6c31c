// Venue, rooms, add-ons and what is free on the day that is looked at: loaded once, kept true by the stream.

import { Ended, Problem } from "./api.js";
import { openSlots, readDay, related, standing } from "./slots.js";
import { instantOf, iso } from "./times.js";

const TOGETHER = 80;

export class Catalogue {
  constructor(kiosk) {
    this.kiosk = kiosk;
    this.rooms = null;
    this.addons = null;
    this.days = new Map();
    this.day = null;
    this.prices = new Map();
    this.ranking = null;
    this.reviews = new Map();
  }

  get venueId() {
    return this.kiosk.config.venue.id;
  }

  room(id) {
    return this.rooms?.find((room) => room.id === id) ?? null;
  }

  async loadVenue() {
    const { api } = this.kiosk;
    const [venue, rooms, addons] = await Promise.all([
      api.get(`/venues/${this.venueId}`),
      api.get(`/rooms?venue_id=${this.venueId}&limit=100`),
      api.get(`/addons?venue_id=${this.venueId}`),
    ]);
    this.kiosk.venue = venue;
    this.rooms = rooms;
    this.addons = addons;
    this.kiosk.changed();
  }

  // --- a day

  /** Shows a day from now on. */
  async watch(day) {
    if (this.day !== day) {
      this.day = day;
      this.days.clear();
    }
    if (!this.rooms) await this.loadVenue();
    await this.#load(this.rooms.map((room) => room.id));
  }

  /** Looks again at rooms, all if null, after they changed elsewhere. */
  refresh(ids) {
    if (ids === null) this.again = null;
    else if (this.again !== null) this.again = [...(this.again ?? []), ...ids];
    if (this.waiting) return;
    this.waiting = setTimeout(() => this.#refresh(), TOGETHER);
  }

  async #refresh() {
    const ids = this.again;
    this.again = undefined;
    this.waiting = null;
    if (ids === null || !this.rooms) await this.loadVenue();
    if (!this.day) return;
    const all = this.rooms.map((room) => room.id);
    await this.#load(ids === null ? all : related(this.rooms, ids).filter((id) => all.includes(id)));
    this.kiosk.visit.lookAtChoice();
  }

  async #load(ids) {
    const { day } = this;
    await Promise.all(
      ids.map(async (id) => {
        try {
          const answer = await this.kiosk.api.get(`/rooms/${id}/availability?date=${day}`);
          if (this.day === day) this.days.set(id, readDay(answer));
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          this.days.delete(id);
        }
      }),
    );
    this.kiosk.changed();
  }

  // --- for a wish

  /** The order in which the endpoint's search puts the rooms, and what it had to relax. */
  async rank(wish, signal) {
    const query = new URLSearchParams({ venue_id: this.venueId, date: wish.day, limit: 100 });
    if (wish.guests) query.set("capacity", wish.guests);
    for (const amenity of wish.amenities) query.append("amenities", amenity);
    this.ranking = null;
    const found = await this.kiosk.api.get(`/search/rooms?${query}`, { signal });
    this.ranking = new Map(found.results.map((hit, place) => [hit.room_id, place]));
    this.kiosk.changed();
  }

  /** What each room costs for a time, by the venue's price rules. */
  async price(day, start, minutes, person, signal) {
    const zone = this.kiosk.zone;
    const from = iso(instantOf(day, start, zone));
    const to = iso(instantOf(day, start + minutes, zone));
    const query = new URLSearchParams({ venue_id: this.venueId, start: from, end: to });
    const key = priceKey(day, start, minutes);
    if (this.prices.has(key)) return;
    try {
      const found = await this.kiosk.api.get(`/kiosk/prices?${query}`, { person, signal });
      this.prices.set(key, new Map(found.prices.map((price) => [price.room_id, price.total])));
      this.kiosk.changed();
    } catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Ended)) throw error;
    }
  }

  priceOf(roomId, day, start, minutes) {
    return this.prices.get(priceKey(day, start, minutes))?.get(roomId) ?? null;
  }

  /** Prices may be a person's own. */
  forgetPrices() {
    this.prices.clear();
  }

  async loadReviews(roomId, signal) {
    if (this.reviews.has(roomId)) return;
    const found = await this.kiosk.api.get(`/rooms/${roomId}/reviews?limit=3`, { signal });
    this.reviews.set(roomId, found);
    this.kiosk.changed();
  }

  /** Every amenity that one of the rooms has, the commonest first. */
  amenities() {
    const counts = new Map();
    for (const room of this.rooms ?? []) {
      for (const name of room.amenities) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a.localeCompare(b));
  }

  /** How a room suits the wish: {state, …}; states besides those of `standing`: unknown, none (no free time). */
  suits(room, wish) {
    if (room.status !== "open") return { state: "service" };
    const day = this.days.get(room.id);
    if (!day) return { state: "unknown" };
    if (wish.start !== null) {
      const found = standing(day, wish.start, wish.start + wish.minutes);
      if (found.state !== "free") return found;
    } else if (!openSlots(day).some((slot) => slot.end - slot.start >= wish.minutes)) {
      return day.free.length ? { state: "short" } : { state: "none" };
    }
    return { state: "free" };
  }

  /** The rooms for the wish, those that suit it first: [{room, suits, small, missing}]. */
  sorted(wish) {
    const rows = (this.rooms ?? []).map((room) => ({
      room,
      suits: this.suits(room, wish),
      small: Boolean(wish.guests && room.capacity < wish.guests),
      missing: wish.amenities.filter((name) => !room.amenities.includes(name)),
    }));
    const place = (row) => this.ranking?.get(row.room.id) ?? 1000 + row.room.capacity;
    const group = (row) => (row.suits.state === "free" ? 0 : 2) + (row.small || row.missing.length ? 1 : 0);
    return rows.sort((a, b) => group(a) - group(b) || place(a) - place(b));
  }
}

function priceKey(day, start, minutes) {
  return `${day} ${start} ${minutes}`;
}
