// What stands before everything else for a moment: language, pages, leaving, a room just taken, is somebody there.

import { html, useEffect, useRef, useState } from "../../vendor/htm-preact.js";
import { Problem } from "../api.js";
import { languageName } from "../words.js";
import { Button, Choice, Choices, Name } from "./controls.js";
import { content } from "./content.js";
import { Photo } from "./photo.js";

function Dialog({ name, title, onClose, children, kind = "" }) {
  const box = useRef(null);
  useEffect(() => {
    const element = box.current;
    const before = document.activeElement;
    element.showModal();
    element.querySelector("[data-first]")?.focus();
    return () => {
      element.close();
      if (before?.isConnected) before.focus({ preventScroll: true });
      else document.querySelector("h1")?.focus({ preventScroll: true });
    };
  }, [name]);
  const onCancel = (event) => {
    event.preventDefault();
    onClose?.();
  };
  const outside = (event) => {
    if (event.target === box.current) onClose?.();
  };
  return html`<dialog ref=${box} class=${`dialog dialog-${kind || name}`} aria-labelledby="dialog-title" onCancel=${onCancel} onClick=${outside}>
    <div class="dialog-box">
      <h2 id="dialog-title" tabindex="-1">${title}</h2>
      ${children}
    </div>
  </dialog>`;
}

export function Dialogs({ kiosk }) {
  if (kiosk.asking !== null) return html`<${Idle} key="idle" kiosk=${kiosk} />`;
  const { dialog } = kiosk;
  if (!dialog) return null;
  if (dialog.kind === "language") return html`<${Language} key="language" kiosk=${kiosk} />`;
  if (dialog.kind === "page") return html`<${Page} key=${dialog.page} kiosk=${kiosk} page=${dialog.page} />`;
  if (dialog.kind === "leave") return html`<${Leave} key="leave" kiosk=${kiosk} hold=${dialog.hold} />`;
  if (dialog.kind === "release") return html`<${Release} key="release" kiosk=${kiosk} />`;
  if (dialog.kind === "taken" && kiosk.visit.taken) return html`<${Taken} key="taken" kiosk=${kiosk} />`;
  return null;
}

function Idle({ kiosk }) {
  const hold = kiosk.visit.liveHold();
  return html`<${Dialog} name="idle" title=${kiosk.t("idle.title")} onClose=${() => kiosk.idle.stay()}>
    <p>${kiosk.t("idle.text", { count: kiosk.asking })}</p>
    ${hold && html`<p>${kiosk.t("leave.hold", { number: hold.id, time: kiosk.formats.clock(Date.parse(hold.hold_expires_at)) })}</p>`}
    <div class="idle-count" aria-hidden="true">${kiosk.asking}</div>
    <div class="dialog-actions">
      <${Button} kind="primary" data-first onClick=${() => kiosk.idle.stay()}>${kiosk.t("idle.stay")}</${Button}>
      <${Button} kind="plain" onClick=${() => (kiosk.idle.stay(), kiosk.wipe())}>${kiosk.t("idle.finish")}</${Button}>
    </div>
  </${Dialog}>`;
}

function Language({ kiosk }) {
  return html`<${Dialog} name="language" title=${kiosk.t("language.title")} onClose=${() => kiosk.closeDialog()}>
    <${Choices} label=${kiosk.t("language.title")} class="choices-column">
      ${kiosk.languages.map((language) => {
        const chosen = language === kiosk.words.language;
        return html`<${Choice} key=${language} chosen=${chosen} lang=${language} data-first=${chosen || undefined}
          onChoose=${() => (kiosk.closeDialog(), kiosk.speak(language))}>${languageName(language)}</${Choice}>`;
      })}
    </${Choices}>
    <div class="dialog-actions"><${Button} onClick=${() => kiosk.closeDialog()}>${kiosk.t("close")}</${Button}></div>
  </${Dialog}>`;
}

