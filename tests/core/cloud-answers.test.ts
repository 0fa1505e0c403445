import { describe, expect, it } from "vitest";
import { readNodesAnswer, readReportsAnswer } from "../../scripts/core/cloud-answers.ts";
import type { CloudReport } from "../../scripts/core/cloud-protocol.ts";
import { createRandom } from "../../simulator/deterministic/random.ts";
import { spoilAnswer } from "../../simulator/deterministic/hostile-answers.ts";

const reports: CloudReport[] = [
  { op: "a", player: "p", node: "one", delta: 1, goal: 5 },
  { op: "b", player: "p", node: "two", delta: 2, goal: 5, extra: "x", base_version: 3 },
];
const one = { achievement_id: "one", progress: 1, max_progress: 5, completed_at: 0, extra: "", version: 1 };
const two = { achievement_id: "two", progress: 4, max_progress: 5, completed_at: 0, extra: "y", version: 4 };
const stored = { op: "a", code: 0, message: "", entity: one, completed_now: false };
const conflict = { op: "b", code: 5, message: "", entity: two, completed_now: false };

const read = (results: unknown): unknown => readReportsAnswer(JSON.stringify({ results }), reports);

describe("an answer to reports", () => {
  it.each([
    ["stored and a conflict", [stored, conflict]],
    ["a conflict about a node that is not there", [stored, { ...conflict, entity: null }]],
    ["an operation known for something else", [stored, { ...conflict, code: 6 }]],
    ["a wrong report, without an entity", [stored, { op: "b", code: 1, message: "goal is 0" }]],
    [
      "fields that a later service adds",
      [
        { ...stored, later: 1 },
        { ...conflict, entity: { ...two, later: 1 } },
      ],
    ],
  ])("is taken: %s", (_case, results) => {
    expect(read(results)).toEqual(results);
  });

  it.each([
    ["no list", { 0: stored, 1: conflict }],
    ["one too few", [stored]],
    ["one too many", [stored, conflict, conflict]],
    ["another order", [conflict, stored]],
    ["another operation", [{ ...stored, op: "c" }, conflict]],
    ["another node", [{ ...stored, entity: two }, conflict]],
    ["an unknown code", [{ ...stored, code: 2 }, conflict]],
    ["a code in words", [{ ...stored, code: "0" }, conflict]],
    ["stored, but nothing is there", [{ ...stored, entity: null }, conflict]],
    ["stored, but not who completed it", [{ ...stored, completed_now: undefined }, conflict]],
    ["who completed it in words", [{ ...stored, completed_now: "yes" }, conflict]],
    ["negative progress", [{ ...stored, entity: { ...one, progress: -1 } }, conflict]],
    ["a fraction", [{ ...stored, entity: { ...one, progress: 0.5 } }, conflict]],
    ["more than a number can count", [{ ...stored, entity: { ...one, version: 2 ** 60 } }, conflict]],
    ["a version in words", [{ ...stored, entity: { ...one, version: "1" } }, conflict]],
    ["no time of completion", [{ ...stored, entity: { ...one, completed_at: undefined } }, conflict]],
    ["an extra that is no text", [stored, { ...conflict, entity: { ...two, extra: {} } }]],
    ["a spoilt entity in a conflict", [stored, { ...conflict, entity: { ...two, progress: null } }]],
    ["nothing in place of a result", [null, conflict]],
  ])("is refused as a whole: %s", (_case, results) => {
    expect(read(results)).toHaveProperty("problem");
  });

  it.each(["", "null", "[]", "{", "<html></html>", '{"results":null}', '{"result":[]}'])("is refused: %j", (body) => {
    expect(readReportsAnswer(body, reports)).toHaveProperty("problem");
  });
});

describe("a list of nodes", () => {
  const answer = (entity: unknown, code: unknown = 0): unknown => readNodesAnswer(JSON.stringify({ code, entity }));

  it("is taken, empty or absent too, and with nodes that this tree does not have", () => {
    expect(answer([one, two])).toEqual([one, two]);
    expect(answer([])).toEqual([]);
    expect(answer(undefined)).toEqual([]);
    expect(answer([{ ...one, achievement_id: "elsewhere" }])).toHaveLength(1);
  });

  it.each([
    ["a code that is no success", answer([one], 5)],
    ["no list", answer({ 0: one })],
    ["an entry that is none", answer([one, "two"])],
    ["a spoilt entity", answer([one, { ...two, version: -1 }])],
    ["more than any tree has", answer(Array.from({ length: 20_001 }, () => one))],
  ])("is refused: %s", (_case, read) => {
    expect(read).toHaveProperty("problem");
  });
});

it("refuses every answer that the imitated network spoils", () => {
  const random = createRandom(1);
  for (let round = 0; round < 2_000; round++) {
    const spoilt = spoilAnswer(JSON.stringify({ results: [stored, conflict] }), random);
    expect(readReportsAnswer(spoilt, reports), spoilt).toHaveProperty("problem");
    const nodes = spoilAnswer(JSON.stringify({ code: 0, entity: [one, two] }), random);
    expect(readNodesAnswer(nodes), nodes).toHaveProperty("problem");
  }
});
