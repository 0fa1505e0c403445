/** JSON as people write it: any layout, comments in any place, drawn from a seed. */
import fc from "fast-check";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Written {
  readonly value: Json;
  readonly text: string;
  readonly eol: string;
}

interface Layout {
  readonly eol: string;
  readonly indent: string;
  readonly colon: string;
  /** From 0 to 99, one after the other: what happens at each place. */
  readonly dice: readonly number[];
}

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -99, max: 9_999 }),
  fc.constantFrom("a, b", "{", "//x", '"', "ä§b", "line\nbreak", "", "]", "/* no */"),
);
const key = fc.constantFrom("a", "b", "c", "a b", "node_ID", 'q"', "//k", "{");

const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true, maxDepth: 4 },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

export const json: fc.Arbitrary<Json> = value;
export const jsonObject: fc.Arbitrary<Record<string, Json>> = fc.dictionary(key, value, {
  maxKeys: 6,
  noNullPrototype: true,
});

const layout: fc.Arbitrary<Layout> = fc.record({
  eol: fc.constantFrom("\n", "\r\n", "\r"),
  indent: fc.constantFrom("  ", "\t", "    ", " "),
  colon: fc.constantFrom(": ", ":", " : "),
  dice: fc.array(fc.nat(99), { minLength: 40, maxLength: 40 }),
});

export const written: fc.Arbitrary<Written> = fc.tuple(jsonObject, layout).map(([given, how]) => ({
  value: given,
  text: write(given, how),
  eol: how.eol,
}));

function write(whole: Json, { eol, indent, colon, dice }: Layout): string {
  let at = 0;
  const throwDie = (): number => dice[at++ % dice.length]!;
  let comments = 0;
  const block = (): string => (throwDie() < 12 ? `/* c${comments++} */` : "");
  const lineEnd = (): string => (throwDie() < 15 ? ` // c${comments++}` : "");
  const ownLine = (lead: string): string => (throwDie() < 12 ? `${lead}// c${comments++}${eol}` : "");
  const put = (value: Json, lead: string, flat: boolean): string => {
    if (typeof value !== "object" || value === null) return JSON.stringify(value) + block();
    const isList = Array.isArray(value);
    const parts = isList
      ? (value as readonly Json[]).map((member) => ["", member] as const)
      : Object.entries(value).map(([name, member]) => [`${JSON.stringify(name)}${colon}`, member] as const);
    const [open, close] = isList ? "[]" : "{}";
    const inLine = flat || throwDie() < 30;
    if (parts.length === 0) return `${open}${throwDie() < 10 ? " " : ""}${close}`;
    const within = lead + indent;
    const texts = parts.map(([name, member]) => name + put(member, inLine ? lead : within, inLine));
    if (inLine) return `${open}${throwDie() < 50 ? " " : ""}${texts.join(", ")}${throwDie() < 50 ? " " : ""}${close}`;
    const lines = texts.map(
      (text, index) => `${ownLine(within)}${within}${text}${index < texts.length - 1 ? "," : ""}${lineEnd()}${eol}`,
    );
    return `${open}${lineEnd()}${eol}${lines.join("")}${lead}${close}`;
  };
  const lead = throwDie() < 5 ? "\uFEFF" : ownLine("");
  return `${lead}${put(whole, "", false)}${throwDie() < 80 ? eol : ""}`;
}

/** Paths of all values below the top. */
export function pathsIn(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: (readonly [string | number, Json])[] = Array.isArray(value)
    ? (value as readonly Json[]).map((member, index) => [index, member] as const)
    : Object.entries(value);
  return entries.flatMap(([name, member]) => [[...path, name], ...pathsIn(member, [...path, name])]);
}

export const commentsIn = (text: string): string[] =>
  Array.from(text.matchAll(/(?:\/\* (c\d+) \*\/|\/\/ (c\d+))/g), (match) => match[1] ?? match[2]!);
