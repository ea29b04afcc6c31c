// Touch to begin.

import { html, useEffect, useRef } from "../../vendor/htm-preact.js";
import { Button, Name } from "../parts/controls.js";
import { Connection, Footer, Header } from "../parts/frame.js";
import { Icon } from "../parts/icons.js";
import { Photo } from "../parts/photo.js";
import { languageName } from "../words.js";

export function StartScreen({ kiosk }) {
  const { t } = { t: kiosk.t.bind(kiosk) };
  const heading = useRef(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { venue, visit } = kiosk;
  const photo = venue?.photos?.[0] ?? kiosk.catalogue.rooms?.find((room) => room.photos.length)?.photos[0];
  return html`<div class="screen screen-start">
    <div class="start-photo"><${Photo} photo=${photo} alt="" seed=${0} /></div>
    <${Header} kiosk=${kiosk} bare />
    <${Connection} kiosk=${kiosk} />
    <main class="start-main">
      <p class="start-day">${kiosk.formats.today(kiosk.now())}</p>
      <h1 ref=${heading} tabindex="-1">${t("start.title")} <${Name}>${kiosk.config.venue.name}</${Name}></h1>
      <p class="start-lead">${visit.note ? t(`start.${visit.note}`) : t("start.lead")}</p>
      <${Button} kind="primary" class="start-button" icon="hand" onClick=${() => visit.begin()}>${t("start.begin")}</${Button}>
      <div class="start-languages" role="group" aria-label=${t("language.title")}>
        ${kiosk.languages.map(
          (language) => html`<button key=${language} type="button" lang=${language} class=${`start-language ${language === kiosk.words.language ? "start-language-chosen" : ""}`}
            aria-pressed=${language === kiosk.words.language ? "true" : "false"} onClick=${() => kiosk.speak(language)}>
            ${language === kiosk.words.language && html`<${Icon} name="check" />`}${languageName(language)}</button>`,
        )}
      </div>
    </main>
    <${Footer} kiosk=${kiosk} back=${false} />
  </div>`;
}
