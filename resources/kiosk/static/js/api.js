// Calls to the endpoint that outlive a restart of it: a call waits and is made again until it is answered.

/** A refusal of the endpoint (problem details). */
export class Problem extends Error {
  constructor(status, body, repeated) {
    super(body.detail || `status ${status}`);
    this.status = status;
    this.code = body.code || "UNKNOWN";
    this.fields = body.errors || {};
    this.body = body;
    /** An earlier attempt may have been done although its answer was lost. */
    this.repeated = repeated;
  }
}

/** The visit that asked is over: nobody waits for the answer. */
export class Ended extends Error {}

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 3000;
const LONGEST_ANSWER = 12000;
const AWAY = new Set([502, 503, 504]);

export class Api {
  /** `onState("lost" | "busy" | "ok")` tells how things stand; `onUnpaired()` that the tablet was revoked. */
  constructor(onState, onUnpaired) {
    this.onState = onState;
    this.onUnpaired = onUnpaired;
    this.waiting = new Map();
  }

  get(path, options = {}) {
    return this.call("GET", path, options);
  }

  post(path, body, options = {}) {
    return this.call("POST", path, { ...options, body });
  }

  /** Calls until there is an answer. `person` gives the token; `key` makes a repeat safe; `signal` ends it. */
  async call(method, path, { body, key, person, signal, once = false } = {}) {
    const me = Symbol(path);
    let pause = FIRST_PAUSE;
    let repeated = false;
    try {
      for (;;) {
        if (signal?.aborted) throw new Ended();
        let response = null;
        try {
          response = await this.#send(method, path, { body, key, person, signal });
        } catch (error) {
          if (signal?.aborted) throw new Ended();
          if (once) throw error;
        }
        if (response && !AWAY.has(response.status) && response.status !== 429) {
          this.#note(me, null);
          return await this.#answer(response, repeated, { method, path, body, key, person, signal, once });
        }
        if (once) throw new Problem(response.status, {}, repeated);
        const asked = Number(response?.headers.get("Retry-After")) * 1000 || 0;
        const busy = response?.status === 429;
        this.#note(me, busy ? "busy" : "lost");
        repeated = true;
        await rest(busy ? Math.min(Math.max(asked, pause), 60000) : pause, signal);
        pause = Math.min(pause * 1.6, LONGEST_PAUSE);
      }
    } finally {
      this.#note(me, null);
    }
  }

  async #send(method, path, { body, key, person, signal }) {
    const headers = { Accept: "application/json" };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (key) headers["Idempotency-Key"] = key;
    if (person?.token) headers.Authorization = `Bearer ${person.token}`;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), LONGEST_ANSWER);
    const end = () => late.abort();
    signal?.addEventListener("abort", end, { once: true });
    try {
      const response = await fetch(path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: late.signal,
        credentials: "same-origin",
        // A page may have moved; nothing else here ever does.
        redirect: method === "GET" ? "follow" : "error",
        // What concerns a person is kept in no cache.
        cache: person ? "no-store" : "no-cache",
      });
      const text = await response.text();
      return { status: response.status, ok: response.ok, headers: response.headers, text };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
    }
  }

  async #answer(response, repeated, call) {
    const body = parsed(response.text);
    if (response.ok) return body;
    if (response.status === 401 && body.reason === "kiosk") this.onUnpaired();
    if (response.status === 401 && call.person?.refresh && body.code === "UNAUTHENTICATED" && !call.renewed) {
      if (await this.#renew(call.person, call.signal)) {
        const { method, path, ...rest } = call;
        return this.call(method, path, { ...rest, person: { ...call.person, refresh: null, token: call.person.token } });
      }
    }
    throw new Problem(response.status, body, repeated);
  }

  async #renew(person, signal) {
    try {
      const bearer = { token: person.refresh };
      const answer = await this.call("POST", "/auth/refresh", { person: bearer, signal });
      person.token = answer.access_token;
      return true;
    } catch (error) {
      if (error instanceof Ended) throw error;
      return false;
    }
  }

  #note(who, state) {
    if (state === null) this.waiting.delete(who);
    else this.waiting.set(who, state);
    const states = [...this.waiting.values()];
    this.onState(states.includes("lost") ? "lost" : states.includes("busy") ? "busy" : "ok");
  }
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    return {};
  }
}

/** Waits; ends early when the signal does. */
export function rest(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
    signal?.addEventListener("abort", done, { once: true });
  });
}

/** A key by which the endpoint knows a repeated call. */
export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
