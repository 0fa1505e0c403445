/**
 * Texts as quest books and plugins write them: plain, with `&` for `§`, or as text components of Java Edition, which may lie in a
 * text as JSON once more.
 */
import { isObject } from "../../../scripts/core/checks/shape.ts";
import { spokenText, type Languages, type SpokenText } from "../formats/java/text-component.ts";
import { looseJson } from "./text.ts";

const NO_LANGUAGES: Languages = new Map();

/** @returns undefined for what is no text */
export function plainText(written: unknown): string | undefined {
  return writtenText(written, NO_LANGUAGES)?.own;
}

export function writtenText(written: unknown, languages: Languages): SpokenText | undefined {
  if (typeof written === "string") {
    const component = componentIn(written);
    if (component !== undefined) return spokenText(component, languages);
    return { own: withColours(written), translations: new Map(), missing: [], isLive: false };
  }
  return isObject(written) || Array.isArray(written) ? spokenText(written, languages) : undefined;
}

/** Servers and quests write colours with an ampersand, which a backslash before it keeps. */
export const withColours = (text: string): string =>
  text.replace(/\\&|&([0-9a-fk-or])/gi, (_whole, code: string | undefined) =>
    code === undefined ? "&" : `§${code.toLowerCase()}`,
  );

const OF_COMPONENTS = ["text", "translate", "extra", "score", "selector", "keybind"];

function componentIn(text: string): unknown {
  if (!/^\s*(?:\{.*\}|\[.*\]|".*")\s*$/s.test(text)) return undefined;
  const { value, isBroken } = looseJson(text);
  if (isBroken) return undefined;
  if (isObject(value)) return OF_COMPONENTS.some((key) => Object.hasOwn(value, key)) ? value : undefined;
  // Brackets around words are no list of components.
  return Array.isArray(value) && !value.some((part) => typeof part === "string" || isObject(part)) ? undefined : value;
}
