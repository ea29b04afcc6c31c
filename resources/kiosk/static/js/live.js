// The stream of changes: which rooms to look at again. It comes back by itself after every loss.

const LONGEST_SILENCE = 40000;
const PAUSES = [300, 800, 1500, 3000];

export class Live {
  /** `onRooms(ids | null)`: these rooms changed, or any; `onKiosk()`: look whether the tablet is still paired. */
  constructor(venueId, { onRooms, onKiosk, onState }) {
    this.address = `/kiosk/events?venue_id=${venueId}`;
    this.onRooms = onRooms;
    this.onKiosk = onKiosk;
    this.onState = onState;
    this.losses = 0;
    this.#open();
  }

  #open() {
    const source = new EventSource(this.address);
    this.source = source;
    this.#alive();
    const heard = (name, act) =>
      source.addEventListener(name, (event) => {
        this.#alive();
        act(event);
      });
    heard("ready", () => {
      this.onState(true);
      // What happened meanwhile nobody can tell.
      this.onRooms(null, this.losses > 0);
      if (this.losses > 0) this.onKiosk();
      this.losses = 0;
    });
    heard("availability", (event) => {
      const told = JSON.parse(event.data);
      this.onRooms(told.all ? null : told.room_ids, true);
    });
    heard("kiosk", () => this.onKiosk());
    heard("beat", () => {});
    source.onerror = () => this.#lost();
  }

  #alive() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.#lost(), LONGEST_SILENCE);
  }

  #lost() {
    clearTimeout(this.silence);
    this.source.close();
    this.onState(false);
    const pause = PAUSES[Math.min(this.losses, PAUSES.length - 1)];
    this.losses += 1;
    setTimeout(() => this.#open(), pause);
  }
}
