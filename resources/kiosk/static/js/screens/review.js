// The price in full, before anything is promised.

import { html } from "../../vendor/htm-preact.js";
import { problemText } from "../booking.js";
import { Button, Name, Note } from "../parts/controls.js";
import { Screen } from "../parts/frame.js";
import { Icon } from "../parts/icons.js";
import { Photo } from "../parts/photo.js";

export function ReviewScreen({ kiosk }) {
  const { visit } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const { quote } = visit;
  const refused = quote?.refusal_code;
  return html`<${Screen} kiosk=${kiosk} name="review" title=${t("review.title")} lead=${t("review.for", { name: visit.person?.name ?? "" })} wide
    next=${{ act: () => visit.go("pay"), disabled: !quote || Boolean(refused), text: t("review.next") }}>
    <div class="review">
      <${Facts} kiosk=${kiosk} />
      <div class="panel price">
        <h2>${t("review.price")}</h2>
        ${visit.problem && html`<${Note} kind="danger">${problemText(kiosk, visit.problem)}</${Note}>`}
        ${!quote && !visit.problem && html`<p class="waiting-line"><span class="spinner spinner-small"></span>${t("review.counting")}</p>`}
        ${quote && html`<${Lines} kiosk=${kiosk} quote=${quote} />`}
        ${refused && html`<${Note} kind="warning">${problemText(kiosk, { code: refused })}</${Note}>
          <${Button} icon="back" onClick=${() => visit.returnTo("rooms")}>${t("taken.all")}</${Button}>`}
        ${quote && !refused && html`<p class="muted price-terms">${t("review.cancel")}</p>`}
      </div>
    </div>
  </${Screen}>`;
}

export function Facts({ kiosk }) {
  const { visit, formats } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const { room, wish } = visit;
  return html`<div class="panel facts">
    <${Photo} photo=${room.photos[0]} seed=${room.id} class="facts-photo" />
    <h2><${Name}>${room.name}</${Name}></h2>
    <ul>
      <li><${Icon} name="calendar" /><span>${formats.day(wish.day, "full")}</span></li>
      <li><${Icon} name="clock" /><span>${formats.span(wish.start, wish.start + wish.minutes)} <span class="muted">· ${formats.hours(wish.minutes)}</span></span></li>
      <li><${Icon} name="guests" /><span>${t("people", { count: wish.guests, number: formats.number(wish.guests) })}${wish.kind && html` <span class="muted">· ${t(`kind.${wish.kind}`)}</span>`}</span></li>
    </ul>
  </div>`;
}

function Lines({ kiosk, quote }) {
  const { formats } = kiosk;
  const t = kiosk.t.bind(kiosk);
  return html`<table class="lines">
    <caption class="unseen">${t("review.price")}</caption>
    <tbody>
      ${quote.lines.map(
        (line, place) => html`<tr key=${place}><th scope="row">${line.kind === "room" ? roomLine(kiosk, line) : html`<bdi>${kiosk.words.known("addon", line.label)}</bdi>`}
          <span class="lines-count">${line.kind === "room" ? t("review.hours", { count: line.quantity, number: formats.number(line.quantity), price: formats.money(line.unit_price) }) : t("review.pieces", { number: formats.number(line.quantity), price: formats.money(line.unit_price) })}</span></th>
          <td>${formats.money(line.amount)}</td></tr>`,
      )}
      ${quote.discount > 0 && html`<tr><th scope="row">${t("review.discount")}</th><td>−${formats.money(quote.discount)}</td></tr>`}
    </tbody>
    <tfoot>
      <tr><th scope="row">${t("review.total")}</th><td>${formats.money(quote.total)}</td></tr>
      ${quote.tax_included > 0 && html`<tr class="lines-tax"><th scope="row">${t("review.tax")}</th><td>${formats.money(quote.tax_included)}</td></tr>`}
    </tfoot>
  </table>`;
}

/** The standard rate has the room's name; a price rule of the venue keeps its own. */
function roomLine(kiosk, line) {
  const { room } = kiosk.visit;
  const usual = Number(line.unit_price) === Number(room.rate_per_hour);
  return html`<bdi>${usual ? room.name : line.label || room.name}</bdi>`;
}
