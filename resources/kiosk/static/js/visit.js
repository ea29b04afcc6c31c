// One person's visit: what is wished, chosen and typed. It lives in memory alone and is dropped as a whole.

import { Ended } from "./api.js";
import { bookingActions } from "./booking.js";
import { hoursOf, nearest } from "./slots.js";
import { instantOf, iso, weekdayOf } from "./times.js";

export const STEPS = ["day", "time", "guests", "needs", "rooms", "room", "addons", "who", "review", "pay"];
/** After these nothing leads back: the booking is made. */
const FINAL = new Set(["done"]);
/** The forms of one question. */
const PART_OF = { walkin: "who", signin: "who", signup: "who" };
const HALF_HOUR = 30;

export class Visit {
  constructor(kiosk) {
    this.kiosk = kiosk;
    this.stopping = new AbortController();
    this.phase = "start";
    this.trail = [];
    this.note = null;
    this.wish = { day: null, start: null, anyTime: false, minutes: 120, guests: 20, kind: "", amenities: [] };
    this.roomId = null;
    this.basket = new Map();
    this.person = null;
    this.typed = {};
    this.booking = null;
    this.taken = null;
    this.busy = false;
    this.problem = null;
    Object.assign(this, bookingActions(this));
  }

  get signal() {
    return this.stopping.signal;
  }

  get isBegun() {
    return this.phase !== "start";
  }

  get step() {
    return STEPS.indexOf(PART_OF[this.phase] ?? this.phase);
  }

  get room() {
    return this.kiosk.catalogue.room(this.roomId);
  }

  /** The minutes between two starts that are offered, by the venue's rules. */
  get pace() {
    const step = this.kiosk.venue?.rules.slot_step_minutes ?? 15;
    return HALF_HOUR % step === 0 ? HALF_HOUR : step;
  }

  get hours() {
    return (this.wish.day && this.kiosk.hoursOn(this.wish.day)) || { opens: 0, closes: 1440 };
  }

  /** When the chosen room is open on the day. */
  get roomHours() {
    const own = this.room?.opening_hours ?? this.kiosk.venue?.opening_hours;
    return hoursOf(weekdayOf(this.wish.day), own) ?? this.hours;
  }

  end() {
    this.stopping.abort();
    this.person = null;
    this.typed = {};
    this.booking = null;
    this.quote = null;
    this.wallet = null;
  }

  // --- from question to question

  go(phase) {
    if (this.phase !== "start" && !FINAL.has(this.phase)) this.trail.push(this.phase);
    this.#show(phase);
  }

  back() {
    if (FINAL.has(this.phase) || this.busy) return;
    if (!this.trail.length) {
      if (this.isBegun) this.kiosk.leave();
      return;
    }
    this.#show(this.trail.pop());
  }

  /** Goes back to a question asked before. */
  returnTo(phase) {
    const place = this.trail.indexOf(phase);
    this.trail = place < 0 ? [] : this.trail.slice(0, place);
    this.#show(phase);
  }

