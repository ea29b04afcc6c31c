// Numbers, money, days and times as people who speak the language write them.

export class Formats {
  constructor(words, currency, zone) {
    this.words = words;
    this.zone = zone;
    const digits = { minimumFractionDigits: currency.decimals, maximumFractionDigits: currency.decimals };
    this.moneyFormat = new Intl.NumberFormat(words.tag, { style: "currency", currency: currency.code, currencyDisplay: "narrowSymbol", ...digits });
    this.numberFormat = new Intl.NumberFormat(words.tag, { maximumFractionDigits: 1 });
    const at = (options) => new Intl.DateTimeFormat(words.tag, { calendar: "gregory", ...options });
    this.longDay = at({ timeZone: "UTC", weekday: "long", day: "numeric", month: "long" });
    this.fullDay = at({ timeZone: "UTC", weekday: "long", day: "numeric", month: "long", year: "numeric" });
    this.shortDay = at({ timeZone: "UTC", weekday: "short", day: "numeric", month: "short" });
    this.monthName = at({ timeZone: "UTC", month: "long", year: "numeric" });
    this.weekdayShort = at({ timeZone: "UTC", weekday: "short" });
    this.weekdayLong = at({ timeZone: "UTC", weekday: "long" });
    this.wallTime = at({ timeZone: "UTC", hour: "numeric", minute: "2-digit" });
    this.zoned = at({ timeZone: zone, hour: "numeric", minute: "2-digit" });
    this.zonedDay = at({ timeZone: zone, weekday: "long", day: "numeric", month: "long" });
    this.stamp = at({ timeZone: zone, dateStyle: "long", timeStyle: "short" });
  }

  money(amount) {
    const text = this.moneyFormat.format(amount);
    // Within Arabic an amount is read as one piece, or its sign would be torn from its letters.
    return this.words.direction === "rtl" ? `\u2066${text.replace(/[\u200e\u200f]/g, "")}\u2069` : text;
  }

  number(value) {
    return this.numberFormat.format(value);
  }

  /** A day, "long", "full" or "short". */
  day(day, form = "long") {
    return this[`${form}Day`].format(new Date(`${day}T00:00:00Z`));
  }

  month(day) {
    return this.monthName.format(new Date(`${day}T00:00:00Z`));
  }

  /** The names of the weekdays beginning with one of them (0 Monday): [{short, long}]. */
  weekdays(first) {
    return [0, 1, 2, 3, 4, 5, 6].map((step) => {
      const date = new Date(Date.UTC(2024, 0, 1 + ((first + step) % 7)));
      return { short: this.weekdayShort.format(date), long: this.weekdayLong.format(date) };
    });
  }

  /** A wall-clock time given in minutes of the day. */
  time(minutes) {
    return this.wallTime.format(new Date(Date.UTC(2024, 0, 1, 0, minutes)));
  }

  span(start, end) {
    return `${this.time(start)} – ${this.time(end)}`;
  }

  /** An instant on the venue's clocks. */
  clock(instant) {
    return this.zoned.format(instant);
  }

  today(instant) {
    return this.zonedDay.format(instant);
  }

  moment(instant) {
    return this.stamp.format(instant);
  }

  hours(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const say = (key, count) => this.words.say(key, { count, number: this.number(count) });
    if (!rest) return say("hours", hours);
    if (!hours) return say("minutes", rest);
    return this.words.say("hours-and-minutes", { hours: say("hours-short", hours), minutes: say("minutes-short", rest) });
  }

  /** What is left, as 14:32. */
  countdown(seconds) {
    const left = Math.max(0, Math.floor(seconds));
    const two = (number) => String(number).padStart(2, "0");
    return `${Math.floor(left / 60)}:${two(left % 60)}`;
  }
}
