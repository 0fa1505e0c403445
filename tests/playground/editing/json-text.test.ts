import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTree, valueOf, type JsonPath } from "../../../playground/editing/text/json-read.ts";
import { withMoved, withValue, without } from "../../../playground/editing/text/json-text.ts";
import { commentsIn, json, pathsIn, written, type Json } from "./written-json.ts";
import { checkProperty } from "../../support/properties.ts";
import { shortOrLong } from "../../support/long.ts";

const TEXTS = shortOrLong(1_500, 20_000);

const read = (text: string | undefined): unknown => {
  const root = text === undefined ? undefined : readTree(text);
  return root === undefined ? "unreadable" : valueOf(root);
};

function withSet(value: Json, path: JsonPath, member: Json | undefined): Json {
  const copy = structuredClone(value) as never;
  const last = path.at(-1)!;
  const holder = path.slice(0, -1).reduce<never>((at, key) => at[key], copy) as unknown as Record<string, Json> &
    Json[];
  if (member !== undefined) holder[last as number] = member;
  else if (Array.isArray(holder)) holder.splice(last as number, 1);
  else delete holder[last];
  return copy;
}

/** How many lines in the middle differ. */
function changedLines(before: string, after: string): { readonly old: number; readonly now: number } {
  const a = before.split(/\r\n|\r|\n/);
  const b = after.split(/\r\n|\r|\n/);
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { old: a.length - start - end, now: b.length - start - end };
}

const onlyBreaksOf = (text: string, eol: string): boolean =>
  (text.match(/\r\n|\r|\n/g) ?? []).every((found) => found === eol);

