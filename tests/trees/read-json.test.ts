/** The reader of JSON: what it accepts, where it says things are, and that one mistake of an author is told once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_DEPTH, readJson } from "../../scripts/trees/json/read-json.ts";
import { parseNodes } from "../../scripts/trees/parse-nodes.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import { checkProperty } from "../support/properties.ts";

const vanilla = readVanillaIds();

/** Some eighty lines would do as well; these have texts, numbers, a list, objects, true and false. */
const NODE = `{
  "node_ID": "page",
  "title": "The Mine",
  "node_description": "Dig, and dig: again.",
  "unfinished_icon": "textures/items/apple",
  "finished_icon": "textures/items/apple_golden",
  "window_background": "textures/blocks/stone",
  "goal_number": 1000,
  "goal_details": { "goal_type": "default_kill", "entity_identifier": "minecraft:cow" },
  "is_hidden": true,
  "reward": [
    { "type": "xp", "amount": 5 },
    { "type": "tag", "tag": "slayer" }
  ],
  "translations": { "zh_CN": { "title": "矿" } }
}
`;

/** One mistake: what stands in the node → what its author wrote, and the line on which to look for it. */
const MISTAKES: readonly (readonly [name: string, right: string, wrong: string, line: number])[] = [
  ["a missing comma", '"The Mine",', '"The Mine"', 3],
  ["a missing comma after a number", "1000,", "1000", 8],
  ["a missing comma after an object", '"minecraft:cow" },', '"minecraft:cow" }', 9],
  ["a missing comma in a list", '"amount": 5 },', '"amount": 5 }', 12],
  ["a missing comma on one line", '"default_kill",', '"default_kill"', 9],
  ["a comma before a brace", '"矿" } }', '"矿" } },', 15],
  ["a comma before a bracket", '"slayer" }', '"slayer" },', 13],
  ["two commas", "1000,", "1000,,", 8],
  ["a semicolon", '"The Mine",', '"The Mine";', 3],
  ["a full-width comma", '"The Mine",', '"The Mine"，', 3],
  ["a full-width colon", '"title": "The Mine"', '"title"： "The Mine"', 3],
  ["curly quotation marks around a text", '"The Mine"', "“The Mine”", 3],
  ["curly quotation marks around a key", '"title": "The Mine"', '“title”: "The Mine"', 3],
  ["a curly mark at the end", '"The Mine"', '"The Mine”', 3],
  ["a curly mark at the beginning", '"The Mine"', '“The Mine"', 3],
  ["single quotation marks", '"The Mine"', "'The Mine'", 3],
  ["single quotation marks around an apostrophe", '"The Mine"', "'The Miner's'", 3],
  ["quotation marks inside a text", '"The Mine"', '"The "big" Mine"', 3],
  ["quotation marks at the end of a text", '"The Mine"', '"The "Mine""', 3],
  ["quotation marks at the beginning of a text", '"The Mine"', '""The" Mine"', 3],
  ["quotation marks and a comma inside a text", '"The Mine"', '"The "big", old Mine"', 3],
  ["no closing quotation mark", '"The Mine",', '"The Mine,', 3],
  ["no opening quotation mark", '"The Mine",', 'The Mine",', 3],
  ["no quotation marks", '"The Mine",', "The Mine,", 3],
  ["no closing quotation mark of a key", '"title": "The Mine"', '"title: "The Mine"', 3],
  ["no opening quotation mark of a key", '"title": "The Mine"', 'title": "The Mine"', 3],
  ["a key without quotation marks", '"title": ', "title: ", 3],
  ["a number's key without its closing mark", '"goal_number":', '"goal_number:', 8],
  ["a text over two lines", '"The Mine"', '"The\nMine"', 3],
  ["a tab in a text", '"The Mine"', '"The\tMine"', 3],
  ["backslashes in a path", '"textures/items/apple"', '"textures\\items\\apple"', 5],
  ["True", "true", "True", 10],
  ["yes", "true", "yes", 10],
  ["None", '"textures/items/apple"', "None", 5],
  ["NaN", "1000", "NaN", 8],
  ["a number with a plus", "1000", "+1000", 8],
  ["a number with leading zeros", "1000", "01000", 8],
  ["a number with a comma", "1000", "1,000", 8],
  ["a number with a unit", "1000", "1000x", 8],
  ["a number without a digit after the point", "1000", "1000.", 8],
  ["an equals sign", '"title": ', '"title" = ', 3],
  ["no colon", '"title": ', '"title" ', 3],
  ["no value", '"title": "The Mine"', '"title": ', 3],
  ["a hash comment", '  "title"', '  # the title\n  "title"', 3],
  ["a comment without end", '  "title"', '  /* the title\n  "title"', 3],
  ["a special space", '"title": ', '"title":\u00a0', 3],
  ["a missing brace at the end", "} }\n}\n", "} }\n\n", 15],
  ["a missing brace inside", '"minecraft:cow" },', '"minecraft:cow",', 16],
  ["a missing bracket", "\n  ],", ",", 14],
  ["a bracket for a brace", '"minecraft:cow" }', '"minecraft:cow" ]', 9],
  ["a brace for a bracket", "  ],", "  },", 14],
  ["a brace too many", "} }\n}\n", "} }\n}}\n", 16],
  ["a brace too early", '"The Mine",', '"The Mine" },', 3],
  ["no braces at all", "{\n", "\n", 2],
  ["another file's content below", "} }\n}\n", "} }\n}\n{}\n", 17],
  ["a text after a text", '"slayer" }', '"slayer" "x" }', 13],
  ["a key twice", '"is_hidden": true', '"is_hidden": true, "is_hidden": false', 10],
  ["a number in quotation marks", "1000", '"1000"', 8],
];

