import { describe, expect, it } from "vitest";
import {
  isUnusable,
  readNodesAnswer,
  readReportsAnswer,
  readStatsAnswer,
  readErasedAnswer,
  readProbeAnswer,
} from "../../../scripts/core/cloud/answers.ts";
import type { CloudReport } from "../../../scripts/core/cloud/protocol.ts";
import { createRandom } from "../../../simulator/deterministic/random.ts";
import { spoilAnswer } from "../../../simulator/deterministic/hostile-answers.ts";

const reports: CloudReport[] = [
  { op: "a", player: "p", node: "one", delta: 1, goal: 5 },
  { op: "b", player: "p", node: "two", delta: 2, goal: 5, extra: "x", base_version: 3 },
];
const one = { achievement_id: "one", progress: 1, max_progress: 5, completed_at: 0, extra: "", version: 1 };
const two = { achievement_id: "two", progress: 4, max_progress: 5, completed_at: 0, extra: "y", version: 4 };
const stored = { op: "a", code: 0, message: "", entity: one, completed_now: false };
const conflict = { op: "b", code: 5, message: "", entity: two, completed_now: false };

const read = (results: unknown) => readReportsAnswer(JSON.stringify({ results }), reports);

/** Which of the two results are usable; undefined when the answer is refused as a whole. */
function usableOf(answer: ReturnType<typeof readReportsAnswer>): readonly boolean[] | undefined {
  return isUnusable(answer) ? undefined : answer.map((result) => !isUnusable(result));
}

describe("an answer to reports", () => {
  it.each([
    ["stored and a conflict", [stored, conflict]],
    ["a conflict about a node that is not there", [stored, { ...conflict, entity: null }]],
    ["an operation known for something else", [stored, { ...conflict, code: 6 }]],
  ])("is taken: %s", (_case, results) => {
    expect(read(results)).toEqual(results);
  });

  it("holds only what the contract names, whatever a later service adds, and says what was left out", () => {
    const answered = [
      { ...stored, entity: { ...one, later: 1 }, later: 1 },
      { op: "b", code: 1, message: "goal is 0" },
    ];
    const wrong = { op: "b", code: 1, message: "goal is 0", entity: null, completed_now: false };
    expect(read(answered)).toEqual([stored, wrong]);
  });

  it("is taken from the report that completed the node", () => {
    const completing = { ...stored, entity: { ...one, completed_at: 1_700_000_000 }, completed_now: true };
    expect(read([completing, conflict])).toEqual([completing, conflict]);
  });

  it.each([
    ["no list", { 0: stored, 1: conflict }],
    ["one too few", [stored]],
    ["one too many", [stored, conflict, conflict]],
    ["none", []],
  ])("is refused as a whole: %s", (_case, results) => {
    expect(usableOf(read(results))).toBeUndefined();
  });

  it.each([
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
    ["who completed it, but not when", [{ ...stored, completed_now: true }, conflict]],
  ])("fails the one report whose result is spoilt, and the other stands: %s", (_case, results) => {
    const isFirstSpoilt = results[1] === conflict;
    expect(usableOf(read(results))).toEqual([!isFirstSpoilt, isFirstSpoilt]);
  });

  it("fails every report when the results are in another order, as each is about another operation", () => {
    expect(usableOf(read([conflict, stored]))).toEqual([false, false]);
  });

  it.each(["", "null", "[]", "{", "<html></html>", '{"results":null}', '{"result":[]}'])("is refused: %j", (body) => {
    expect(readReportsAnswer(body, reports)).toHaveProperty("problem");
  });
});

const nodesAnswer = (entity: unknown, code: unknown = 0): string => JSON.stringify({ code, entity });

describe("a list of nodes", () => {
  it("is taken, empty too, and with nodes that this tree does not have", () => {
    expect(readNodesAnswer(nodesAnswer([one, two]))).toEqual([one, two]);
    expect(readNodesAnswer(nodesAnswer([]))).toEqual([]);
    expect(readNodesAnswer(nodesAnswer([{ ...one, achievement_id: "elsewhere" }]))).toHaveLength(1);
  });

  it("may hold many members of nodes beside the nodes", () => {
    const members = Array.from({ length: 20_001 }, (_, index) => ({
      ...one,
      achievement_id: `member.abcdef.${String(index).padStart(6, "0")}`,
    }));
    expect(readNodesAnswer(nodesAnswer([one, ...members]))).toHaveLength(20_002);
  });

  it.each([
    ["absent", undefined],
    ["null", null],
  ])("that is %s is refused: it does not say that the player has no nodes", (_case, entity) => {
    expect(readNodesAnswer(nodesAnswer(entity))).toHaveProperty("problem");
  });
});

