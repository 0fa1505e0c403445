/**
 * Texts of Java Edition (plain ones, lists, styled components, keys of translations) as one text with the game's codes, in every
 * language that the packs speak. Knows no advancement.
 */
import { isTable, numberOf, flagOf, oneOrMore, textOf, type Json, type JsonTable } from "./json.ts";

export type Languages = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface SpokenText {
  /** As the node itself is to say it; empty where nothing is said. */
  readonly own: string;
  /** By language, as Java Edition calls it, where it differs. */
  readonly translations: ReadonlyMap<string, string>;
  /** Keys that no language file explains. */
  readonly missing: readonly string[];
  /** Whether something in it depends on the world: scores, names, selectors. */
  readonly isLive: boolean;
}

const OWN_LANGUAGE = "en_us";
const MAX_PARTS = 2_000;

const COLORS: Readonly<Record<string, string>> = {
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
const RGB: Readonly<Record<string, number>> = {
  "0": 0x000000,
  "1": 0x0000aa,
  "2": 0x00aa00,
  "3": 0x00aaaa,
  "4": 0xaa0000,
  "5": 0xaa00aa,
  "6": 0xffaa00,
  "7": 0xaaaaaa,
  "8": 0x555555,
  "9": 0x5555ff,
  a: 0x55ff55,
  b: 0x55ffff,
  c: 0xff5555,
  d: 0xff55ff,
  e: 0xffff55,
  f: 0xffffff,
};
/** Bedrock has neither lines under nor through letters: those codes are colours there. */
const STYLES: Readonly<Record<string, string>> = { bold: "l", italic: "o", obfuscated: "k" };

interface Style {
  readonly color: string;
  readonly marks: string;
}

interface Speaker {
  say(key: string): string | undefined;
  readonly missing: Set<string>;
  isLive: boolean;
  parts: number;
}

export function spokenText(value: Json, languages: Languages): SpokenText {
  const keys = keysIn(value);
  const missing = new Set<string>();
  const own = speak(value, [languages.get(OWN_LANGUAGE)], missing);
  const translations = new Map<string, string>();
  for (const [language, table] of keys.size === 0 ? [] : languages) {
    if (language === OWN_LANGUAGE || ![...keys].some((key) => table.has(key))) continue;
    const { text } = speak(value, [table, languages.get(OWN_LANGUAGE)], new Set());
    if (text !== own.text && text !== "") translations.set(language, text);
  }
  return { own: own.text, translations, missing: [...missing], isLive: own.isLive };
}

function speak(
  value: Json,
  tables: readonly (ReadonlyMap<string, string> | undefined)[],
  missing: Set<string>,
): { readonly text: string; readonly isLive: boolean } {
  const speaker: Speaker = {
    say: (key) => tables.find((table) => table?.has(key))?.get(key),
    missing,
    isLive: false,
    parts: 0,
  };
  const runs: [style: Style, text: string][] = [];
  collect(value, { color: "", marks: "" }, speaker, runs);
  return { text: join(runs), isLive: speaker.isLive };
}

function collect(value: Json, style: Style, speaker: Speaker, runs: [Style, string][]): void {
  if (++speaker.parts > MAX_PARTS) return;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    const parsed = asComponent(value);
    if (parsed === undefined) runs.push([style, String(value)]);
    else collect(parsed, style, speaker, runs);
  } else if (Array.isArray(value)) {
    const [first, ...rest] = value as readonly Json[];
    collect(first, style, speaker, runs);
    // What follows inherits from the first.
    const inherited = isTable(first) ? styled(first, style) : style;
    for (const part of rest) collect(part, inherited, speaker, runs);
  } else if (isTable(value)) collectTable(value, styled(value, style), speaker, runs);
}

