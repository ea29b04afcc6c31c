// A room's day as a strip: free, on hold by somebody, taken, closed. The same in words for those who do not see it.

import { html } from "../../vendor/htm-preact.js";
import { openSlots } from "../slots.js";

export function Strip({ kiosk, day, hours, wanted }) {
  if (!day) return html`<div class="strip strip-empty"></div>`;
  const { formats } = kiosk;
  const length = hours.closes - hours.opens;
  const place = (slot, kind) => {
    const start = Math.max(slot.start, hours.opens);
    const end = Math.min(slot.end, hours.closes);
    if (end <= start) return null;
    const ref = (element) => {
      if (!element) return;
      element.style.insetInlineStart = `${((start - hours.opens) / length) * 100}%`;
      element.style.inlineSize = `${((end - start) / length) * 100}%`;
    };
    return html`<span key=${`${kind}${start}`} ref=${ref} class=${`strip-part strip-${kind}`}></span>`;
  };
  const marks = [];
  const every = length > 480 ? 240 : 120;
  for (let at = Math.ceil(hours.opens / 60) * 60; at <= hours.closes; at += every) marks.push(at);
  const open = openSlots(day);
  const said = open.length ? open.map((slot) => formats.span(slot.start, slot.end)).join(", ") : kiosk.t("rooms.none");
  return html`<div class="strip-frame">
    <div class="strip" role="img" aria-label=${kiosk.t("strip.free", { times: said })}>
      ${day.taken.map((slot) => place(slot, slot.status === "past" || slot.status.startsWith("clos") ? "closed" : "taken"))}
      ${open.map((slot) => place(slot, "free"))}
      ${day.held.map((slot) => place(slot, "held"))}
      ${wanted && place(wanted, "wanted")}
    </div>
    <div class="strip-scale" aria-hidden="true">
      ${marks.map((at) => {
        const ref = (element) => {
          if (element) element.style.insetInlineStart = `${((at - hours.opens) / length) * 100}%`;
        };
        const edge = at - hours.opens < 60 ? "strip-first" : hours.closes - at < 60 ? "strip-last" : "";
        return html`<span key=${at} ref=${ref} class=${edge}>${formats.time(at)}</span>`;
      })}
    </div>
  </div>`;
}

export function StripLegend({ kiosk }) {
  return html`<ul class="legend">
    ${["free", "held", "taken", "wanted"].map(
      (kind) => html`<li key=${kind}><span class=${`legend-mark strip-${kind}`}></span>${kiosk.t(`strip.${kind}-word`)}</li>`,
    )}
  </ul>`;
}