function Page({ kiosk, page }) {
  const [found, setFound] = useState(null);
  const { language } = kiosk.words;
  useEffect(() => {
    let wanted = true;
    loadPage(kiosk, page, language).then((answer) => wanted && setFound(answer));
    return () => {
      wanted = false;
    };
  }, [page, language]);
  const title = found?.title || kiosk.t(`pages.${page}`);
  return html`<${Dialog} name=${page} kind="page" title=${title} onClose=${() => kiosk.closeDialog()}>
    <div class="page-text" tabindex="0" role="region" aria-label=${title} data-first>
      ${!found && html`<p class="waiting-line"><span class="spinner spinner-small"></span>${kiosk.t("loading")}</p>`}
      ${found?.missing && html`<p>${kiosk.t("pages.missing")}</p>`}
      ${found?.html && html`<div lang=${found.language} dir="auto">${content(found.html, (what) => kiosk.t(`pages.${what}`))}</div>`}
    </div>
    <div class="dialog-actions"><${Button} kind="primary" onClick=${() => kiosk.closeDialog()}>${kiosk.t("close")}</${Button}></div>
  </${Dialog}>`;
}

async function loadPage(kiosk, page, language) {
  for (const slug of language === "en" ? [page] : [`${page}-${language}`, page]) {
    try {
      const found = await kiosk.api.get(`/cms/slug/${slug}`);
      return { title: found.title, html: found.html_content, language: slug === page ? "en" : language };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  return { missing: true };
}

function Leave({ kiosk, hold }) {
  return html`<${Dialog} name="leave" title=${kiosk.t("leave.title")} onClose=${() => kiosk.closeDialog()}>
    <p>${kiosk.t("leave.text")}</p>
    ${hold && html`<p>${kiosk.t("leave.hold", { number: hold.id, time: kiosk.formats.clock(Date.parse(hold.hold_expires_at)) })}</p>`}
    <div class="dialog-actions">
      <${Button} kind="primary" data-first onClick=${() => kiosk.closeDialog()}>${kiosk.t("leave.stay")}</${Button}>
      <${Button} kind="danger" onClick=${() => kiosk.wipe()}>${kiosk.t("leave.go")}</${Button}>
    </div>
  </${Dialog}>`;
}

function Release({ kiosk }) {
  const { visit } = kiosk;
  return html`<${Dialog} name="release" title=${kiosk.t("release.title")} onClose=${() => kiosk.closeDialog()}>
    <p>${kiosk.t("release.text")}</p>
    <div class="dialog-actions">
      <${Button} kind="primary" data-first onClick=${() => kiosk.closeDialog()}>${kiosk.t("release.keep")}</${Button}>
      <${Button} kind="danger" busy=${visit.busy} onClick=${() => visit.release()}>${kiosk.t("release.go")}</${Button}>
    </div>
  </${Dialog}>`;
}

/** The chosen time is gone: said at once, with what is free instead. */
function Taken({ kiosk }) {
  const { visit, formats, catalogue } = kiosk;
  const { taken, room, wish } = visit;
  const held = taken.state === "held" && taken.until;
  return html`<${Dialog} name="taken" title=${kiosk.t("taken.title", { room: room.name })}>
    <p>${held ? kiosk.t("taken.held", { time: formats.clock(taken.until) }) : kiosk.t("taken.text")}</p>
    ${
      taken.times.length > 0 &&
      html`<h3>${kiosk.t("taken.times")}</h3>
        <div class="offers">${taken.times.map(
          (start) => html`<${Button} key=${start} class="offer" icon="clock" onClick=${() => visit.chooseInstead({ start })}>
            ${formats.span(start, start + wish.minutes)}</${Button}>`,
        )}</div>`
    }
    ${
      taken.rooms.length > 0 &&
      html`<h3>${kiosk.t("taken.rooms")}</h3>
        <div class="offers">${taken.rooms.map((id) => {
          const other = catalogue.room(id);
          return (
            other &&
            html`<button key=${id} type="button" class="offer-room" onClick=${() => visit.chooseInstead({ roomId: id })}>
              <${Photo} photo=${other.photos[0]} size="thumb" seed=${id} class="offer-photo" />
              <span><b><${Name}>${other.name}</${Name}></b><br />${kiosk.t("room.capacity", { count: other.capacity, number: formats.number(other.capacity) })}</span>
            </button>`
          );
        })}</div>`
    }
    <div class="dialog-actions">
      <${Button} kind="primary" data-first icon="back" onClick=${() => (kiosk.closeDialog(), visit.returnTo("rooms"))}>${kiosk.t("taken.all")}</${Button}>
    </div>
  </${Dialog}>`;
}
