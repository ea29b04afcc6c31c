// Buttons, choices, steppers and fields, each big enough for a thumb.

import { html, useRef, useState } from "../../vendor/htm-preact.js";
import { Icon } from "./icons.js";

export function Button({ kind = "plain", icon, iconEnd, children, busy = false, disabled = false, ...rest }) {
  const press = (event) => {
    if (!disabled && !busy) rest.onClick?.(event);
  };
  return html`<button type="button" ...${rest} onClick=${press} class=${`button button-${kind} ${rest.class ?? ""}`}
    aria-disabled=${disabled || busy ? "true" : undefined} aria-busy=${busy ? "true" : undefined}>
    ${busy ? html`<span class="spinner spinner-small" aria-hidden="true"></span>` : icon && html`<${Icon} name=${icon} />`}
    <span class="button-text">${children}</span>
    ${iconEnd && html`<${Icon} name=${iconEnd} />`}
  </button>`;
}

/** One of several, or one that is on or off. `mode`: radio, check. */
export function Choice({ mode = "radio", chosen, onChoose, icon, note, label, disabled = false, children, ...rest }) {
  return html`<button type="button" ...${rest} role=${mode === "radio" ? "radio" : "checkbox"} aria-checked=${chosen ? "true" : "false"}
    aria-disabled=${disabled ? "true" : undefined} aria-label=${label}
    class=${`choice ${chosen ? "choice-chosen" : ""} ${rest.class ?? ""}`} onClick=${() => !disabled && onChoose()}>
    ${icon && html`<${Icon} name=${icon} />`}
    <span class="choice-text">${children}</span>
    ${note && html`<span class="choice-note">${note}</span>`}
    ${mode === "check" && html`<span class="choice-mark" aria-hidden="true">${chosen && html`<${Icon} name="check" />`}</span>`}
  </button>`;
}

/** Radio buttons of one question; arrows move among them as people who use keyboards expect. */
export function Choices({ label, children, class: name = "", role = "radiogroup" }) {
  const onKeyDown = (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const all = [...event.currentTarget.querySelectorAll("button")];
    const place = all.indexOf(document.activeElement);
    if (place < 0) return;
    event.preventDefault();
    const sideways = event.key === "ArrowRight" || event.key === "ArrowLeft";
    const turned = sideways && getComputedStyle(event.currentTarget).direction === "rtl" ? -step : step;
    all[(place + turned + all.length) % all.length].focus();
  };
  return html`<div role=${role} aria-label=${label} class=${`choices ${name}`} onKeyDown=${onKeyDown}>${children}</div>`;
}

export function Stepper({ value, min, max, step = 1, onChange, say, labelLess, labelMore, label, compact = false }) {
  const set = (next) => onChange(Math.min(max, Math.max(min, next)));
  return html`<div class=${`stepper ${compact ? "stepper-compact" : ""}`} role="group" aria-label=${label}>
    <button type="button" class="stepper-button" aria-label=${labelLess} aria-disabled=${value <= min ? "true" : undefined}
      onClick=${() => value > min && set(value - step)}><${Icon} name="minus" /></button>
    <output class="stepper-value" aria-live="polite">${say ? say(value) : value}</output>
    <button type="button" class="stepper-button" aria-label=${labelMore} aria-disabled=${value >= max ? "true" : undefined}
      onClick=${() => value < max && set(value + step)}><${Icon} name="plus" /></button>
  </div>`;
}

let fields = 0;

/** Keeps the tablet's keyboard from learning names; as properties these would be taken for “on”. */
function unlearned(element) {
  element?.setAttribute("autocorrect", "off");
  element?.setAttribute("spellcheck", "false");
}

/** A text field with its label above and what is wrong below. Nothing typed is offered to the next person. */
export function Field({ label, hint, wrong, type = "text", value, onType, mode, showText, hideText, ...rest }) {
  const id = useRef(null);
  id.current ??= `field-${(fields += 1)}`;
  const [open, setOpen] = useState(false);
  const secret = type === "password";
  const told = [hint && !wrong && `${id.current}-hint`, wrong && `${id.current}-wrong`].filter(Boolean).join(" ");
  return html`<div class=${`field ${wrong ? "field-wrong" : ""}`}>
    <label class="field-label" for=${id.current}>${label}</label>
    <div class="field-box">
      <input id=${id.current} class="field-input" type=${secret && !open ? "password" : secret ? "text" : type} inputmode=${mode}
        dir=${type === "email" || type === "tel" || secret ? "ltr" : "auto"} value=${value ?? ""} onInput=${(event) => onType(event.target.value)}
        autocomplete=${secret ? "new-password" : "off"} autocapitalize=${type === "text" ? "words" : "none"} ref=${unlearned}
        aria-invalid=${wrong ? "true" : undefined} aria-describedby=${told || undefined} ...${rest} />
      ${
        secret &&
        html`<button type="button" class="field-eye" aria-pressed=${open ? "true" : "false"} aria-label=${open ? hideText : showText}
          onClick=${() => setOpen(!open)}><${Icon} name="eye" /></button>`
      }
    </div>
    ${hint && !wrong && html`<p class="field-hint" id=${`${id.current}-hint`}>${hint}</p>`}
    ${wrong && html`<p class="field-problem" id=${`${id.current}-wrong`}><${Icon} name="alert" />${wrong}</p>`}
  </div>`;
}

/** A sentence above the buttons about what went wrong or should be known. */
export function Note({ kind = "info", children }) {
  return html`<p class=${`note note-${kind}`} role=${kind === "danger" ? "alert" : undefined}>
    <${Icon} name=${kind === "info" ? "info" : kind === "good" ? "check" : "alert"} /><span>${children}</span></p>`;
}

/** A name in whatever script it is. */
export function Name({ children }) {
  return html`<bdi>${children}</bdi>`;
}
