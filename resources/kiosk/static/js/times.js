// Days and wall-clock times of the venue. A day is "2030-01-15"; a time is minutes since its midnight.

const MINUTE = 60000;
export const DAY_MINUTES = 1440;

const readers = new Map();

function reader(zone) {
  if (!readers.has(zone)) {
    readers.set(
      zone,
      new Intl.DateTimeFormat("en-GB", {
        timeZone: zone,
        calendar: "gregory",
        numberingSystem: "latn",
        hourCycle: "h23",
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
      }),
    );
  }
  return readers.get(zone);
}

function wall(instant, zone) {
  const parts = {};
  for (const { type, value } of reader(zone).formatToParts(instant)) parts[type] = Number(value);
  return parts;
}

function offset(instant, zone) {
  const at = wall(instant, zone);
  const shown = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second);
  return shown - Math.floor(instant / 1000) * 1000;
}

/** Returns the instant (ms) when the venue's clocks show so many minutes of a day; of two, the first. */
export function instantOf(day, minutes, zone) {
  const [year, month, date] = day.split("-").map(Number);
  const guess = Date.UTC(year, month - 1, date, 0, minutes);
  let instant = guess - offset(guess, zone);
  const again = guess - offset(instant, zone);
  if (again !== instant) instant = offset(again, zone) === guess - again ? again : Math.max(instant, again);
  return instant;
}

/** Returns an instant as the API takes it. */
export function iso(instant) {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

/** Returns the day and the minutes that the venue's clocks show. */
export function localOf(instant, zone) {
  const at = wall(instant, zone);
  const two = (number) => String(number).padStart(2, "0");
  return { day: `${at.year}-${two(at.month)}-${two(at.day)}`, minutes: at.hour * 60 + at.minute };
}

export function minutesOf(text) {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}

export function addDays(day, count) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Returns 0 for Monday to 6 for Sunday. */
export function weekdayOf(day) {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function firstOfMonth(day) {
  return `${day.slice(0, 8)}01`;
}

export function addMonths(day, count) {
  const date = new Date(`${firstOfMonth(day)}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
}

export function daysInMonth(day) {
  const date = new Date(`${addMonths(day, 1)}T00:00:00Z`);
  date.setUTCDate(0);
  return date.getUTCDate();
}

/** Returns the day a week begins with, 0 for Monday, as people who speak the language expect. */
export function firstWeekday(language) {
  try {
    const locale = new Intl.Locale(language).maximize();
    const info = locale.getWeekInfo?.() ?? locale.weekInfo;
    if (info) return (info.firstDay + 6) % 7;
  } catch {
    // An old browser: the usual answer follows.
  }
  return { en: 6, ar: 5 }[language] ?? 0;
}

export { MINUTE };
