/**
 * Texts as Java Edition writes them: plain, with `&` for `§`, or as text components, which may lie in a text as JSON once more.
 * What they show becomes a text with `§` codes; what clicking them does is nothing here.
 */
import { isObject, type JsonObject } from "../../../scripts/core/checks/shape.ts";
import { looseJson } from "./text.ts";
import { listIn, textIn, valueAt } from "./values.ts";

/** What a key of a translation says; undefined where nobody knows. */
export type Translate = (key: string) => string | undefined;

const COLOURS: Readonly<Record<string, string>> = {
  black: "0",
  dark_blue: "1",
  dark_green: "2",
  dark_aqua: "3",
  dark_red: "4",
  dark_purple: "5",
  gold: "6",
  gray: "7",
  dark_gray: "8",
  blue: "9",
  green: "a",
  aqua: "b",
  red: "c",
  light_purple: "d",
  yellow: "e",
  white: "f",
};

const MAX_DEPTH = 20;

/** @returns undefined for what is no text */
export function plainText(written: unknown, translate: Translate = () => undefined): string | undefined {
  if (typeof written === "string") {
    const text = written.trim();
    // `&` in components is one; in a text it may be a colour.
    if (!/^(?:\{.*\}|\[.*\]|".*")$/s.test(text)) return withColours(written);
    const { value, isBroken } = looseJson(text);
    if (isBroken || (isObject(value) && !isComponent(value))) return withColours(written);
    return componentText(value, translate, "", 0) ?? withColours(written);
  }
  return componentText(written, translate, "", 0);
}

/** Servers and quests write colours with an ampersand, which a backslash before it keeps. */
export const withColours = (text: string): string =>
  text.replace(/(\\)?&([0-9a-fk-or])/gi, (whole, kept: string | undefined, code: string) =>
    kept === undefined ? `§${code.toLowerCase()}` : whole.slice(1),
  );

const isComponent = (value: JsonObject): boolean =>
  ["text", "translate", "extra", "score", "selector", "keybind"].some((key) => valueAt(value, key) !== undefined);

function componentText(value: unknown, translate: Translate, style: string, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) {
    return (value as unknown[]).map((part) => componentText(part, translate, style, depth + 1) ?? "").join("");
  }
  if (!isObject(value)) return undefined;
  const own = style + styleOf(value);
  const said =
    textIn(valueAt(value, "text")) ?? translated(value, translate, depth) ?? textIn(valueAt(value, "keybind")) ?? "";
  const codes = styleOf(value);
  const rest = listIn(valueAt(value, "extra")).map((part) => componentText(part, translate, own, depth + 1) ?? "");
  const whole = `${codes}${said}${rest.join("")}`;
  return codes === "" ? whole : `${whole}§r${style}`;
}

function translated(value: JsonObject, translate: Translate, depth: number): string | undefined {
  const key = textIn(valueAt(value, "translate"));
  if (key === undefined) return undefined;
  const form = translate(key) ?? textIn(valueAt(value, "fallback")) ?? key;
  const parts = listIn(valueAt(value, "with")).map((part) => componentText(part, translate, "", depth + 1) ?? "");
  let next = 0;
  return form.replace(/%(?:(\d+)\$)?s|%%/g, (found, place: string | undefined) => {
    if (found === "%%") return "%";
    return parts[place === undefined ? next++ : Number(place) - 1] ?? "";
  });
}

function styleOf(value: JsonObject): string {
  const colour = textIn(valueAt(value, "color"));
  const code = colour === undefined ? undefined : COLOURS[colour.toLowerCase()];
  const styles = [
    ["bold", "l"],
    ["italic", "o"],
    ["obfuscated", "k"],
  ] as const;
  const marks = styles.filter(([name]) => valueAt(value, name) === true).map(([, mark]) => `§${mark}`);
  return `${code === undefined ? "" : `§${code}`}${marks.join("")}`;
}