describe("a text of JSON", () => {
  it("gets the value that is set and keeps every other value and comment, whatever its layout", () => {
    checkProperty(
      fc.property(written, fc.nat(), json, ({ value, text, eol }, pick, member) => {
        const paths = pathsIn(value);
        fc.pre(paths.length > 0);
        const path = paths[pick % paths.length]!;
        const result = withValue(text, path, member)!;
        expect(read(result)).toEqual(withSet(value, path, member));
        expect(onlyBreaksOf(result, eol)).toBe(true);
        const kept = commentsIn(result);
        const inside = commentsIn(text.slice(...spanOf(text, path)));
        expect(commentsIn(text).filter((comment) => !kept.includes(comment) && !inside.includes(comment))).toEqual([]);
      }),
      TEXTS,
    );
  });

  it("changes one line when a plain value of one line is put in the place of another", () => {
    checkProperty(
      fc.property(written, fc.nat(), fc.integer(), ({ value, text }, pick, member) => {
        const paths = pathsIn(value).filter((path) => !/[\r\n]/.test(text.slice(...spanOf(text, path))));
        fc.pre(paths.length > 0);
        const result = withValue(text, paths[pick % paths.length]!, member)!;
        const { old, now } = changedLines(text, result);
        expect(old).toBeLessThanOrEqual(1);
        expect(now).toBe(old);
      }),
      TEXTS,
    );
  });

  it("gets a new key and leaves the lines of all others, but for a comma behind the one before", () => {
    checkProperty(
      fc.property(written, fc.nat(), json, ({ value, text, eol }, pick, member) => {
        const objects = [[], ...pathsIn(value)].filter((path) => typeof at(value, path) === "object");
        const path = objects[pick % objects.length]!;
        const holder = at(value, path);
        fc.pre(holder !== null);
        const full = [...path, Array.isArray(holder) ? holder.length : "new"];
        const result = withValue(text, full, member)!;
        expect(read(result)).toEqual(withSet(value, full, member));
        expect(commentsIn(result)).toEqual(commentsIn(text));
        expect(onlyBreaksOf(result, eol) || !/[\r\n]/.test(text)).toBe(true);
        const wasEmpty = Object.keys(holder as object).length === 0;
        if (!wasEmpty) expect(changedLines(text, result).old).toBeLessThanOrEqual(1 + commentLines(text));
      }),
      TEXTS,
    );
  });

  it("loses what is taken out of it, and nothing else", () => {
    checkProperty(
      fc.property(written, fc.nat(), ({ value, text, eol }, pick) => {
        const paths = pathsIn(value);
        fc.pre(paths.length > 0);
        const path = paths[pick % paths.length]!;
        const result = without(text, path)!;
        expect(read(result)).toEqual(withSet(value, path, undefined));
        expect(onlyBreaksOf(result, eol)).toBe(true);
        const kept = commentsIn(result);
        const inside = commentsIn(text.slice(...spanOf(text, path)));
        expect(commentsIn(text).filter((comment) => !kept.includes(comment) && !inside.includes(comment))).toEqual([]);
      }),
      TEXTS,
    );
  });

  it("has members of a list in another order", () => {
    checkProperty(
      fc.property(written, fc.nat(), fc.nat(), fc.nat(), ({ value, text }, pick, from, to) => {
        const lists = pathsIn(value).filter((path) => Array.isArray(at(value, path)));
        fc.pre(lists.length > 0);
        const path = lists[pick % lists.length]!;
        const list = at(value, path) as Json[];
        fc.pre(list.length > 0);
        const moved = [...list];
        moved.splice(to % list.length, 0, ...moved.splice(from % list.length, 1));
        const result = withMoved(text, path, from % list.length, to % list.length);
        expect(read(result)).toEqual(withSet(value, path, moved));
        expect(commentsIn(result!).sort()).toEqual(commentsIn(text).sort());
      }),
      TEXTS,
    );
  });

  it("becomes any other value in place, touching what differs alone", () => {
    checkProperty(
      fc.property(written, json, ({ value, text }, member) => {
        const whole = { ...(value as object), a: member, b: [1, member], new: { deep: member } };
        expect(read(withValue(text, [], whole))).toEqual(whole);
      }),
      TEXTS,
    );
  });

  it.each([
    ['{ "a": 1 }', ["b"], 2, '{ "a": 1, "b": 2 }'],
    ['{"a":1}', ["b"], [1], '{"a":1,"b":[1]}'],
    ['{\n\t"a": 1 // why\n}\n', ["b"], { c: 1 }, '{\n\t"a": 1, // why\n\t"b": { "c": 1 }\n}\n'],
    ['{\r\n  "a": 1\r\n}', ["b"], 2, '{\r\n  "a": 1,\r\n  "b": 2\r\n}'],
    [
      '{\n  "a": [\n    1\n  ],\n  "z": 1\n}',
      ["b"],
      [2],
      '{\n  "a": [\n    1\n  ],\n  "z": 1,\n  "b": [\n    2\n  ]\n}',
    ],
    ["{}\n", ["a", "b"], 1, '{\n  "a": {\n    "b": 1\n  }\n}\n'],
  ])("is written on as it was begun: %j", (text, path, value, expected) => {
    expect(withValue(text, path, value)).toBe(expected);
  });

  it("has new keys where they are usually written", () => {
    const text = '{\n  "a": 1,\n  // of d\n  "d": 4\n}\n';
    const order = ["a", "b", "c", "d", "e"];
    expect(withValue(text, ["c"], 3, { order })).toBe('{\n  "a": 1,\n  "c": 3,\n  // of d\n  "d": 4\n}\n');
    expect(withValue(text, ["e"], 5, { order })).toBe('{\n  "a": 1,\n  // of d\n  "d": 4,\n  "e": 5\n}\n');
  });

  it.each(["{", '{ "a": 1, }', '{ "a" 1 }', "", '{ "a": 1 } x', "{ 'a': 1 }"])(
    "is left alone where its brackets, commas or quotation marks are wrong: %j",
    (text) => {
      expect(withValue(text, ["a"], 2)).toBeUndefined();
      expect(without(text, ["a"])).toBeUndefined();
    },
  );
});

function at(value: Json, path: JsonPath): Json {
  return path.reduce<Json>((holder, key) => (holder as never)[key], value);
}

function spanOf(text: string, path: JsonPath): [number, number] {
  let node = readTree(text)!;
  for (const key of path) {
    node =
      typeof key === "number"
        ? node.children![key]!
        : node.children!.find((property) => property.children![0]!.value === key)!.children![1]!;
  }
  return [node.offset, node.offset + node.length];
}

const commentLines = (text: string): number => text.split(/\r\n|\r|\n/).filter((line) => /\/[/*] c/.test(line)).length;
