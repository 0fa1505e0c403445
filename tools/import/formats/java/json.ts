/**
 * JSON as packs of Java Edition hold it: with a byte order mark, comments and commas at the end, which the game forgives. Everything
 * that comes out of it is of unknown shape; what is asked of it here answers, whatever it is.
 */
import { parse, type ParseError } from "jsonc-parser";
import { readJson as readInWords } from "../../../../scripts/trees/json/read-json.ts";
import { unicodeOf } from "../../reading/text.ts";

export type Json = unknown;
export type JsonTable = Readonly<Record<string, Json>>;

/** Deeper ones are no pack's, and would break whoever walks through them. */
const MAX_DEPTH = 200;

export function readJson(bytes: Uint8Array): { readonly value: Json } | { readonly wrong: string } {
  const text = unicodeOf(bytes);
  if (depthOf(text) > MAX_DEPTH) return { wrong: "its lists and objects are in each other too deeply" };
  const errors: ParseError[] = [];
  const value: Json = parse(text, errors, {
    allowTrailingComma: true,
    disallowComments: false,
    allowEmptyContent: false,
  });
  const [error] = errors;
  if (error === undefined) return { value };
  return { wrong: `it is no JSON: ${slipAt(text, error.offset)}` };
}

/** In the words that authors are told of their own trees. What the game forgives may lie before it. */
function slipAt(text: string, offset: number): string {
  const { slips, positionAt } = readInWords(text);
  const wrong = slips.filter(({ isWarning }) => !isWarning);
  const slip = wrong.find(({ at }) => at >= offset) ?? wrong.at(-1);
  const { line, column } = positionAt(slip?.at ?? offset);
  const what = slip === undefined ? "something is wrong" : `${slip.problem}; expected ${slip.expected}`;
  return `line ${line}, column ${column}: ${what}`;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [part] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (part === "{" || part === "[") deepest = Math.max(deepest, ++depth);
    else if (part === "}" || part === "]") depth--;
  }
  return deepest;
}

export const isTable = (value: Json): value is JsonTable =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Nothing where it is no object. */
export const tableOf = (value: Json): JsonTable => (isTable(value) ? value : {});

export const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** One, or a list of them. */
export const oneOrMore = (value: Json): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : value === undefined || value === null ? [] : [value];

export const textOf = (value: Json): string | undefined => (typeof value === "string" ? value : undefined);

/** Also where it is written as a text. */
export function flagOf(value: Json): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "string" && /^(?:true|false)$/i.test(value.trim())) return value.trim().toLowerCase() === "true";
  return undefined;
}

/** Also where it is written as a text, with a type behind it as in NBT. */
export function numberOf(value: Json): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string") return undefined;
  const match = /^\s*(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)[bslfdBSLFD]?\s*$/.exec(value);
  return match === null ? undefined : Number(match[1]);
}

/** A name of the game's with its namespace. */
export function idOf(value: Json): string | undefined {
  const text = textOf(value)?.trim().toLowerCase();
  if (text === undefined || !/^(?:[a-z0-9_.-]+:)?[a-z0-9_./-]+$/.test(text)) return undefined;
  return text.includes(":") ? text : `minecraft:${text}`;
}

export const withoutNamespace = (id: string): string => id.replace(/^minecraft:/, "");