describe("one mistake", () => {
  it.each(MISTAKES)("is one problem on its line: %s", (_, right, wrong, line) => {
    const text = NODE.replace(right, () => wrong);
    expect(text).not.toBe(NODE);
    const result = parseNodes([{ path: "n.json", text }], vanilla);
    const said = result.ok ? [] : result.issues;
    expect(said.map((issue) => issue.line)).toEqual([line]);
    expect(result.warnings).toEqual([]);
  });

  it("leaves nothing to be said of the node without it", () => {
    expect(parseNodes([{ path: "n.json", text: NODE }], vanilla)).toMatchObject({ ok: true, warnings: [] });
  });

  it("of a comma hides no other mistake in the same file", () => {
    const text = NODE.replace('"The Mine",', '"The Mine"').replace("1000", '"many"').replace("xp", "gold");
    const result = parseNodes([{ path: "n.json", text }], vanilla);
    expect(!result.ok && result.issues.map((issue) => [issue.line, issue.code])).toEqual([
      [3, "not-json"],
      [8, "wrong-type"],
      [12, "unknown-reward-type"],
    ]);
  });

  it("made everywhere is told once, with how often", () => {
    const text = NODE.replace(/"([a-z_A-Z]+)": /g, "“$1”: ");
    const result = parseNodes([{ path: "n.json", text }], vanilla);
    expect(!result.ok && result.issues.map((issue) => issue.line)).toEqual([2]);
    expect(!result.ok && result.issues[0]!.problem).toMatch(/\d\d more/);
  });
});

describe("a comment", () => {
  it.each(["// why\n", "/* why */ ", "/* why\n and how */"])("is read over with a warning: %j", (comment) => {
    const text = NODE.replace('  "title"', () => `  ${comment}"title"`);
    const result = parseNodes([{ path: "n.json", text }], vanilla);
    expect(result.ok).toBe(true);
    expect(result.warnings.map((one) => [one.line, one.column, one.code])).toEqual([[3, 3, "comment"]]);
  });

  it("that is none is part of its text", () => {
    const text = NODE.replace("The Mine", "http://example.org /* no */");
    expect(parseNodes([{ path: "n.json", text }], vanilla)).toMatchObject({ ok: true, warnings: [] });
  });
});