/** A component that is written as a text, as in NBT. */
function asComponent(value: Json): JsonTable | undefined {
  if (typeof value !== "string" || !/^\s*\{\s*"/.test(value)) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isTable(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function collectTable(value: JsonTable, style: Style, speaker: Speaker, runs: [Style, string][]): void {
  const key = textOf(value["translate"]);
  if (value["text"] !== undefined) {
    const text = value["text"];
    if (typeof text === "string" || typeof text === "number" || typeof text === "boolean")
      runs.push([style, String(text)]);
  } else if (key !== undefined) {
    const said = speaker.say(key) ?? textOf(value["fallback"]);
    // Packs say whole sentences in place of a key, for those without their resource pack.
    if (said === undefined && !/\s/.test(key) && /^[\w.:/-]+\.[\w.:/-]+$/.test(key)) speaker.missing.add(key);
    else insert(said ?? key, oneOrMore(value["with"]), style, speaker, runs);
  } else if (value["keybind"] !== undefined) runs.push([style, textOf(value["keybind"])?.replace(/^key\./, "") ?? ""]);
  else if (["score", "selector", "nbt"].some((live) => value[live] !== undefined)) {
    speaker.isLive = true;
    runs.push([style, "…"]);
  }
  for (const part of oneOrMore(value["extra"])) collect(part, style, speaker, runs);
}

/** `%s` and `%1$s` are what stands in `with`. */
function insert(text: string, given: readonly Json[], style: Style, speaker: Speaker, runs: [Style, string][]): void {
  let next = 0;
  for (const part of text.split(/(%(?:\d+\$)?[sd]|%%)/)) {
    const match = /^%(?:(\d+)\$)?[sd]$/.exec(part);
    if (part === "%%") runs.push([style, "%"]);
    else if (match === null) runs.push([style, part]);
    else collect(given[match[1] === undefined ? next++ : Number(match[1]) - 1] ?? "", style, speaker, runs);
  }
}

function styled(value: JsonTable, style: Style): Style {
  const color = codeOfColor(textOf(value["color"]));
  const marks = Object.entries(STYLES)
    .filter(([name, code]) => flagOf(value[name]) ?? style.marks.includes(code))
    .map(([, code]) => code)
    .join("");
  return { color: color ?? style.color, marks };
}

/** The nearest code, for Bedrock has no others. */
function codeOfColor(color: string | undefined): string | undefined {
  if (color === undefined) return undefined;
  if (color === "reset") return "";
  const named = COLORS[color.toLowerCase()];
  if (named !== undefined) return named;
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex === undefined) return undefined;
  const wanted = numberOf(String(parseInt(hex, 16))) ?? 0;
  const distance = (other: number): number =>
    [16, 8, 0].reduce((sum, shift) => sum + (((wanted >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  return Object.entries(RGB).reduce((best, each) => (distance(each[1]) < distance(best[1]) ? each : best))[0];
}

/** Codes only where the style changes; none at all for a text without style. */
function join(runs: readonly (readonly [Style, string])[]): string {
  let text = "";
  let now = "";
  for (const [style, part] of runs) {
    if (part === "") continue;
    const codes = [...(style.color === "" ? "" : [style.color]), ...style.marks].map((code) => `§${code}`).join("");
    if (codes !== now) text += (now !== "" ? "§r" : "") + codes;
    now = codes;
    text += part;
  }
  return text;
}

function keysIn(value: Json): ReadonlySet<string> {
  const keys = new Set<string>();
  const open: Json[] = [value];
  for (let steps = 0; open.length > 0 && steps < MAX_PARTS; steps++) {
    const part = open.pop();
    if (Array.isArray(part)) open.push(...(part as readonly Json[]));
    else if (isTable(part)) {
      const key = textOf(part["translate"]);
      if (key !== undefined) keys.add(key);
      open.push(part["extra"], part["with"]);
    } else if (typeof part === "string") {
      const parsed = asComponent(part);
      if (parsed !== undefined) open.push(parsed);
    }
  }
  return keys;
}
