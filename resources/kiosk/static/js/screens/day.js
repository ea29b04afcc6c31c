// Which day: a month with big targets.

import { html, useState } from "../../vendor/htm-preact.js";
import { Button } from "../parts/controls.js";
import { Screen } from "../parts/frame.js";
import { Icon } from "../parts/icons.js";
import { addDays, addMonths, daysInMonth, firstOfMonth, firstWeekday, weekdayOf } from "../times.js";

const LONGEST_AHEAD = 550;

export function DayScreen({ kiosk }) {
  const { visit, formats } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const [month, setMonth] = useState(firstOfMonth(visit.wish.day));
  const today = kiosk.today().day;
  const last = addDays(today, kiosk.venue?.rules.horizon_days ?? LONGEST_AHEAD);
  const shortcuts = [
    [today, t("day.today")],
    [addDays(today, 1), t("day.tomorrow")],
    [addDays(today, 7), t("day.in-a-week")],
  ];
  const choose = (day) => {
    visit.chooseDay(day);
    setMonth(firstOfMonth(day));
  };
  return html`<${Screen} kiosk=${kiosk} name="day" title=${t("day.title")}
    next=${{ act: () => visit.go("time"), disabled: !isOpen(kiosk, visit.wish.day, today, last), text: t("next") }}>
    <div class="day">
      <div class="month">
        <div class="month-head">
          <button type="button" class="round" aria-label=${t("day.earlier")} aria-disabled=${month <= firstOfMonth(today) ? "true" : undefined}
            onClick=${() => month > firstOfMonth(today) && setMonth(addMonths(month, -1))}><${Icon} name="back" /></button>
          <h2 aria-live="polite">${formats.month(month)}</h2>
          <button type="button" class="round" aria-label=${t("day.later")} aria-disabled=${addMonths(month, 1) > last ? "true" : undefined}
            onClick=${() => addMonths(month, 1) <= last && setMonth(addMonths(month, 1))}><${Icon} name="next" /></button>
        </div>
        <${Month} kiosk=${kiosk} month=${month} today=${today} last=${last} choose=${choose} />
      </div>
      <aside class="day-side">
        <p class="day-chosen">${visit.wish.day === today ? t("day.today") : visit.wish.day === addDays(today, 1) ? t("day.tomorrow") : t("day.chosen")}</p>
        <p class="day-name">${formats.day(visit.wish.day)}</p>
        <p class="muted">${openText(kiosk, visit.wish.day)}</p>
        <div class="day-shortcuts">
          ${shortcuts.map(
            ([day, text]) => html`<${Button} key=${day} onClick=${() => choose(day)} disabled=${!isOpen(kiosk, day, today, last)}
              class=${visit.wish.day === day ? "button-chosen" : ""}>${text}</${Button}>`,
          )}
        </div>
      </aside>
    </div>
  </${Screen}>`;
}

function openText(kiosk, day) {
  const hours = kiosk.hoursOn(day);
  if (!hours) return kiosk.t("day.closed");
  return kiosk.t("day.open", { times: kiosk.formats.span(hours.opens, hours.closes) });
}

function isOpen(kiosk, day, today, last) {
  if (day < today || day > last) return false;
  const hours = kiosk.hoursOn(day);
  if (!hours) return kiosk.venue === null;
  return day > today || kiosk.today().minutes < hours.closes - (kiosk.venue?.rules.shortest_minutes ?? 30);
}

function Month({ kiosk, month, today, last, choose }) {
  const { visit, formats } = kiosk;
  const first = firstWeekday(kiosk.words.language);
  const lead = (weekdayOf(month) - first + 7) % 7;
  const days = Array.from({ length: daysInMonth(month) }, (_, place) => addDays(month, place));
  const cells = [...Array(lead).fill(null), ...days];
  while (cells.length % 7) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const onKeyDown = (event) => {
    const turned = kiosk.words.direction === "rtl" ? -1 : 1;
    const step = { ArrowRight: turned, ArrowLeft: -turned, ArrowDown: 7, ArrowUp: -7 }[event.key];
    const day = event.target.dataset?.day;
    if (!step || !day) return;
    event.preventDefault();
    event.currentTarget.querySelector(`[data-day="${addDays(day, step)}"]`)?.focus();
  };
  return html`<table class="month-days" onKeyDown=${onKeyDown}>
    <thead><tr>${formats.weekdays(first).map((name) => html`<th key=${name.long} scope="col" abbr=${name.long}>${name.short}</th>`)}</tr></thead>
    <tbody>
      ${weeks.map(
        (week, place) => html`<tr key=${place}>${week.map((day, column) => {
          if (!day) return html`<td key=${column}></td>`;
          const open = isOpen(kiosk, day, today, last);
          const chosen = day === visit.wish.day;
          return html`<td key=${day}><button type="button" data-day=${day} class=${`date ${chosen ? "date-chosen" : ""} ${day === today ? "date-today" : ""}`}
            aria-pressed=${chosen ? "true" : "false"} aria-disabled=${open ? undefined : "true"} aria-current=${day === today ? "date" : undefined}
            aria-label=${open ? formats.day(day) : kiosk.t("day.cannot", { day: formats.day(day) })}
            onClick=${() => open && choose(day)}>${formats.number(Number(day.slice(8)))}</button></td>`;
        })}</tr>`,
      )}
    </tbody>
  </table>`;
}
