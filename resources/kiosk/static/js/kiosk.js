// The kiosk itself: what outlives a visitor (venue, language files, connection) and the one visit that does not.

import { Api, Ended } from "./api.js";
import { Catalogue } from "./catalogue.js";
import { Formats } from "./formats.js";
import { Idle } from "./idle.js";
import { Live } from "./live.js";
import { hoursOf } from "./slots.js";
import { localOf, weekdayOf } from "./times.js";
import { Visit } from "./visit.js";
import { loadWords } from "./words.js";

const PATIENCE = 500;
const CONFIG_EVERY = 60000;
const LOGOUT_TRIES = 20;

export class Kiosk {
  constructor(config, words, languages) {
    this.config = config;
    this.words = words;
    this.languages = languages;
    this.listeners = new Set();
    this.venue = null;
    this.zone = config.venue.timezone;
    this.skew = Date.parse(config.now) - Date.now();
    this.large = false;
    this.contrast = false;
    /** Whether calls or the stream wait for the endpoint: ok, busy, lost. */
    this.connection = "ok";
    this.calls = "ok";
    this.streaming = true;
    this.asking = null;
    this.dialog = null;
    this.said = "";
    this.api = new Api((state) => this.#noteCalls(state), () => this.unpaired());
    this.catalogue = new Catalogue(this);
    this.formats = new Formats(words, config.currency, this.zone);
    this.visit = new Visit(this);
  }

  // --- for the screens

  changed() {
    if (this.pending) return;
    this.pending = true;
    queueMicrotask(() => {
      this.pending = false;
      for (const listener of this.listeners) listener();
    });
  }

  t(key, values) {
    return this.words.say(key, values);
  }

  now() {
    return Date.now() + this.skew;
  }

  today() {
    return localOf(this.now(), this.zone);
  }

  /** When the house or one of its rooms is open on a day, null if never. */
  hoursOn(day) {
    const rooms = (this.catalogue.rooms ?? []).map((room) => room.opening_hours);
    return hoursOf(weekdayOf(day), this.venue?.opening_hours, ...rooms);
  }

  /** Tells people who cannot see the screen. */
  announce(text) {
    this.said = this.said === text ? `${text}\u00a0` : text;
    this.changed();
  }

  openDialog(dialog) {
    this.dialog = dialog;
    this.changed();
  }

  closeDialog() {
    this.dialog = null;
    this.changed();
  }

  async speak(language) {
    const words = await loadWords(language);
    this.words = words;
    this.formats = new Formats(words, this.config.currency, this.zone);
    this.#dress();
    this.changed();
    this.announce(words.say("language.changed"));
  }

  setLarge(large) {
    this.large = large;
    this.#dress();
    this.changed();
  }

  setContrast(contrast) {
    this.contrast = contrast;
    this.#dress();
    this.changed();
  }

  /** Asks to leave the visit; an unpaid hold is mentioned first. */
  leave() {
    const hold = this.visit.liveHold();
    if (!this.visit.isBegun) return;
    this.openDialog({ kind: "leave", hold });
  }

  /** Ends the visit and forgets all about it. */
  wipe(note = null) {
    const { person } = this.visit;
    this.visit.end();
    this.visit = new Visit(this);
    this.visit.note = note;
    this.dialog = null;
    this.asking = null;
    this.catalogue.forgetPrices();
    for (const store of [sessionStorage, localStorage]) store.clear();
    history.replaceState({ kiosk: true }, "", location.pathname);
    for (const form of document.forms) form.reset();
    if (person) this.#signOut(person.token);
    this.large = false;
    this.contrast = false;
    const usual = this.languages[0];
    if (this.words.language !== usual) this.speak(usual);
    else this.#dress();
    this.changed();
  }

  unpaired() {
    this.visit.end();
    location.replace("/kiosk");
  }

  // --- life

  start() {
    this.#dress();
    this.idle = new Idle(this.config.idle_seconds, {
      hasVisitor: () => this.visit.isBegun || this.dialog !== null || this.large || this.contrast || !this.isUsual(),
      onAsk: (seconds) => this.#ask(seconds),
      onGone: () => this.wipe("gone"),
    });
    this.live = new Live(this.config.venue.id, {
      onRooms: (ids, isNews) => this.#roomsChanged(ids, isNews),
      onKiosk: () => this.#lookAgain(),
      onState: (up) => this.#noteStream(up),
    });
    setInterval(() => this.#lookAgain(), CONFIG_EVERY);
    this.#keepHere();
    this.catalogue.loadVenue();
  }

  isUsual() {
    return this.words.language === this.languages[0];
  }

  /** The Back gesture goes one question back and never away; addresses and history say nothing. */
  #keepHere() {
    history.replaceState({ kiosk: true }, "", location.pathname);
    let guarded = false;
    const guard = () => {
      if (guarded) return;
      guarded = true;
      history.pushState({ kiosk: true }, "", location.pathname);
    };
    addEventListener("pointerup", guard, { capture: true });
    addEventListener("keyup", guard, { capture: true });
    addEventListener("popstate", () => {
      guarded = false;
      if (this.dialog) this.closeDialog();
      else this.visit.back();
    });
    // A page that the browser kept aside must not come back with somebody in it.
    addEventListener("pagehide", () => this.visit.end());
    addEventListener("pageshow", (event) => {
      if (event.persisted) this.wipe();
    });
  }

  #ask(seconds) {
    const first = this.asking === null && seconds !== null;
    this.asking = seconds;
    if (first) this.announce(this.t("idle.title"));
    this.changed();
  }

