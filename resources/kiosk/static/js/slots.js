// What a room's day means for a wish. Pure: no calls, no clock.

import { minutesOf } from "./times.js";

/** Returns a day's answer of the endpoint in minutes. */
export function readDay(answer) {
  const spans = (list, more = () => ({})) =>
    list.map((slot) => ({ start: minutesOf(slot.start), end: minutesOf(slot.end), ...more(slot) }));
  return {
    free: spans(answer.available_slots),
    held: spans(answer.tentative_slots, (slot) => ({
      until: slot.hold_expires_at ? Date.parse(slot.hold_expires_at) : null,
    })),
    taken: spans(answer.unavailable_slots, (slot) => ({ status: slot.status })),
  };
}

const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** Returns the parts of the day that are free and not on hold. */
export function openSlots(day, own = null) {
  let open = day.free.map(({ start, end }) => ({ start, end }));
  for (const hold of day.held) {
    if (own && hold.start === own.start && hold.end === own.end) continue;
    open = open.flatMap((slot) => {
      if (!overlap(slot, hold)) return [slot];
      return [
        { start: slot.start, end: Math.min(slot.end, hold.start) },
        { start: Math.max(slot.start, hold.end), end: slot.end },
      ].filter((part) => part.end > part.start);
    });
  }
  return open;
}

/** Tells how a time stands: {state: "free"} or why not: held (until), past, closed, taken, service. */
export function standing(day, start, end) {
  const wanted = { start, end };
  const hold = day.held.find((slot) => overlap(slot, wanted));
  if (day.free.some((slot) => slot.start <= start && end <= slot.end)) {
    return hold ? { state: "held", until: hold.until } : { state: "free" };
  }
  const statuses = day.taken.filter((slot) => overlap(slot, wanted)).map((slot) => slot.status);
  if (statuses.includes("out_of_service")) return { state: "service" };
  if (statuses.some((status) => status === "booked" || status === "blocked")) return { state: "taken" };
  if (statuses.includes("past")) return { state: "past" };
  if (statuses.includes("closed") || statuses.includes("closure")) return { state: "closed" };
  return { state: "taken" };
}

/** Returns the starts, on the step, at which so many minutes are free. */
export function starts(day, minutes, step) {
  const found = [];
  for (const slot of openSlots(day)) {
    for (let start = Math.ceil(slot.start / step) * step; start + minutes <= slot.end; start += step) found.push(start);
  }
  return found;
}

/** Returns the free starts nearest to a wanted one, at most `most`, in the order of the day. */
export function nearest(day, start, minutes, step, most) {
  return starts(day, minutes, step)
    .filter((other) => other !== start)
    .sort((a, b) => Math.abs(a - start) - Math.abs(b - start))
    .slice(0, most)
    .sort((a, b) => a - b);
}

/** Returns the rooms that a change of one touches: itself, its parts, the halls that it is a part of, their parts. */
export function related(rooms, ids) {
  const found = new Set(ids);
  for (const room of rooms) {
    const group = [room.id, ...room.part_ids];
    if (group.some((id) => ids.includes(id))) group.forEach((id) => found.add(id));
  }
  return [...found];
}

/** Returns the earliest opening and the latest closing on a weekday of one or several lists of hours, null if closed. */
export function hoursOf(weekday, ...lists) {
  const today = lists.flatMap((list) => list ?? []).filter((each) => each.weekday === weekday);
  if (!today.length) return null;
  return {
    opens: Math.min(...today.map((each) => each.opens)),
    closes: Math.min(1440, Math.max(...today.map((each) => each.closes))),
  };
}
