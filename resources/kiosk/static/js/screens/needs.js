// What for, and what the room must have.

import { html } from "../../vendor/htm-preact.js";
import { Choice, Choices } from "../parts/controls.js";
import { Screen } from "../parts/frame.js";
import { amenityIcon } from "../parts/icons.js";

const KINDS = ["meeting", "workshop", "party", "wedding", "music", "sport", "other"];

export function NeedsScreen({ kiosk }) {
  const { visit } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const { kind, amenities } = visit.wish;
  const flip = (name) =>
    visit.wishFor({ amenities: amenities.includes(name) ? amenities.filter((other) => other !== name) : [...amenities, name] });
  return html`<${Screen} kiosk=${kiosk} name="needs" title=${t("needs.title")} lead=${t("needs.lead")} next=${{ act: () => visit.showRooms(), text: t("needs.show") }}>
    <${Choices} label=${t("needs.title")} class="choices-kinds">
      ${KINDS.map(
        (name) => html`<${Choice} key=${name} chosen=${kind === name} icon=${name} onChoose=${() => visit.wishFor({ kind: kind === name ? "" : name })}>${t(`kind.${name}`)}</${Choice}>`,
      )}
    </${Choices}>
    <h2>${t("needs.amenities")}</h2>
    <div class="choices choices-amenities" role="group" aria-label=${t("needs.amenities")}>
      ${kiosk.catalogue.amenities().map(
        (name) => html`<${Choice} key=${name} mode="check" chosen=${amenities.includes(name)} icon=${amenityIcon(name)} onChoose=${() => flip(name)}>
          <bdi>${kiosk.words.known("amenity", name)}</bdi></${Choice}>`,
      )}
    </div>
  </${Screen}>`;
}