  #dress() {
    const root = document.documentElement;
    root.lang = this.words.language;
    root.dir = this.words.direction;
    root.dataset.text = this.large ? "large" : "usual";
    root.dataset.contrast = this.contrast ? "high" : "usual";
  }

  #noteCalls(state) {
    this.calls = state;
    this.#weigh();
  }

  #noteStream(up) {
    this.streaming = up;
    this.#weigh();
  }

  /** Trouble is told when it lasts, and gone when it is over. */
  #weigh() {
    const state = this.calls === "ok" && !this.streaming ? "lost" : this.calls;
    clearTimeout(this.weighing);
    if (state === this.connection) return;
    const settle = () => {
      if (state !== "ok") this.announce(this.t(`connection.${state}`));
      else if (this.connection !== "ok") this.announce(this.t("connection.ok"));
      this.connection = state;
      this.changed();
    };
    if (state === "ok") settle();
    else this.weighing = setTimeout(settle, PATIENCE);
  }

  async #lookAgain() {
    let config;
    try {
      config = await this.api.call("GET", "/kiosk/config", { once: true });
    } catch {
      return;
    }
    if (!config.paired || config.venue.id !== this.config.venue.id) return this.unpaired();
    this.skew = Date.parse(config.now) - Date.now();
    if (config.version !== this.config.version && !this.visit.isBegun) location.replace("/kiosk");
  }

  #roomsChanged(ids, isNews) {
    if (!isNews) return;
    this.catalogue.refresh(ids);
    this.visit.lookAtBooking();
  }

  /** Ends the person's session at the endpoint; goes on trying for a while if it cannot be reached. */
  async #signOut(token) {
    for (let tries = 0; tries < LOGOUT_TRIES; tries += 1) {
      try {
        const headers = { Authorization: `Bearer ${token}` };
        const response = await fetch("/auth/logout", { method: "POST", headers, cache: "no-store", keepalive: true });
        if (response.status < 500 && response.status !== 429) return;
      } catch {
        // It will be there again.
      }
      await new Promise((resolve) => setTimeout(resolve, 3000));
    }
  }
}

/** Runs something for a visit; what ends with the visit is no failure. */
export async function during(promise) {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Ended) return undefined;
    throw error;
  }
}
