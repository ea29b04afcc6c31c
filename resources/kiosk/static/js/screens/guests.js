// How many people.

import { html } from "../../vendor/htm-preact.js";
import { Choice, Choices, Stepper } from "../parts/controls.js";
import { Screen } from "../parts/frame.js";

const USUAL = [5, 10, 20, 30, 50, 80, 100, 150, 200];

export function GuestsScreen({ kiosk }) {
  const { visit, formats } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const largest = Math.max(1, ...(kiosk.catalogue.rooms ?? []).map((room) => room.capacity));
  const usual = USUAL.filter((count) => count <= largest);
  const { guests } = visit.wish;
  return html`<${Screen} kiosk=${kiosk} name="guests" title=${t("guests.title")} lead=${t("guests.lead", { count: largest, number: formats.number(largest) })}
    next=${{ act: () => visit.go("needs") }}>
    <div class="guests">
      <${Stepper} value=${guests} min=${1} max=${largest} label=${t("guests.title")} labelLess=${t("guests.less")} labelMore=${t("guests.more")}
        say=${(count) => html`<span class="guests-number">${formats.number(count)}</span><span class="guests-word">${t("guests.word", { count })}</span>`}
        onChange=${(count) => visit.wishFor({ guests: count })} />
      <${Choices} label=${t("guests.usual")} class="choices-numbers">
        ${usual.map((count) => html`<${Choice} key=${count} chosen=${guests === count} onChoose=${() => visit.wishFor({ guests: count })}>${formats.number(count)}</${Choice}>`)}
      </${Choices}>
    </div>
  </${Screen}>`;
}
