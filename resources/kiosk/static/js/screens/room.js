// One room: photos, what it has, what others say, and its day as a strip to choose a time from.

import { html, useState } from "../../vendor/htm-preact.js";
import { Choice, Choices, Name, Note } from "../parts/controls.js";
import { Screen } from "../parts/frame.js";
import { amenityIcon, Icon } from "../parts/icons.js";
import { Photo } from "../parts/photo.js";
import { Strip, StripLegend } from "../parts/strip.js";
import { starts } from "../slots.js";
import { reasonText } from "./rooms.js";

const MOST_STARTS = 14;

export function RoomScreen({ kiosk }) {
  const { visit, catalogue, formats } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const { room, wish } = visit;
  const day = catalogue.days.get(visit.roomId);
  const suits = catalogue.suits(room, wish);
  const can = wish.start !== null && suits.state === "free";
  const found = day ? starts(day, wish.minutes, visit.pace) : [];
  // Every half hour is too much to choose from on a free day: then full hours, and the one that is chosen.
  const offered = found.length > MOST_STARTS ? found.filter((at) => at % 60 === 0 || at === wish.start) : found;
  const price = wish.start === null ? null : catalogue.priceOf(room.id, wish.day, wish.start, wish.minutes);
  const wanted = wish.start === null ? null : { start: wish.start, end: wish.start + wish.minutes };
  return html`<${Screen} kiosk=${kiosk} name="room" title=${html`<${Name}>${room.name}</${Name}>`} lead=${factsText(kiosk, room)} wide
    next=${{ act: () => visit.go("addons"), disabled: !can, text: t("room.take") }}>
    <div class="room">
      <div class="room-look">
        <${Gallery} kiosk=${kiosk} room=${room} />
        ${room.description && html`<p class="room-description" dir="auto">${room.description}</p>`}
        <ul class="amenities">${room.amenities.map((name) => html`<li key=${name}><${Icon} name=${amenityIcon(name)} /><bdi>${kiosk.words.known("amenity", name)}</bdi></li>`)}</ul>
        <${Reviews} kiosk=${kiosk} room=${room} />
      </div>
      <div class="room-book">
        <div class="panel">
          <div class="room-time">
            <div><h2>${formats.day(wish.day)}</h2><p>${can ? formats.span(wanted.start, wanted.end) : t("room.pick")}</p></div>
            <p class="room-price" aria-live="polite">${
              can ? html`<b>${price === null ? "…" : formats.money(price)}</b>` : html`<b>${formats.money(room.rate_per_hour)}</b><br />${t("rooms.per-hour")}`
            }</p>
          </div>
          <${Strip} kiosk=${kiosk} day=${day} hours=${visit.roomHours} wanted=${wanted} />
          <${StripLegend} kiosk=${kiosk} />
          ${wish.start !== null && suits.state !== "free" && suits.state !== "unknown" && html`<${Note} kind="warning">${reasonText(kiosk, suits)}</${Note}>`}
          <h3>${t("room.begin", { time: formats.hours(wish.minutes) })}</h3>
          ${
            day && !offered.length
              ? html`<${Note}>${t("room.no-times", { time: formats.hours(wish.minutes) })}</${Note}>`
              : html`<${Choices} label=${t("room.begin", { time: formats.hours(wish.minutes) })} class="choices-times">
                  ${offered.map((at) => html`<${Choice} key=${at} chosen=${wish.start === at} onChoose=${() => visit.chooseStart(at)}>${formats.time(at)}</${Choice}>`)}
                </${Choices}>`
          }
        </div>
      </div>
    </div>
  </${Screen}>`;
}

function factsText(kiosk, room) {
  const { formats } = kiosk;
  const parts = [kiosk.words.known("type", room.type), kiosk.t("room.capacity", { count: room.capacity, number: formats.number(room.capacity) })];
  return parts.filter(Boolean).join(" · ");
}

function Gallery({ kiosk, room }) {
  const [shown, setShown] = useState(0);
  const photos = room.photos;
  const photo = photos[Math.min(shown, photos.length - 1)];
  return html`<div class="gallery">
    <${Photo} photo=${photo} seed=${room.id} class="gallery-photo" alt=${photo?.caption || kiosk.t("room.photo", { room: room.name })} />
    ${
      photos.length > 1 &&
      html`<div class="gallery-thumbs" role="group" aria-label=${kiosk.t("room.photos")}>
        ${photos.slice(0, 5).map(
          (each, place) => html`<button key=${each.id} type="button" class="thumb" aria-pressed=${place === shown ? "true" : "false"}
            aria-label=${kiosk.t("room.photo-number", { number: place + 1 })} onClick=${() => setShown(place)}><${Photo} photo=${each} size="thumb" /></button>`,
        )}
      </div>`
    }
  </div>`;
}

function Reviews({ kiosk, room }) {
  const { formats } = kiosk;
  const said = (kiosk.catalogue.reviews.get(room.id) ?? []).filter((review) => review.comment).slice(0, 2);
  if (!room.review_count) return null;
  return html`<section class="reviews">
    <h2><${Icon} name="star" filled />${formats.number(room.average_rating)} <span>${kiosk.t("room.reviews", { count: room.review_count, number: formats.number(room.review_count) })}</span></h2>
    ${said.map((review) => html`<blockquote key=${review.id} dir="auto">${review.comment}</blockquote>`)}
  </section>`;
}
