// What else it should be.

import { html } from "../../vendor/htm-preact.js";
import { Stepper } from "../parts/controls.js";
import { Screen } from "../parts/frame.js";

const MOST = 999;

export function AddonsScreen({ kiosk }) {
  const { visit, catalogue, formats } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const offered = (catalogue.addons ?? []).filter((addon) => addon.active);
  const total = offered.reduce((sum, addon) => sum + addon.price * (visit.basket.get(addon.id) ?? 0), 0);
  return html`<${Screen} kiosk=${kiosk} name="addons" title=${t("addons.title")} lead=${offered.length ? t("addons.lead") : t("addons.nothing")}
    next=${{ act: () => visit.toWho(), text: visit.basket.size || !offered.length ? t("next") : t("addons.skip") }}>
    <ul class="addons">
      ${offered.map((addon) => {
        const count = visit.basket.get(addon.id) ?? 0;
        return html`<li key=${addon.id} class=${`addon ${count ? "addon-chosen" : ""}`}>
          <div class="addon-text"><h2><${"bdi"}>${kiosk.words.known("addon", addon.name)}</${"bdi"}></h2>
            ${addon.description && html`<p dir="auto">${addon.description}</p>`}
            <p class="addon-price">${formats.money(addon.price)}${addon.stock !== null && html` <span class="muted">· ${t("addons.stock", { count: addon.stock, number: formats.number(addon.stock) })}</span>`}</p></div>
          <${Stepper} compact value=${count} min=${0} max=${addon.stock ?? MOST} label=${addon.name} labelLess=${t("addons.less", { name: addon.name })}
            labelMore=${t("addons.more", { name: addon.name })} say=${(value) => formats.number(value)} onChange=${(value) => visit.setQuantity(addon.id, value)} />
        </li>`;
      })}
    </ul>
    <p class="addons-total" aria-live="polite">${total > 0 ? html`<span>${t("addons.total")}</span><b>${formats.money(total)}</b>` : ""}</p>
  </${Screen}>`;
}
