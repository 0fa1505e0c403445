/** What comes from other packs: pieces in any cut, texts that are broken, nodes that nobody has checked. */
import { describe, expect, it } from "vitest";
import { checksumOf, problemOfOffer, type TreesOffer } from "../../../scripts/core/provided/format.ts";
import { readLine } from "../../../scripts/core/provided/check-line.ts";
import { createIncoming } from "../../../scripts/core/provided/incoming.ts";
import { NODE_SHAPE } from "../../../scripts/core/provided/node-shape.ts";
import { child, root } from "../../support/nodes.ts";

const NODES = [root("a", { title: "Ä 🏆" }), child("b", "a")];
const TEXT = [...NODES, { locale: "de_DE", texts: { "a.title": "A" } }, { rewards: ["a.reward.0"] }]
  .map((line) => JSON.stringify(line))
  .join("\n");
const offerOf = (text: string): TreesOffer => ({
  format: 1,
  name: "castle",
  uuid: "u",
  checksum: checksumOf(text),
  characters: text.length,
});

describe("a text in pieces", () => {
  it("is the same in whatever pieces it comes, also when some come twice", () => {
    for (const size of [1, 7, 100, TEXT.length]) {
      const incoming = createIncoming(offerOf(TEXT));
      for (let at = 0; at < TEXT.length; at += size) {
        incoming.take(at, TEXT.slice(at, at + size));
        incoming.take(Math.max(0, at - 3), TEXT.slice(Math.max(0, at - 3), at + size));
        incoming.read(1);
      }
      while (incoming.read(1) > 0);
      expect(incoming.result()).toEqual({
        nodes: NODES,
        texts: { byLocale: { de_DE: JSON.stringify({ "a.title": "A" }) }, rewards: ["a.reward.0"] },
        wrong: new Map(),
        wrongLines: [],
      });
    }
  });

  it("waits where a piece is missing, and is refused where it is another text", () => {
    const incoming = createIncoming(offerOf(TEXT));
    expect(incoming.take(5, TEXT.slice(5))).toBe(false);
    expect([incoming.have, incoming.result()]).toEqual([0, undefined]);
    incoming.take(0, `x${TEXT.slice(1)}`);
    incoming.read(99);
    expect(incoming.result()).toHaveProperty("problem");
    const long = createIncoming(offerOf("x".repeat(70_000)));
    long.take(0, "x".repeat(70_000));
    expect(long.result()).toHaveProperty("problem");
  });

  it("is refused before it comes where the offer is wrong", () => {
    const right = offerOf(TEXT);
    expect(problemOfOffer({ ...right })).toBeUndefined();
    const wrong = [
      { format: 2 },
      { format: "1" },
      { name: "" },
      { name: 5 },
      { uuid: "a b" },
      { checksum: "zz" },
      { characters: 0 },
      { characters: 1e9 },
      { characters: undefined },
    ];
    for (const each of wrong) expect(problemOfOffer({ ...right, ...each }), JSON.stringify(each)).toBeDefined();
  });
});

describe("a line", () => {
  it("is refused where it is no node that the build would make", () => {
    const deep = `{"node_ID":"d","goal_details":${'{"goal_type":"any_of","goals":['.repeat(3_000)}${"]}".repeat(3_000)}}`;
    // JSON that any engine of ours reads, and another one may break on.
    const deepTexts = `{"locale":"de_DE","texts":{},"x":${"[".repeat(3_000)}${"]".repeat(3_000)}}`;
    const wrong: unknown[] = [
      5,
      null,
      [],
      {},
      { node_ID: "__proto__" },
      { node_ID: "a b" },
      { ...root("member.abcdef.a-b_c1"), is_cloud: true },
      { ...root("x"), goal_number: 0 },
      { ...root("x"), goal_number: 1.5 },
      { ...root("x"), title: undefined },
      { ...root("x"), title: {} },
      { ...root("x"), shiny: true },
      { ...root("x"), parent_node: 5 },
      { ...root("x"), reward: [{ type: "miracle" }] },
      { ...root("x"), reward: [{ type: "item", item: 5 }] },
      { ...root("x"), requires: { nodes: "all" } },
      { ...root("x"), repeat: { every: "minute" } },
      { ...root("x"), goal_details: { goal_type: "teleport" } },
      { ...root("x"), goal_details: { goal_type: "kill", entity: 5 } },
      { ...root("x"), goal_details: { goal_type: "kill", where: { mood: "good" } } },
      { ...root("x"), goal_details: { goal_type: "all_of", goals: [{ goal_type: "constructor" }] } },
      { locale: "de_DE", texts: { a: 5 } },
    ];
    for (const each of [deep, deepTexts, "{", ...wrong.map((one) => JSON.stringify(one))]) {
      expect(readLine(each).kind, each.slice(0, 80)).toBe("wrong");
    }
  });

  it("says only what the check knows", () => {
    const known =
      "$ref type const enum properties required additionalProperties propertyNames minProperties items minItems maxItems " +
      "uniqueItems minLength maxLength pattern minimum exclusiveMinimum maximum allOf anyOf oneOf not if then else cases definitions";
    const names = new Set(known.split(" "));
    const unknown = new Set<string>();
    const look = (part: unknown, areNames: boolean): void => {
      if (Array.isArray(part)) for (const one of part) look(one, false);
      else if (typeof part === "object" && part !== null) {
        for (const [key, value] of Object.entries(part)) {
          if (!areNames && !names.has(key)) unknown.add(key);
          if (!areNames && key === "cases") look((value as { of: unknown }).of, true);
          else if (key !== "enum" && key !== "required")
            look(value, !areNames && /^(properties|definitions)$/.test(key));
        }
      }
    };
    look(JSON.parse(NODE_SHAPE), false);
    expect([...unknown]).toEqual([]);
  });
});