describe("places", () => {
  it("are those of the key that is wrong, of the value that is wrong, and of the object in which one is missing", () => {
    const text = '{\n  "a": { "b": [1,\n    {"c": 2}] },\r\n  "d e": 3\n}';
    const { locate } = readJson(text);
    expect(locate("a.b[1].c", "key")).toEqual({ line: 3, column: 6 });
    expect(locate("a.b[1].c", "value")).toEqual({ line: 3, column: 11 });
    expect(locate("a.b[1].missing", "value")).toEqual({ line: 3, column: 5 });
    expect(locate('["d e"]', "value")).toEqual({ line: 4, column: 10 });
    expect(locate("missing.deeper[3]", "key")).toEqual({ line: 1, column: 1 });
  });

  it("lie within the file, whatever is done to a right one", () => {
    const place = fc.nat({ max: NODE.length });
    const piece = fc.constantFrom("", '"', ",", "{", "}", "[", "]", ":", "\n", "\\", "“", "'", "x", "1", "//", "\r");
    checkProperty(
      fc.property(place, fc.nat({ max: 30 }), fc.array(piece, { maxLength: 3 }), (at, length, pieces) => {
        const text = NODE.slice(0, at) + pieces.join("") + NODE.slice(at + length);
        const lines = text.split(/\r\n|\r|\n/);
        const result = parseNodes([{ path: "n.json", text }], vanilla);
        for (const issue of [...(result.ok ? [] : result.issues), ...result.warnings]) {
          const line = lines[issue.line! - 1];
          expect([issue, line !== undefined, issue.column! >= 1]).toEqual([issue, true, true]);
          expect(issue.column).toBeLessThanOrEqual(line!.length + 1);
        }
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (!isJson) expect([text, result.ok && result.warnings.length === 0]).toEqual([text, false]);
      }),
      1500,
    );
  });
});

describe("readJson", () => {
  it("accepts what JSON.parse accepts and reads the same", () => {
    const piece = fc.constantFrom(
      ..."{}[],:\"'\\-+.0123eE \n\ttrufalsn",
      '"a"',
      "true",
      "null",
      "1.5e-3",
      "\\u00e9",
      "[1]",
      '"a:"\n:',
    );
    const text = fc.oneof(
      fc.json(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
    );
    checkProperty(
      fc.property(text, (source) => {
        let parsed: { value: unknown } | undefined;
        try {
          parsed = { value: JSON.parse(source) as unknown };
        } catch {
          parsed = undefined;
        }
        const reading = readJson(source);
        const isAccepted = reading.slips.every(
          (slip) => slip.code === "duplicate-key" || slip.code === "number-too-large",
        );
        expect([source, isAccepted]).toEqual([source, parsed !== undefined]);
        if (isAccepted) expect(JSON.stringify(reading.value)).toBe(JSON.stringify(parsed?.value));
      }),
      3000,
    );
  });

  it.each([
    ["", "1:1"],
    ["{", "1:1"],
    ['{"a": 1,\n "b" 2}', "2:5"],
    ['{"a": 1,\r\n "b": 2,}', "2:8"],
    ["[1,\r2,\r?x]", "3:1"],
    ["\ufeff[}", "1:2"],
  ])("says line and column of what is wrong in %j", (text, expected) => {
    const reading = readJson(text);
    const { line, column } = reading.positionAt(reading.slips[0]!.at);
    expect(`${line}:${column}`).toBe(expected);
  });

  it("reads over a byte order mark", () => {
    expect(readJson('\ufeff{"a":1}')).toMatchObject({ isReadable: true, value: { a: 1 }, slips: [] });
  });

  it("keeps a key named __proto__ a key", () => {
    const { value } = readJson('{"__proto__": {"polluted": 1}}');
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it("reads the deepest nesting allowed, and refuses any deeper one instead of running out of stack", () => {
    expect(readJson("[".repeat(MAX_DEPTH) + "]".repeat(MAX_DEPTH)).slips).toEqual([]);
    for (const depth of [MAX_DEPTH + 1, 1_000_000]) {
      expect(readJson('{"a":'.repeat(depth)).slips.map((slip) => slip.code)).toEqual(["too-deep"]);
    }
  });
});
