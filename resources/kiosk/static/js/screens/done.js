// Done: the number, the code, what is left to do, and the moment the desk has taken the money.

import { html } from "../../vendor/htm-preact.js";
import { Button, Name } from "../parts/controls.js";
import { Screen } from "../parts/frame.js";
import { Icon } from "../parts/icons.js";
import { Receipt } from "../parts/receipt.js";

export function DoneScreen({ kiosk }) {
  const { visit, formats } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const { booking } = visit;
  const paid = booking.status === "confirmed" || booking.status === "completed";
  const left = (visit.holdEnd() - kiosk.now()) / 1000;
  const gone = booking.status === "cancelled" || (!paid && left <= 0);
  const state = paid ? "paid" : gone ? "expired" : "held";
  const finish = { text: t("done.finish"), icon: "check", act: () => (state === "held" ? kiosk.leave() : kiosk.wipe("thanks")) };
  return html`<${Screen} kiosk=${kiosk} name="done" title=${t(`done.${state}-title`)} lead=${t(`done.${state}-text`, { time: formats.clock(visit.holdEnd()) })} back=${false} next=${finish}>
    <div class=${`done done-${state}`} data-status=${booking.status}>
      <div class="done-main panel">
        <span class="done-mark"><${Icon} name=${paid ? "check" : gone ? "alert" : "clock"} /></span>
        <p class="done-label">${t("done.number")}</p>
        <p class="done-number" id="booking-number">${booking.id}</p>
        ${state === "held" && html`<p class="done-left" role="timer" aria-live="off"><span>${t("done.left")}</span><b id="countdown">${formats.countdown(left)}</b></p>`}
        <p class="done-due">${paid ? t("done.paid-money", { money: formats.money(booking.total_cost) }) : gone ? "" : html`<span>${t("done.due")}</span><b>${formats.money(booking.amount_due)}</b>`}</p>
      </div>
      ${!gone && visit.code && html`<figure class="done-code panel">
        <svg viewBox=${`0 0 ${visit.code.size} ${visit.code.size}`} role="img" aria-label=${t("done.code")} class="code"><path d=${visit.code.path} /></svg>
        <figcaption>${t(`done.code-${visit.code.kind}`)}</figcaption>
      </figure>`}
      <dl class="done-facts panel">
        <dt><${Icon} name="room" /><span class="unseen">${t("done.room")}</span></dt><dd><${Name}>${visit.room?.name ?? ""}</${Name}></dd>
        <dt><${Icon} name="calendar" /><span class="unseen">${t("done.day")}</span></dt><dd>${formats.day(visit.wish.day, "full")}</dd>
        <dt><${Icon} name="clock" /><span class="unseen">${t("done.time")}</span></dt><dd>${formats.span(visit.wish.start, visit.wish.start + visit.wish.minutes)}</dd>
        <dt><${Icon} name="user" /><span class="unseen">${t("done.name")}</span></dt><dd><${Name}>${visit.person?.name ?? ""}</${Name}></dd>
      </dl>
      <div class="done-actions">
        ${!gone && html`<${Button} icon="print" onClick=${() => window.print()}>${t("done.print")}</${Button}>`}
        ${state === "held" && html`<${Button} kind="quiet" icon="close" onClick=${() => kiosk.openDialog({ kind: "release" })}>${t("done.release")}</${Button}>`}
      </div>
    </div>
    <${Receipt} kiosk=${kiosk} state=${state} />
  </${Screen}>`;
}
