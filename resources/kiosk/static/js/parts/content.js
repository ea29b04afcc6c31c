// A published page of the venue, rebuilt element by element: only text and structure, nothing that acts or leads away.

import { h } from "../../vendor/htm-preact.js";

/** What is shown, and what each may say. */
const KEPT = new Map(
  Object.entries({
    p: [], h2: [], h3: [], h4: [], hr: [], br: [], blockquote: [], pre: [],
    ul: [], ol: ["start"], li: [], dl: [], dt: [], dd: [],
    table: [], caption: [], thead: [], tbody: [], tr: [], th: ["scope", "colspan", "rowspan"], td: ["colspan", "rowspan"],
    figure: [], figcaption: [],
    strong: [], em: [], b: [], i: [], u: [], s: [], code: [], sub: [], sup: [], mark: [], small: [],
    bdi: [], abbr: ["title"], cite: [], q: [],
  }),
);
const EVERYWHERE = ["lang", "dir"];
const DROPPED = new Set(["script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript"]);
const CALLOUTS = new Set(["note", "tip", "warning"]);
/** The dialog has a heading already: the page's own come one step below it. */
const STEPS = { h1: "h3", h2: "h3", h3: "h4", h4: "h5" };

/** Build a page. `named` says what a callout is ("tip"), and what a table is that does not say so itself ("table"). */
export function content(source, named) {
  const page = new DOMParser().parseFromString(source, "text/html");
  return [...page.body.childNodes].map((node) => rebuilt(node, named));
}

function rebuilt(node, named) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const name = node.localName;
  if (DROPPED.has(name)) return null;
  if (name === "img") return picture(node);
  if (name === "table") return table(node, named);
  const inner = [...node.childNodes].map((each) => rebuilt(each, named));
  if (name === "aside") return callout(node, inner, named);
  // Where a link leads is out of reach here: its words stay.
  if (!KEPT.has(name) && !STEPS[name]) return h("span", null, inner);
  return h(STEPS[name] ?? name, said(node, KEPT.get(name) ?? []), inner);
}

function said(node, names) {
  const found = {};
  for (const name of [...names, ...EVERYWHERE]) {
    const value = node.getAttribute(name);
    if (value) found[name] = value;
  }
  return found;
}

function picture(node) {
  const source = node.getAttribute("src") ?? "";
  if (!source.startsWith("/media/")) return null;
  const size = said(node, ["width", "height"]);
  return h("img", { src: source, alt: node.getAttribute("alt") ?? "", ...size });
}

function callout(node, inner, named) {
  const kind = CALLOUTS.has(node.className) ? node.className : "note";
  return h("div", { class: `callout callout-${kind}`, role: "note", ...said(node, []) }, [
    h("strong", { class: "callout-name" }, named(kind)),
    h("div", { class: "callout-text" }, inner),
  ]);
}

/** A table that is wider than the page scrolls by itself, by touch and by key. */
function table(node, named) {
  const inner = [...node.childNodes].map((each) => rebuilt(each, named));
  const caption = node.querySelector(":scope > caption")?.textContent.trim();
  const place = { class: "page-table", tabindex: 0, role: "region", "aria-label": caption || named("table") };
  return h("div", place, h("table", said(node, []), inner));
}
