// Photos of rooms and of the house; where there is none, a calm drawing in its place.

import { html, useState } from "../../vendor/htm-preact.js";

export function Photo({ photo, size = "large", alt = "", class: name = "", seed = 0 }) {
  const [broken, setBroken] = useState(null);
  const address = photo && (size === "thumb" ? photo.thumbnail_url : `${photo.url}?size=large`);
  if (!address || broken === address) return html`<${Drawing} class=${name} seed=${seed} />`;
  return html`<img class=${`photo ${name}`} src=${address} alt=${alt} decoding="async" draggable="false"
    onError=${() => setBroken(address)} />`;
}

/** A hall in perspective; the hue follows the number of the room. */
function Drawing({ seed, class: name }) {
  return html`<svg class=${`photo drawing drawing-${seed % 4} ${name}`} viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
    <rect class="drawing-wall" width="320" height="180" />
    <path class="drawing-floor" d="M0 180l96-56h128l96 56z" />
    <path class="drawing-side" d="M0 0l96 40v84L0 180zM320 0l-96 40v84l96 56z" />
    <path class="drawing-light" d="M112 56h24v44h-24zM148 56h24v44h-24zM184 56h24v44h-24z" />
  </svg>`;
}
