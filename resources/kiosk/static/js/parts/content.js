// A published page of the venue, rebuilt element by element: only text and structure, nothing that acts or leads away.

import { h } from "../../vendor/htm-preact.js";

const KEPT = new Set([
  "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "b", "i", "u", "s", "br", "hr", "blockquote", "code", "pre",
  "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "dl", "dt", "dd", "sub", "sup", "small",
]);
const DROPPED = new Set(["script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript"]);

export function content(source) {
  const page = new DOMParser().parseFromString(source, "text/html");
  return [...page.body.childNodes].map(rebuilt);
}

function rebuilt(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const name = node.localName;
  if (DROPPED.has(name)) return null;
  if (name === "img") {
    const source = node.getAttribute("src") ?? "";
    return source.startsWith("/media/") ? h("img", { src: source, alt: node.getAttribute("alt") ?? "" }) : null;
  }
  const inner = [...node.childNodes].map(rebuilt);
  // The dialog has a heading already: the page's own come one step below it.
  if (name === "h1") return h("h2", null, inner);
  return KEPT.has(name) ? h(name, null, inner) : h("span", null, inner);
}
