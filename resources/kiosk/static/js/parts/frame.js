// What is around every question: who and when at the top, where one is, the way back and on at the bottom.

import { html, useEffect, useRef } from "../../vendor/htm-preact.js";
import { STEPS } from "../visit.js";
import { languageName } from "../words.js";
import { Button, Name } from "./controls.js";
import { Icon } from "./icons.js";

export const PAGES = ["about", "terms", "faq"];

export function Header({ kiosk, bare = false }) {
  const { visit } = kiosk;
  return html`<header class=${`header ${bare ? "header-bare" : ""}`}>
    <div class="header-place"><${Icon} name="room" /><${Name}>${kiosk.config.venue.name}</${Name}></div>
    ${!bare && visit.step >= 0 && html`<${Progress} kiosk=${kiosk} />`}
    <div class="header-tools">
      <${Clock} kiosk=${kiosk} />
      <button type="button" class="tool" aria-pressed=${kiosk.large ? "true" : "false"} aria-label=${kiosk.t("tools.large")}
        onClick=${() => kiosk.setLarge(!kiosk.large)}><span class="tool-letters" aria-hidden="true">A<b>A</b></span></button>
      <button type="button" class="tool" aria-pressed=${kiosk.contrast ? "true" : "false"} aria-label=${kiosk.t("tools.contrast")}
        onClick=${() => kiosk.setContrast(!kiosk.contrast)}><${Icon} name="contrast" /></button>
      <button type="button" class="tool tool-wide" aria-haspopup="dialog" onClick=${() => kiosk.openDialog({ kind: "language" })}>
        <${Icon} name="globe" /><span lang=${kiosk.words.language}>${languageName(kiosk.words.language)}</span></button>
    </div>
  </header>`;
}

function Clock({ kiosk }) {
  const now = kiosk.now();
  return html`<time class="header-clock" datetime=${new Date(now).toISOString()}>${kiosk.formats.clock(now)}</time>`;
}

function Progress({ kiosk }) {
  const { step } = kiosk.visit;
  return html`<div class="progress" role="img" aria-label=${kiosk.t("progress", { step: step + 1, steps: STEPS.length })}>
    ${STEPS.map((name, place) => html`<span key=${name} class=${`dot ${place < step ? "dot-done" : place === step ? "dot-now" : ""}`}></span>`)}
  </div>`;
}

/** The bar at the bottom: back, the venue's pages, and on. `next`: {text, act, disabled, busy, icon}. */
export function Footer({ kiosk, next, back = true }) {
  const { visit } = kiosk;
  return html`<footer class="footer">
    <div class="footer-start">
      ${back && html`<${Button} kind="quiet" icon="back" onClick=${() => visit.back()}>${kiosk.t("back")}</${Button}>`}
    </div>
    <nav class="footer-pages" aria-label=${kiosk.t("pages.title")}>
      ${PAGES.map(
        (page) => html`<button key=${page} type="button" class="link" aria-haspopup="dialog"
          onClick=${() => kiosk.openDialog({ kind: "page", page })}>${kiosk.t(`pages.${page}`)}</button>`,
      )}
      ${visit.isBegun && html`<button type="button" class="link" onClick=${() => kiosk.leave()}>${kiosk.t("start-over")}</button>`}
    </nav>
    <div class="footer-end">
      ${
        next &&
        html`<${Button} kind="primary" id="next" iconEnd=${next.icon ?? "next"} disabled=${next.disabled} busy=${next.busy}
          onClick=${next.act}>${next.text ?? kiosk.t("next")}</${Button}>`
      }
    </div>
  </footer>`;
}

/** One question. Its heading gets the focus when it appears, so that it is read out and the keyboard begins there. */
export function Screen({ kiosk, name, title, lead, next, back = true, children, wide = false, hidden = false }) {
  const heading = useRef(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    document.querySelector(".screen-body")?.scrollTo(0, 0);
  }, [name]);
  return html`<div class=${`screen screen-${name}`}>
    <${Header} kiosk=${kiosk} />
    <${Connection} kiosk=${kiosk} />
    <main class=${`screen-body ${wide ? "screen-wide" : ""}`} tabindex="-1">
      <div class="screen-inner">
        <div class=${`screen-head ${hidden ? "unseen" : ""}`}>
          <h1 ref=${heading} tabindex="-1">${title}</h1>
          ${lead && html`<p class="lead">${lead}</p>`}
        </div>
        ${children}
      </div>
    </main>
    <${Footer} kiosk=${kiosk} next=${next} back=${back} />
  </div>`;
}

/** Says that the endpoint is away for a moment. What was typed stays. */
export function Connection({ kiosk }) {
  if (kiosk.connection === "ok") return null;
  return html`<div class="connection"><span class="spinner spinner-small" aria-hidden="true"></span>
    <span>${kiosk.t(`connection.${kiosk.connection}`)}</span></div>`;
}
