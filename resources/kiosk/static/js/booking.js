// Who books, what it costs, the hold, the payment: everything that only a person with a session may do.

import { Ended, newKey, Problem, rest } from "./api.js";
import { localOf } from "./times.js";

const LOOK_EVERY = 8000;

/** Returns the actions as methods of a visit. */
export function bookingActions(visit) {
  const { kiosk } = visit;
  const { api } = kiosk;
  let watching = false;
  let attempt = null;

  /** Runs one step that the person waits for; refusals are shown at the fields or above the buttons. */
  async function step(work) {
    if (visit.busy) return;
    visit.busy = true;
    visit.problem = null;
    kiosk.changed();
    try {
      await work();
    } catch (error) {
      if (error instanceof Ended || visit.signal.aborted) return;
      if (!(error instanceof Problem)) throw error;
      visit.problem = { code: error.code, fields: { ...error.fields }, body: error.body };
      kiosk.announce(problemText(kiosk, visit.problem));
    } finally {
      visit.busy = false;
      kiosk.changed();
    }
  }

  const asPerson = () => ({ person: visit.person, signal: visit.signal });

  function enter(kind, answer) {
    visit.person = {
      kind,
      id: answer.user.id,
      name: answer.user.full_name,
      token: answer.access_token,
      refresh: answer.refresh_token ?? null,
    };
    visit.typed = {};
    kiosk.catalogue.forgetPrices();
    // Who is known now is not asked again on the way back.
    visit.trail = visit.trail.filter((phase) => !["who", "walkin", "signin", "signup"].includes(phase));
    visit.phase = "addons";
    visit.toReview();
  }

  function wanted() {
    const { start, end } = visit.range();
    return {
      room_id: visit.roomId,
      start_time: start,
      end_time: end,
      addons: [...visit.basket].map(([addon_id, quantity]) => ({ addon_id, quantity })),
      event_type: visit.wish.kind ? kiosk.t(`kind.${visit.wish.kind}`) : "",
      expected_guests: visit.wish.guests || null,
    };
  }

  async function loadQuote() {
    visit.quote = null;
    visit.wallet = null;
    kiosk.changed();
    const [quote, wallet] = await Promise.all([
      api.post("/bookings/quote", wanted(), asPerson()),
      visit.person.kind === "walkin" ? null : api.get("/wallet/me", asPerson()),
    ]);
    visit.quote = quote;
    visit.wallet = wallet;
    kiosk.changed();
  }

  /** Holds the time; the same wish is asked for with the same key until it is answered. */
  async function hold() {
    if (visit.booking) return;
    const body = wanted();
    const mark = JSON.stringify(body);
    if (attempt?.mark !== mark) attempt = { mark, key: newKey() };
    try {
      const made = await api.post("/bookings", body, { key: attempt.key, ...asPerson() });
      visit.booking = { ...made, id: made.booking_id };
    } catch (error) {
      attempt = null;
      if (error instanceof Problem && error.code === "CONFLICT_DETECTED") {
        kiosk.catalogue.refresh(null);
        visit.lost({ state: "taken" }, offersOf(error.body));
      }
      throw error;
    }
  }

  /** The endpoint's alternatives: other times of the room, other rooms at the time. */
  function offersOf(body) {
    const offers = body.alternatives ?? [];
    const times = offers
      .filter((offer) => offer.room_id === visit.roomId)
      .map((offer) => localOf(Date.parse(offer.start_time), kiosk.zone))
      .filter((at) => at.day === visit.wish.day)
      .map((at) => at.minutes);
    const { start } = visit.range();
    const same = offers.filter((offer) => offer.room_id !== visit.roomId && Date.parse(offer.start_time) === Date.parse(start));
    return { times, rooms: [...new Set(same.map((offer) => offer.room_id))] };
  }

  async function look() {
    if (!visit.booking || !visit.person) return;
    const found = await api.get(`/bookings/${visit.booking.id}`, asPerson());
    if (!visit.booking) return;
    const before = visit.booking.status;
    visit.booking = { ...visit.booking, ...found };
    if (before === "pending" && found.status !== "pending" && visit.phase === "done") {
      kiosk.announce(kiosk.t(found.status === "confirmed" ? "done.paid-title" : "done.expired-title"));
    }
    kiosk.changed();
  }

  async function watch() {
    if (watching) return;
    watching = true;
    while (!visit.signal.aborted && visit.booking?.status === "pending") {
      await rest(LOOK_EVERY, visit.signal);
      await visit.quietly(look());
    }
    watching = false;
  }

  async function finish() {
    visit.trail = [];
    visit.go("done");
    watch();
    await visit.quietly(
      api.get(`/kiosk/bookings/${visit.booking.id}/code`, asPerson()).then((code) => {
        visit.code = code;
        kiosk.changed();
      }),
    );
  }

  return {
    walkIn: () =>
      step(async () => {
        const { name, phone, email } = visit.typed;
        const fields = {};
        if (!name?.trim()) fields.full_name = "missing";
        if (!phone?.trim() && !email?.trim()) fields.phone = "phone-or-email";
        if (Object.keys(fields).length) return refuse(fields);
        const body = {
          full_name: name,
          phone: phone?.trim() || null,
          email: email?.trim() || null,
          language: kiosk.words.language,
        };
        // Without the key, a call whose answer got lost would write the person down twice.
        enter("walkin", await api.post("/kiosk/walk-in", body, { key: newKey(), signal: visit.signal }));
      }),

    signIn: () =>
      step(async () => {
        const { email, password } = visit.typed;
        const fields = {};
        if (!email?.trim()) fields.email = "missing";
        if (!password) fields.password = "missing";
        if (Object.keys(fields).length) return refuse(fields);
        enter("signin", await api.post("/auth/login", { email, password }, { signal: visit.signal }));
      }),

    signUp: () =>
      step(async () => {
        const { name, email, password } = visit.typed;
        const fields = {};
        if (!name?.trim()) fields.full_name = "missing";
        if (!email?.trim()) fields.email = "missing";
        if (!isStrong(password ?? "")) fields.password = "weak";
        if (Object.keys(fields).length) return refuse(fields);
        try {
          const body = { email, password, full_name: name };
          enter("signup", await api.post("/auth/signup", body, { signal: visit.signal }));
        } catch (error) {
          // The first attempt was done although its answer was lost: the account is there.
          if (!(error instanceof Problem) || error.code !== "ALREADY_EXISTS" || !error.repeated) throw error;
          enter("signup", await api.post("/auth/login", { email, password }, { signal: visit.signal }));
        }
      }),

    toReview() {
      visit.go("review");
      visit.quietly(loadQuote());
    },

    loadQuote: () => visit.quietly(loadQuote()),

    payAtDesk: () =>
      step(async () => {
        await hold();
        await finish();
      }),

    payFromWallet: () =>
      step(async () => {
        await hold();
        const { booking } = visit;
        const key = `pay-${booking.id}-${attempt?.key ?? newKey()}`;
        const paid = await api.post(`/bookings/${booking.id}/pay`, { method: "wallet" }, { key, ...asPerson() });
        visit.booking = { ...booking, ...paid };
        await finish();
      }),

    /** Gives an unpaid hold back and returns to the rooms. */
    release: () =>
      step(async () => {
        const { booking } = visit;
        const key = `release-${booking.id}`;
        await api.post(`/bookings/${booking.id}/cancel`, { reason: "Released at the kiosk" }, { key, ...asPerson() });
        kiosk.wipe("released");
      }),

    lookAtBooking() {
      if (visit.booking?.status === "pending") visit.quietly(look());
    },

    /** When the unpaid hold ends (ms); for a booking without one, now. */
    holdEnd() {
      const end = visit.booking?.hold_expires_at;
      return end ? Date.parse(end) : kiosk.now();
    },

    /** The unpaid hold, if there is one that still counts. */
    liveHold() {
      const { booking } = visit;
      return booking?.status === "pending" && visit.holdEnd() > kiosk.now() ? booking : null;
    },
  };

  function refuse(fields) {
    visit.problem = { code: "VALIDATION_FAILED", fields, local: true };
    kiosk.announce(problemText(kiosk, visit.problem));
  }
}

export function isStrong(password) {
  return (
    password.length >= 8 &&
    /\p{Lu}/u.test(password) &&
    /\p{Ll}/u.test(password) &&
    /\d/.test(password) &&
    /[^\p{L}\d\s]/u.test(password)
  );
}

/** Returns what a refusal means, in the visitor's language. */
export function problemText(kiosk, problem) {
  const key = `problem.${problem.code}`;
  if (problem.code === "INSUFFICIENT_FUNDS" || !kiosk.words.has(key)) {
    return kiosk.t(kiosk.words.has(key) ? key : "problem.other");
  }
  return kiosk.t(key);
}

/** Returns what is wrong with a field, in the visitor's language; English has the endpoint's own sentence. */
export function fieldText(kiosk, problem, name) {
  const said = problem?.fields?.[name];
  if (!said) return "";
  const own = `field.${name}.${said}`;
  if (problem.local) return kiosk.t(kiosk.words.has(own) ? own : `field.${said}`);
  if (problem.code === "ALREADY_EXISTS" && kiosk.words.has(`field.${name}.taken`)) return kiosk.t(`field.${name}.taken`);
  return kiosk.words.language === "en" ? said : kiosk.t(`field.${name}.wrong`);
}
