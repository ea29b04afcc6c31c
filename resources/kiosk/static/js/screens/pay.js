// How to pay: from the wallet, or at the desk with the time held meanwhile.

import { html } from "../../vendor/htm-preact.js";
import { problemText } from "../booking.js";
import { Button, Note } from "../parts/controls.js";
import { Screen } from "../parts/frame.js";
import { Icon } from "../parts/icons.js";
import { Facts } from "./review.js";

export function PayScreen({ kiosk }) {
  const { visit, formats } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const { quote, wallet, person } = visit;
  const total = quote?.total ?? 0;
  const enough = wallet !== null && wallet !== undefined && wallet.balance >= total;
  const reason = person?.kind === "walkin" ? t("pay.no-wallet") : wallet && !enough ? t("pay.too-little", { money: formats.money(total - wallet.balance) }) : "";
  const conflict = visit.problem?.code === "CONFLICT_DETECTED";
  return html`<${Screen} kiosk=${kiosk} name="pay" title=${t("pay.title")} lead=${t("pay.lead", { money: formats.money(total) })} wide>
    <div class="review">
      <${Facts} kiosk=${kiosk} />
      <div class="pay">
        ${visit.problem && !conflict && html`<${Note} kind="danger">${problemText(kiosk, visit.problem)}</${Note}>`}
        <section class="panel pay-way">
          <span class="way-icon"><${Icon} name="desk" /></span>
          <div><h2>${t("pay.desk")}</h2><p>${t("pay.desk-text", { count: kiosk.config.hold_minutes, number: formats.number(kiosk.config.hold_minutes) })}</p></div>
          <${Button} kind="primary" busy=${visit.busy} onClick=${() => visit.payAtDesk()}>${t("pay.desk-go")}</${Button}>
        </section>
        <section class=${`panel pay-way ${enough ? "" : "pay-off"}`}>
          <span class="way-icon"><${Icon} name="wallet" /></span>
          <div><h2>${t("pay.wallet")}</h2>
            <p>${wallet ? t("pay.balance", { money: formats.money(wallet.balance) }) : person?.kind === "walkin" ? "" : "…"}${reason && html` <span class="pay-reason">${reason}</span>`}</p></div>
          <${Button} kind=${enough ? "primary" : "plain"} busy=${visit.busy} disabled=${!enough} aria-describedby="wallet-reason" onClick=${() => visit.payFromWallet()}>
            ${t("pay.wallet-go", { money: formats.money(total) })}</${Button}>
          <span id="wallet-reason" class="unseen">${reason}</span>
        </section>
      </div>
    </div>
  </${Screen}>`;
}
