// What is printed: on the screen it is hidden.

import { html } from "../../vendor/htm-preact.js";

export function Receipt({ kiosk, state }) {
  const { visit, formats, venue } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const { booking, wish, room, quote } = visit;
  return html`<section class="receipt" aria-hidden="true">
    <p class="receipt-venue">${kiosk.config.venue.name}</p>
    <p dir="auto">${[venue?.address, venue?.postal_code, venue?.city].filter(Boolean).join(", ")}</p>
    <p class="receipt-title">${t(`done.${state}-title`)}</p>
    <p class="receipt-number">${booking.id}</p>
    <table>
      <tbody>
        <tr><th>${t("done.room")}</th><td>${room?.name ?? ""}</td></tr>
        <tr><th>${t("done.day")}</th><td>${formats.day(wish.day, "full")}</td></tr>
        <tr><th>${t("done.time")}</th><td>${formats.span(wish.start, wish.start + wish.minutes)}</td></tr>
        <tr><th>${t("done.name")}</th><td>${visit.person?.name ?? ""}</td></tr>
      </tbody>
    </table>
    <table class="receipt-lines">
      <tbody>
        ${(quote?.lines ?? []).map((line, place) => html`<tr key=${place}><th>${line.kind === "room" ? room?.name : kiosk.words.known("addon", line.label)} × ${formats.number(line.quantity)}</th><td>${formats.money(line.amount)}</td></tr>`)}
        <tr class="receipt-total"><th>${t("review.total")}</th><td>${formats.money(booking.total_cost)}</td></tr>
        <tr><th>${t("done.due")}</th><td>${formats.money(booking.amount_due)}</td></tr>
      </tbody>
    </table>
    ${visit.code && html`<svg viewBox=${`0 0 ${visit.code.size} ${visit.code.size}`} class="code"><path d=${visit.code.path} /></svg>`}
    <p>${state === "held" ? t("done.held-text", { time: formats.clock(visit.holdEnd()) }) : ""}</p>
    <p>${formats.moment(kiosk.now())}</p>
  </section>`;
}