  #show(phase) {
    this.phase = phase;
    this.problem = null;
    this.note = null;
    this.kiosk.dialog = null;
    this.kiosk.changed();
  }

  begin() {
    if (!this.wish.day) this.wish.day = this.firstDay();
    this.go("day");
  }

  /** The first day with time left to book. */
  firstDay() {
    const { day } = this.kiosk.today();
    return day;
  }

  chooseDay(day) {
    if (day !== this.wish.day) {
      this.wish.day = day;
      this.wish.start = null;
      this.roomId = null;
    }
    this.kiosk.changed();
  }

  wishFor(changes) {
    Object.assign(this.wish, changes);
    this.kiosk.changed();
  }

  /** Shows the rooms for the wish. */
  async showRooms() {
    this.taken = null;
    this.go("rooms");
    const { catalogue } = this.kiosk;
    await this.quietly(
      Promise.all([catalogue.watch(this.wish.day), catalogue.rank(this.wish, this.signal), this.loadPrices()]),
    );
  }

  async loadPrices() {
    const { day, start, minutes } = this.wish;
    if (start === null) return;
    await this.kiosk.catalogue.price(day, start, minutes, this.person, this.signal);
  }

  chooseRoom(roomId) {
    this.roomId = roomId;
    this.taken = null;
    this.go("room");
    this.quietly(this.kiosk.catalogue.loadReviews(roomId, this.signal));
  }

  chooseStart(start) {
    this.wish.start = start;
    this.taken = null;
    this.kiosk.changed();
    this.quietly(this.loadPrices());
  }

  /** After another time or room was taken instead: the price is told anew where it was told already. */
  chooseInstead({ roomId = this.roomId, start = this.wish.start }) {
    this.roomId = roomId;
    this.kiosk.closeDialog();
    this.chooseStart(start);
    if (!["review", "pay"].includes(this.phase)) return;
    if (this.phase === "pay") this.returnTo("review");
    this.loadQuote();
  }

  setQuantity(addonId, quantity) {
    if (quantity > 0) this.basket.set(addonId, quantity);
    else this.basket.delete(addonId);
    this.kiosk.changed();
  }

  toWho() {
    if (this.person) this.toReview();
    else this.go("who");
  }

  type(name, value) {
    this.typed[name] = value;
    if (this.problem?.fields?.[name]) delete this.problem.fields[name];
    this.kiosk.changed();
  }

  // --- what others do meanwhile

  /** Tells at once when the chosen room is no longer free, with what is free instead. */
  lookAtChoice() {
    if (!["room", "addons", "who", "walkin", "signin", "signup", "review", "pay"].includes(this.phase)) {
      if (this.phase === "rooms") this.#tellOfRooms();
      return;
    }
    if (this.booking || this.busy || this.wish.start === null || !this.room) return;
    const found = this.kiosk.catalogue.suits(this.room, this.wish);
    if (found.state === "free" || found.state === "unknown") {
      this.taken = null;
      return;
    }
    if (!this.taken) this.lost(found);
  }

  /** Says that the chosen time is gone. `offers` are the endpoint's alternatives, if it named some. */
  lost(found, offers = null) {
    this.taken = { ...found, ...(offers ?? this.#alternatives()) };
    this.kiosk.openDialog({ kind: "taken" });
    this.kiosk.announce(this.kiosk.t("taken.title", { room: this.room.name }));
  }

  #alternatives() {
    const { catalogue } = this.kiosk;
    const { start, minutes, guests } = this.wish;
    const day = catalogue.days.get(this.roomId);
    const times = day && start !== null ? nearest(day, start, minutes, this.pace, 3) : [];
    const rooms = catalogue
      .sorted(this.wish)
      .filter((row) => row.room.id !== this.roomId && row.suits.state === "free" && !(row.small && guests))
      .slice(0, 3)
      .map((row) => row.room.id);
    return { times, rooms };
  }

  /** Remembers what was free on the list, so that a change can be told. */
  #tellOfRooms() {
    const { catalogue } = this.kiosk;
    const now = new Map((catalogue.rooms ?? []).map((room) => [room.id, catalogue.suits(room, this.wish).state]));
    for (const [id, state] of now) {
      const gone = this.seen?.get(id) === "free" && state !== "free" && state !== "unknown";
      const back = this.seen && this.seen.has(id) && this.seen.get(id) !== "free" && state === "free";
      const key = gone ? "rooms.just-taken" : back ? "rooms.just-freed" : null;
      if (key) {
        this.news = new Map(this.news ?? []).set(id, gone ? "gone" : "back");
        this.kiosk.announce(this.kiosk.t(key, { room: catalogue.room(id).name }));
      }
    }
    this.seen = now;
    this.kiosk.changed();
  }

  /** Notes what the list shows now. */
  noteSeen() {
    const { catalogue } = this.kiosk;
    if (!catalogue.days.size || this.seen) return;
    this.seen = new Map((catalogue.rooms ?? []).map((room) => [room.id, catalogue.suits(room, this.wish).state]));
  }

  range() {
    const { day, start, minutes } = this.wish;
    const { zone } = this.kiosk;
    return { start: iso(instantOf(day, start, zone)), end: iso(instantOf(day, start + minutes, zone)) };
  }

  /** Runs something in the background of the visit; what ends with it is no failure. */
  async quietly(promise) {
    try {
      return await promise;
    } catch (error) {
      if (error instanceof Ended || this.signal.aborted) return undefined;
      this.problem = { code: error.code ?? "UNKNOWN", fields: {} };
      this.kiosk.changed();
      return undefined;
    }
  }
}
