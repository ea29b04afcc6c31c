// Who books: somebody who walks in, who has an account, or who wants one.

import { html } from "../../vendor/htm-preact.js";
import { fieldText, problemText } from "../booking.js";
import { Field, Note } from "../parts/controls.js";
import { Screen } from "../parts/frame.js";
import { Icon } from "../parts/icons.js";

const WAYS = [
  ["walkin", "walk"],
  ["signin", "user"],
  ["signup", "user-plus"],
];

export function WhoScreen({ kiosk }) {
  const { visit } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const choose = (way) => {
    visit.typed = {};
    visit.go(way);
  };
  return html`<${Screen} kiosk=${kiosk} name="who" title=${t("who.title")} lead=${t("who.lead")}>
    <div class="ways">
      ${WAYS.map(
        ([way, icon]) => html`<button key=${way} type="button" class="way" onClick=${() => choose(way)}>
          <span class="way-icon"><${Icon} name=${icon} /></span>
          <span class="way-text"><b>${t(`who.${way}`)}</b><span>${t(`who.${way}-text`)}</span></span>
          <${Icon} name="next" />
        </button>`,
      )}
    </div>
  </${Screen}>`;
}

function FormScreen({ kiosk, way, act, send, fields, note }) {
  const { visit } = kiosk;
  const t = kiosk.t.bind(kiosk);
  const general = visit.problem && (!Object.keys(visit.problem.fields ?? {}).length || visit.problem.code !== "VALIDATION_FAILED");
  const submit = (event) => {
    event.preventDefault();
    act();
  };
  return html`<${Screen} kiosk=${kiosk} name=${way} title=${t(`${way}.title`)} lead=${t(`${way}.lead`)} next=${{ act, busy: visit.busy, text: send }}>
    <form class="form" autocomplete="off" novalidate onSubmit=${submit}>
      ${general && html`<${Note} kind="danger">${problemText(kiosk, visit.problem)}</${Note}>`}
      ${fields.map(
        ({ name, shown = name, ...rest }) => html`<${Field} key=${name} ...${rest} value=${visit.typed[name]} onType=${(value) => visit.type(name, value)}
          wrong=${fieldText(kiosk, visit.problem, shown)} showText=${t("field.show")} hideText=${t("field.hide")} enterkeyhint="next" />`,
      )}
      ${note && html`<p class="form-note">${note}</p>`}
      <input type="submit" class="unseen" tabindex="-1" aria-hidden="true" value="" />
    </form>
  </${Screen}>`;
}

export function WalkInScreen({ kiosk }) {
  const t = kiosk.t.bind(kiosk);
  return html`<${FormScreen} kiosk=${kiosk} way="walkin" act=${kiosk.visit.walkIn} send=${t("next")} note=${t("walkin.privacy")}
    fields=${[
      { name: "name", shown: "full_name", label: t("field.name") },
      { name: "phone", label: t("field.phone"), type: "tel", mode: "tel", hint: t("walkin.phone-hint") },
      { name: "email", label: t("field.email"), type: "email", mode: "email" },
    ]} />`;
}

export function SignInScreen({ kiosk }) {
  const t = kiosk.t.bind(kiosk);
  return html`<${FormScreen} kiosk=${kiosk} way="signin" act=${kiosk.visit.signIn} send=${t("signin.send")} note=${t("signin.forgotten")}
    fields=${[
      { name: "email", label: t("field.email"), type: "email", mode: "email" },
      { name: "password", label: t("field.password"), type: "password" },
    ]} />`;
}

export function SignUpScreen({ kiosk }) {
  const t = kiosk.t.bind(kiosk);
  return html`<${FormScreen} kiosk=${kiosk} way="signup" act=${kiosk.visit.signUp} send=${t("signup.send")} note=${t("walkin.privacy")}
    fields=${[
      { name: "name", shown: "full_name", label: t("field.name") },
      { name: "email", label: t("field.email"), type: "email", mode: "email" },
      { name: "password", label: t("field.password"), type: "password", hint: t("signup.password-hint") },
    ]} />`;
}
