// A tablet that belongs to nobody yet: the code that the console shows is typed here.

import { html, render, useEffect, useState } from "../vendor/htm-preact.js";
import { newKey } from "./api.js";
import { Button, Choice, Choices, Field, Note } from "./parts/controls.js";
import { Icon } from "./parts/icons.js";
import { languageName, loadWords } from "./words.js";

const LANGUAGES = ["en", "de", "ar"];

function Pairing({ first }) {
  const [words, setWords] = useState(first);
  const [code, setCode] = useState("");
  const [state, setState] = useState({ busy: false, wrong: "" });
  const t = words.say.bind(words);
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
    document.title = t("pairing.title");
  }, [words]);
  const send = async (event) => {
    event?.preventDefault();
    if (!code.trim()) return setState({ busy: false, wrong: t("pairing.wrong") });
    setState({ busy: true, wrong: "" });
    setState({ busy: false, wrong: await pair(code, t) });
  };
  return html`<main class="pairing">
    <div class="panel pairing-box">
      <span class="way-icon"><${Icon} name="room" /></span>
      <h1>${t("pairing.title")}</h1>
      <p class="lead">${t("pairing.text")}</p>
      <form class="form" autocomplete="off" novalidate onSubmit=${send}>
        <${Field} label=${t("pairing.code")} value=${code} onType=${setCode} wrong=${state.wrong} autocapitalize="characters" maxlength="20" class="field-input field-code" dir="ltr" />
        <${Button} kind="primary" busy=${state.busy} onClick=${send}>${t("pairing.send")}</${Button}>
      </form>
      <${Note}>${t("pairing.where")}</${Note}>
      <${Choices} label=${t("language.title")} class="choices-languages">
        ${LANGUAGES.map((language) => html`<${Choice} key=${language} lang=${language} chosen=${language === words.language} onChoose=${async () => setWords(await loadWords(language))}>${languageName(language)}</${Choice}>`)}
      </${Choices}>
    </div>
  </main>`;
}

let attempt = null;

/** Pairs and shows the kiosk; returns what was wrong. */
async function pair(code, t) {
  // A code counts once: typed again because the answer got lost, it must be known as the same call.
  if (attempt?.code !== code) attempt = { code, key: newKey() };
  try {
    const response = await fetch("/kiosk/pair", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": attempt.key },
      body: JSON.stringify({ code }),
    });
    if (response.ok) location.replace("/kiosk");
    if (response.status === 429) return t("pairing.slow");
    return response.ok ? "" : t("pairing.wrong");
  } catch {
    return t("connection.lost");
  }
}

async function begin() {
  // A link from elsewhere comes without the cookie: whoever is paired goes on.
  const config = await fetch("/kiosk/config", { cache: "no-store" })
    .then((response) => response.json())
    .catch(() => null);
  if (config?.paired) return location.replace("/kiosk");
  const wanted = navigator.languages.map((language) => language.slice(0, 2)).find((language) => LANGUAGES.includes(language));
  const words = await loadWords(wanted ?? "en");
  const root = document.getElementById("kiosk");
  root.replaceChildren();
  render(html`<${Pairing} first=${words} />`, root);
}

begin();
