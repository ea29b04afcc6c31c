// From when and for how long; or whatever is free.

import { html } from "../../vendor/htm-preact.js";
import { Choice, Choices, Stepper } from "../parts/controls.js";
import { Screen } from "../parts/frame.js";
import { instantOf } from "../times.js";

const NOON = 720;
const EVENING = 1020;

export function TimeScreen({ kiosk }) {
  const { visit, formats } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const { wish, pace, hours } = visit;
  const rules = kiosk.venue?.rules ?? {};
  const shortest = Math.max(pace, Math.ceil((rules.shortest_minutes ?? pace) / pace) * pace);
  const longest = Math.min(rules.longest_minutes ?? 1440, hours.closes - (wish.start ?? hours.opens));
  const earliest = kiosk.now() + (rules.notice_minutes ?? 0) * 60000;
  const times = [];
  for (let at = Math.ceil(hours.opens / pace) * pace; at + shortest <= hours.closes; at += pace) times.push(at);
  const gone = (at) => instantOf(wish.day, at, kiosk.zone) <= earliest;
  const parts = [
    ["time.morning", times.filter((at) => at < NOON)],
    ["time.afternoon", times.filter((at) => at >= NOON && at < EVENING)],
    ["time.evening", times.filter((at) => at >= EVENING)],
  ].filter(([, list]) => list.length);
  const choose = (at) =>
    visit.wishFor({ start: at, anyTime: false, minutes: Math.min(wish.minutes, Math.max(shortest, hours.closes - at)) });
  const ready = wish.anyTime || (wish.start !== null && !gone(wish.start));
  const lead = wish.start !== null ? `${formats.day(wish.day)}, ${formats.span(wish.start, wish.start + wish.minutes)}` : formats.day(wish.day);
  return html`<${Screen} kiosk=${kiosk} name="time" title=${t("time.title")} lead=${lead} wide next=${{ act: () => visit.go("guests"), disabled: !ready }}>
    <div class="time">
      <section class="time-length" aria-labelledby="time-length">
        <h2 id="time-length">${t("time.length")}</h2>
        <${Stepper} value=${wish.minutes} min=${shortest} max=${Math.max(shortest, longest)} step=${pace} label=${t("time.length")}
          labelLess=${t("time.shorter")} labelMore=${t("time.longer")} say=${(minutes) => formats.hours(minutes)} onChange=${(minutes) => visit.wishFor({ minutes })} />
        <${Choice} mode="check" class="time-any" icon="clock" chosen=${wish.anyTime} note=${t("time.any-note")}
          onChoose=${() => visit.wishFor({ anyTime: !wish.anyTime, start: null })}>${t("time.any")}</${Choice}>
      </section>
      <div class="time-starts">
        ${parts.map(
          ([key, list]) => html`<section key=${key}>
            <h2>${t(key)}</h2>
            <${Choices} label=${t(key)} class="choices-times">
              ${list.map(
                (at) => html`<${Choice} key=${at} chosen=${wish.start === at} disabled=${gone(at)} onChoose=${() => choose(at)}>${formats.time(at)}</${Choice}>`,
              )}
            </${Choices}>
          </section>`,
        )}
      </div>
    </div>
  </${Screen}>`;
}
