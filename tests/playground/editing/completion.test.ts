import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completionAt, helpAt } from "../../../playground/editing/schema/completion.ts";
import { differenceOf, withBreaksOf, withPlainBreaks } from "../../../playground/editing/text/lines.ts";
import { readNodes, schema, shippedFiles } from "./shipped.ts";
import { checkProperty } from "../../support/properties.ts";

const KNOWN = [{ id: "mine", title: "The Mine" }];

/** What is offered where `|` stands. */
function offersAt(marked: string): readonly string[] {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  return completionAt(schema, text, offset, KNOWN)?.offers.map(({ label }) => label) ?? [];
}

/** The text after one of the offers was taken. */
function taken(marked: string, label: string): string {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { from, to, offers } = completionAt(schema, text, offset, KNOWN)!;
  return text.slice(0, from) + offers.find((offer) => offer.label === label)!.text + text.slice(to);
}

describe("what is offered in a node's text", () => {
  it("is the keys that are missing, also in a text that is not finished", () => {
    expect(offersAt('{ "title": "x", "|" }')).toEqual(expect.arrayContaining(["node_ID", "goal_details"]));
    expect(offersAt('{ "title": "x", "|" }')).not.toContain("title");
    expect(offersAt('{ "title": "x", go| ')).toContain("goal_number");
    expect(taken('{ "title": "x", go| }', "is_hidden")).toBe('{ "title": "x", "is_hidden": true }');
    expect(taken('{ "is_|": false }', "is_cloud")).toBe('{ "is_cloud": false }');
  });

  it("is the keys of the goal that stands there", () => {
    expect(offersAt('{ "goal_details": { "goal_type": "kill", "|" } }')).toContain("weapon");
    expect(offersAt('{ "goal_details": { "goal_type": "fall", "|" } }')).not.toContain("weapon");
    expect(offersAt('{ "goal_details": { "goal_type": "kill", "where": { "|" } } }')).toContain("biome");
  });

  it("is values: of choices, the game's ids, nodes", () => {
    expect(offersAt('{ "frame": "|" }')).toEqual(["task", "goal", "challenge"]);
    expect(offersAt('{ "goal_details": { "goal_type": "|" } }')).toContain("break_block");
    expect(offersAt('{ "goal_details": { "goal_type": "kill", "entity": "|" } }')).toContain("minecraft:cow");
    expect(offersAt('{ "goal_details": { "goal_type": "kill", "entity": ["|"] } }')).toContain("minecraft:cow");
    expect(offersAt('{ "parent_node": "|" }')).toEqual(["mine"]);
    expect(offersAt('{ "requires": { "nodes": ["|"] } }')).toEqual(["mine"]);
    expect(taken('{ "parent_node": "mi|" }', "mine")).toBe('{ "parent_node": "mine" }');
    expect(taken('{ "parent_node": m| }', "mine")).toBe('{ "parent_node": "mine" }');
  });

  it("comes with what is said of a key", () => {
    expect(helpAt(schema, '{ "goal_number": 3 }', 6)?.key).toBe("goal_number");
    expect(helpAt(schema, '{ "goal_details": { "goal_type": "kill" } }', 37)?.says).not.toBe(
      helpAt(schema, '{ "goal_details": { "goal_type": "fall" } }', 37)?.says,
    );
    expect(helpAt(schema, '{ "goal_number": 3 }', 1)).toBeUndefined();
  });

  it("is never an error, wherever somebody stands in a text that is cut off anywhere", () => {
    const texts = [...readNodes(shippedFiles()).byPath.values()].map(({ text }) => text);
    checkProperty(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(), (text, cut, place) => {
        const part = text.slice(0, cut % (text.length + 1));
        completionAt(schema, part, place % (part.length + 1), KNOWN);
        helpAt(schema, part, place % (part.length + 1));
      }),
      400,
    );
  });
});

describe("a text that was edited with plain line breaks", () => {
  const line = fc.constantFrom("a", "b", "", "  x");
  const text = fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r")), { maxLength: 8 });
  const written = fc
    .tuple(text, line, fc.boolean())
    .map(([lines, last, hasMark]) => (hasMark ? "\uFEFF" : "") + lines.map((parts) => parts.join("")).join("") + last);

  it("is itself where nothing was changed", () => {
    checkProperty(
      fc.property(written, (original) => {
        expect(withBreaksOf(original, withPlainBreaks(original))).toBe(original);
      }),
    );
  });

  it("says what was written, and keeps the line breaks of the lines before and behind", () => {
    checkProperty(
      fc.property(written, fc.nat(), fc.nat(), fc.constantFrom("", "q", "q\nr", "\n"), (original, a, b, by) => {
        const plain = withPlainBreaks(original);
        const [from, to] = [a % (plain.length + 1), b % (plain.length + 1)].sort((x, y) => x - y) as [number, number];
        const edited = plain.slice(0, from) + by + plain.slice(to);
        const result = withBreaksOf(original, edited);
        expect(withPlainBreaks(result)).toBe(edited);
        expect(result.startsWith("\uFEFF")).toBe(original.startsWith("\uFEFF"));
      }),
    );
    expect(withBreaksOf("a\r\nb\nc\r\n", "a\nB\nc\n")).toBe("a\r\nB\r\nc\r\n");
  });

  it("differs in one place", () => {
    checkProperty(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const { at, end, by } = differenceOf(from, to);
        expect(from.slice(0, at) + by + from.slice(end)).toBe(to);
      }),
    );
  });
});
