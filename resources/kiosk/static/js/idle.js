// Somebody has left: after some time without a touch it asks, and after a countdown it says so.

const TOUCHES = ["pointerdown", "keydown", "wheel", "touchmove", "input"];
const ASK_SECONDS = 10;

export class Idle {
  /** `hasVisitor()` tells whether there is anything to ask about; `onAsk(seconds | null)`, `onGone()`. */
  constructor(seconds, { hasVisitor, onAsk, onGone }) {
    this.seconds = seconds;
    this.hasVisitor = hasVisitor;
    this.onAsk = onAsk;
    this.onGone = onGone;
    this.left = null;
    for (const name of TOUCHES) addEventListener(name, (event) => this.#touched(event), { capture: true, passive: true });
    this.last = performance.now();
    setInterval(() => this.#look(), 250);
  }

  /** Somebody is here. */
  stay() {
    this.last = performance.now();
    if (this.left !== null) {
      this.left = null;
      this.onAsk(null);
    }
  }

  #touched() {
    // While it asks only the answer counts; it calls `stay` itself.
    if (this.left === null) this.last = performance.now();
  }

  #look() {
    const silent = (performance.now() - this.last) / 1000;
    if (!this.hasVisitor()) return;
    if (silent < this.seconds) return;
    const left = Math.ceil(this.seconds + ASK_SECONDS - silent);
    if (left <= 0) {
      this.left = null;
      this.last = performance.now();
      this.onAsk(null);
      this.onGone();
    } else if (left !== this.left) {
      this.left = left;
      this.onAsk(left);
    }
  }
}
