// The kiosk's beginning: who it is, its words, the first screen.

import { html, render, useEffect, useState } from "../vendor/htm-preact.js";
import { Kiosk } from "./kiosk.js";
import { Dialogs } from "./parts/dialogs.js";
import { AddonsScreen } from "./screens/addons.js";
import { DayScreen } from "./screens/day.js";
import { DoneScreen } from "./screens/done.js";
import { GuestsScreen } from "./screens/guests.js";
import { NeedsScreen } from "./screens/needs.js";
import { PayScreen } from "./screens/pay.js";
import { ReviewScreen } from "./screens/review.js";
import { RoomScreen } from "./screens/room.js";
import { RoomsScreen } from "./screens/rooms.js";
import { StartScreen } from "./screens/start.js";
import { TimeScreen } from "./screens/time.js";
import { SignInScreen, SignUpScreen, WalkInScreen, WhoScreen } from "./screens/who.js";
import { loadWords } from "./words.js";

const SCREENS = {
  start: StartScreen,
  day: DayScreen,
  time: TimeScreen,
  guests: GuestsScreen,
  needs: NeedsScreen,
  rooms: RoomsScreen,
  room: RoomScreen,
  addons: AddonsScreen,
  who: WhoScreen,
  walkin: WalkInScreen,
  signin: SignInScreen,
  signup: SignUpScreen,
  review: ReviewScreen,
  pay: PayScreen,
  done: DoneScreen,
};

function App({ kiosk }) {
  const [, look] = useState(0);
  useEffect(() => {
    const again = () => look((count) => count + 1);
    kiosk.listeners.add(again);
    const clock = setInterval(again, 1000);
    return () => {
      kiosk.listeners.delete(again);
      clearInterval(clock);
    };
  }, []);
  const { phase } = kiosk.visit;
  return html`
    <${SCREENS[phase]} key=${phase} kiosk=${kiosk} />
    <${Dialogs} kiosk=${kiosk} />
    <div class="unseen" role="status" aria-live="polite">${kiosk.said}</div>
  `;
}

async function asked() {
  for (;;) {
    try {
      const response = await fetch("/kiosk/config", { cache: "no-store" });
      if (response.ok) return await response.json();
    } catch {
      // The endpoint is on its way.
    }
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}

async function begin() {
  const config = await asked();
  if (!config.paired) {
    location.replace("/kiosk");
    return;
  }
  const kiosk = new Kiosk(config, await loadWords(config.languages[0]), config.languages);
  kiosk.start();
  const root = document.getElementById("kiosk");
  root.replaceChildren();
  render(html`<${App} kiosk=${kiosk} />`, root);
}

begin();
