// What the kiosk says, in the visitor's language; plurals by the language's own rules.

const NAMES = { en: "English", de: "Deutsch", ar: "العربية" };
const RIGHT_TO_LEFT = new Set(["ar", "he", "fa", "ur"]);
/** Latin digits: they are read in all Arabic-speaking countries, as on tickets and clocks. */
const TAGS = { ar: "ar-u-nu-latn", en: "en", de: "de" };

export function languageName(language) {
  return NAMES[language] || language;
}

export class Words {
  constructor(language, texts) {
    this.language = language;
    this.tag = TAGS[language] || language;
    this.direction = RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
    this.texts = texts;
    this.plurals = new Intl.PluralRules(language);
  }

  has(key) {
    return key in this.texts;
  }

  /** Returns a text; `{name}` is replaced; of several plural forms `count` chooses. */
  say(key, values = {}) {
    let text = this.texts[key];
    if (text === undefined) return key;
    if (typeof text === "object") text = text[this.plurals.select(values.count ?? 0)] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  }

  /** Returns the translation of something typed by staff, such as an amenity, where there is one. */
  known(group, text) {
    const key = `${group}.${text.trim().toLowerCase()}`;
    return this.has(key) ? this.say(key) : text;
  }
}

const loaded = new Map();

/** Loads a language once; the files' address names the version. */
export async function loadWords(language) {
  if (!loaded.has(language)) {
    const address = new URL(`../../locales/${language}.json`, import.meta.url);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`no words for ${language}`);
    loaded.set(language, new Words(language, await response.json()));
  }
  return loaded.get(language);
}
