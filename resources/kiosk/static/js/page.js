// A page of the website by itself: drawn as the kiosk draws it in its dialog.

import { render } from "../vendor/htm-preact.js";
import { content } from "./parts/content.js";
import { loadWords } from "./words.js";

const place = document.getElementById("page");
const words = await loadWords(place.lang);
const drawn = content(place.innerHTML, (what) => words.say(`pages.${what}`));
place.textContent = "";
render(drawn, place);
