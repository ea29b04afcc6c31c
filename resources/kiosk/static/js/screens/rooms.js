// The rooms: which are free, what they cost, and why the others are not to be had. True to the second.

import { html, useEffect } from "../../vendor/htm-preact.js";
import { Button, Name, Note } from "../parts/controls.js";
import { Screen } from "../parts/frame.js";
import { amenityIcon, Icon } from "../parts/icons.js";
import { Photo } from "../parts/photo.js";
import { openSlots } from "../slots.js";

export function RoomsScreen({ kiosk }) {
  const { visit, catalogue, formats } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const { wish } = visit;
  const rows = catalogue.sorted(wish);
  const ready = rows.length > 0 && rows.every((row) => row.suits.state !== "unknown");
  useEffect(() => {
    if (ready) visit.noteSeen();
  });
  const free = rows.filter((row) => row.suits.state === "free");
  const fitting = free.filter((row) => !row.small && !row.missing.length);
  const title = !ready ? t("rooms.looking") : free.length ? t("rooms.title", { count: fitting.length || free.length, number: formats.number(fitting.length || free.length) }) : t("rooms.nothing");
  return html`<${Screen} kiosk=${kiosk} name="rooms" title=${title} lead=${wishText(kiosk)} wide>
    ${ready && free.length > 0 && !fitting.length && html`<${Note}>${t("rooms.relaxed")}</${Note}>`}
    ${
      ready &&
      !free.length &&
      html`<div class="rooms-nothing"><p>${t("rooms.nothing-text")}</p>
        <${Button} kind="primary" icon="calendar" onClick=${() => visit.returnTo("day")}>${t("rooms.other-day")}</${Button}>
        <${Button} icon="clock" onClick=${() => visit.returnTo("time")}>${t("rooms.other-time")}</${Button}></div>`
    }
    <ul class="rooms" aria-busy=${ready ? undefined : "true"}>
      ${ready ? rows.map((row) => html`<${RoomCard} key=${row.room.id} kiosk=${kiosk} row=${row} />`) : [1, 2, 3].map((n) => html`<li key=${n} class="card card-waiting" aria-hidden="true"></li>`)}
    </ul>
  </${Screen}>`;
}

/** What is wished, in one line. */
export function wishText(kiosk) {
  const { wish } = kiosk.visit;
  const { formats } = kiosk;
  const time = wish.start === null ? formats.hours(wish.minutes) : formats.span(wish.start, wish.start + wish.minutes);
  const people = kiosk.t("people", { count: wish.guests, number: formats.number(wish.guests) });
  return `${formats.day(wish.day)} · ${time} · ${people}`;
}

/** Why a room is not to be had, in words. */
export function reasonText(kiosk, suits) {
  if (suits.state === "held") {
    return suits.until ? kiosk.t("reason.held-until", { time: kiosk.formats.clock(suits.until) }) : kiosk.t("reason.held");
  }
  return kiosk.t(`reason.${suits.state}`);
}

function RoomCard({ kiosk, row }) {
  const { visit, catalogue, formats } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const { room, suits, small, missing } = row;
  const { wish } = visit;
  const free = suits.state === "free";
  const price = wish.start === null ? null : catalogue.priceOf(room.id, wish.day, wish.start, wish.minutes);
  const day = catalogue.days.get(room.id);
  const slots = day ? openSlots(day).filter((slot) => slot.end - slot.start >= Math.min(wish.minutes, 60)) : [];
  const news = visit.news?.get(room.id);
  const canLook = free || slots.length > 0;
  return html`<li class=${`card ${free ? "" : "card-gone"} ${news === "gone" && !free ? "card-news" : ""}`} data-room=${room.id} data-state=${suits.state}>
    <div class="card-photo"><${Photo} photo=${room.photos[0]} seed=${room.id} />
      ${!free && html`<span class=${`badge badge-${suits.state === "held" ? "held" : "gone"}`}>${news === "gone" ? t("rooms.just-now") : reasonText(kiosk, suits)}</span>`}
      ${free && news === "back" && html`<span class="badge badge-free">${t("rooms.free-again")}</span>`}
    </div>
    <div class="card-text">
      <h2><${Name}>${room.name}</${Name}></h2>
      <p class="card-facts">
        <span class=${small ? "fact-warning" : ""}><${Icon} name="guests" />${t("room.capacity", { count: room.capacity, number: formats.number(room.capacity) })}</span>
        ${room.review_count > 0 && html`<span><${Icon} name="star" filled />${formats.number(room.average_rating)}</span>`}
      </p>
      <ul class="card-amenities">${room.amenities.slice(0, 4).map((name) => html`<li key=${name} ><${Icon} name=${amenityIcon(name)} /><bdi>${kiosk.words.known("amenity", name)}</bdi></li>`)}</ul>
      ${small && html`<p class="card-warning">${t("rooms.small", { count: room.capacity, number: formats.number(room.capacity) })}</p>`}
      ${missing.length > 0 && html`<p class="card-warning">${t("rooms.missing", { names: missing.map((name) => kiosk.words.known("amenity", name)).join(", ") })}</p>`}
      <p class="card-slots">${free && wish.start !== null ? "" : slots.length ? t("rooms.free-at", { times: slots.slice(0, 2).map((slot) => formats.span(slot.start, slot.end)).join(" · ") }) : t("rooms.none")}</p>
    </div>
    <div class="card-end">
      <p class="card-price">${free ? (price !== null ? html`<b>${formats.money(price)}</b> <span>${t("rooms.in-all", { time: formats.hours(wish.minutes) })}</span>` : html`<b>${formats.money(room.rate_per_hour)}</b> <span>${t("rooms.per-hour")}</span>`) : ""}</p>
      ${
        canLook &&
        html`<${Button} kind=${free ? "primary" : "plain"} iconEnd="next" aria-label=${`${free ? t("rooms.choose") : t("rooms.other-times")}: ${room.name}`}
          onClick=${() => visit.chooseRoom(room.id)}>${free ? t("rooms.choose") : t("rooms.other-times")}</${Button}>`
      }
    </div>
  </li>`;
}