describe("an answer to an erasure or a probe", () => {
  it("is taken where it says that it was done, with or without a list", () => {
    expect(readErasedAnswer(nodesAnswer([]))).toBe(true);
    expect(readErasedAnswer(nodesAnswer(undefined))).toBe(true);
    expect(readErasedAnswer(nodesAnswer([], 5))).toHaveProperty("problem");
    expect(readErasedAnswer("<html></html>")).toHaveProperty("problem");
  });

  it("is taken where only a cloud service can have given it", () => {
    expect(readProbeAnswer('{"players":0,"nodes":[]}')).toBe(true);
    for (const other of ["", "<html></html>", "{}", '{"players":"0","nodes":[]}', '{"players":3}', "[]"]) {
      expect(readProbeAnswer(other), other).toHaveProperty("problem");
    }
  });
});

describe("an answer with numbers of players", () => {
  it("is taken with nodes that this tree does not have", () => {
    const body = '{"players":7,"nodes":[{"achievement_id":"elsewhere","completed":3}]}';
    expect(readStatsAnswer(body)).toEqual({ players: 7, completed: new Map([["elsewhere", 3]]) });
    expect(readStatsAnswer('{"players":0,"nodes":[]}')).toEqual({ players: 0, completed: new Map() });
  });

  it.each([
    ["nothing", ""],
    ["no numbers", "{}"],
    ["a text for a number", '{"players":"7","nodes":[]}'],
    ["less than nobody", '{"players":-1,"nodes":[]}'],
    ["no list", '{"players":7,"nodes":{}}'],
    ["a node without an id", '{"players":7,"nodes":[{"completed":3}]}'],
    ["half a player", '{"players":7,"nodes":[{"achievement_id":"a","completed":0.5}]}'],
    ["null in the list", '{"players":7,"nodes":[null]}'],
  ])("that has %s is refused", (_case, body) => {
    expect(readStatsAnswer(body)).toHaveProperty("problem");
  });
});

describe("what newer services tell", () => {
  it("is handed on, and its absence is no fault", () => {
    const newer = { ...one, completions: 2, round: 0 };
    expect(readNodesAnswer(nodesAnswer([newer, two]))).toEqual([newer, two]);
  });

  it.each([{ completions: "2" }, { completions: -1 }, { round: null }, { round: 1.5 }])("is checked: %o", (spoilt) => {
    expect(readNodesAnswer(nodesAnswer([{ ...one, ...spoilt }]))).toHaveProperty("problem");
  });

  it("says with code 6 what the operation's first report completed, whatever the node is by now", () => {
    const used = { op: "a", code: 6, message: "", entity: one, completed_now: true };
    const [result] = readReportsAnswer(JSON.stringify({ results: [used] }), reports.slice(0, 1)) as unknown[];
    expect(result).toEqual(used);
  });

  it("says with code 6 nothing of our node where the operation's first report was about another one", () => {
    const used = { op: "a", code: 6, message: "", entity: { ...one, achievement_id: "other" }, completed_now: true };
    const [result] = readReportsAnswer(JSON.stringify({ results: [used] }), reports.slice(0, 1)) as unknown[];
    expect(result).toEqual({ ...used, entity: null, completed_now: false });
  });
});

describe.each([["a list of nodes", readNodesAnswer]])("%s", (_answer, readNodes) => {
  it.each([
    ["a code that is no success", nodesAnswer([one], 5)],
    ["no list", nodesAnswer({ 0: one })],
    ["an entry that is none", nodesAnswer([one, "two"])],
    ["a spoilt entity", nodesAnswer([one, { ...two, version: -1 }])],
    ["more than any tree has", nodesAnswer(Array.from({ length: 20_001 }, () => one))],
    ["another page", "<html></html>"],
  ])("is refused: %s", (_case, body) => {
    expect(readNodes(body)).toHaveProperty("problem");
  });

  it("holds only what the contract names, whatever a later service adds", () => {
    expect(readNodes(nodesAnswer([{ ...one, later: 1 }]))).toEqual([one]);
  });
});

it("refuses every answer that the imitated network spoils, at least the spoilt results in it", () => {
  const random = createRandom(1);
  for (let round = 0; round < 2_000; round++) {
    const spoilt = spoilAnswer(JSON.stringify({ results: [stored, conflict] }), random);
    expect(usableOf(readReportsAnswer(spoilt, reports)), spoilt).not.toEqual([true, true]);
    const nodes = spoilAnswer(JSON.stringify({ code: 0, entity: [one, two] }), random);
    expect(readNodesAnswer(nodes), nodes).toHaveProperty("problem");
  }
});
