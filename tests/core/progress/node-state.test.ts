import { describe, expect, it } from "vitest";
import { isLocked, isOutsideDates, stateOf } from "../../../scripts/core/progress/node-state.ts";
import type { NodeRecord } from "../../../scripts/core/progress/record.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { child, root } from "../../support/nodes.ts";

const tree = createTree(
  [
    root("r"),
    child("free", "r"),
    child("tied", "r", { depend_parent: true }),
    root("other", { requires: { nodes: ["free", "tied"] } }),
    root("some", { requires: { nodes: ["r", "free", "tied"], count: 2 } }),
    child("both", "r", { depend_parent: true, requires: { nodes: ["free"] } }),
    root("advent", { not_before: "2026-12-01", not_after: "2026-12-24" }),
    root("daily", { repeat: { every: "day" } }),
    root("twice", { repeat: { every: "completion", times: 2 } }),
    root("spring", { repeat: { every: "day" }, not_after: "1970-01-02" }),
  ],
  "+01:00",
);

const done: NodeRecord = { progress: 1, completedAt: 9 };
const DECEMBER = Date.UTC(2026, 11, 1) / 1000;
const HOUR = 3600;
const DAY = 24 * HOUR;

function stateIn(id: string, records: Record<string, NodeRecord | undefined>, now = 0) {
  const read = (node: { id: string }) => (node.id in records ? records[node.id] : { progress: 0 });
  const node = tree.node(id)!;
  return { state: stateOf(node, read(node), read, () => now), locked: isLocked(node, read) };
}

/** The ids that lock it, and how many of them are needed. */
function locksIn(id: string, records: Record<string, NodeRecord | undefined>) {
  const { state } = stateIn(id, records);
  return state.kind === "locked"
    ? state.by.map(({ nodes, count }) => [nodes.map((node) => node.id), count])
    : state.kind;
}

describe("the state of a node", () => {
  it("is open where nothing hinders it, and complete once it is, whatever its parent is", () => {
    expect(stateIn("free", {}).state).toEqual({ kind: "open" });
    expect(stateIn("free", { free: done }).state).toEqual({ kind: "complete" });
    expect(stateIn("tied", { tied: done }).state).toEqual({ kind: "complete" });
  });

  it("is locked by a parent that is not complete, under depend_parent", () => {
    expect(locksIn("tied", {})).toEqual([[["r"], 1]]);
    expect(stateIn("tied", {}).locked).toBe(true);
    expect(stateIn("tied", { r: done })).toEqual({ state: { kind: "open" }, locked: false });
  });

  it("is locked by all nodes that it requires, or by as many as are missing of them", () => {
    expect(locksIn("other", {})).toEqual([[["free", "tied"], 2]]);
    expect(locksIn("other", { free: done })).toEqual([[["tied"], 1]]);
    expect(locksIn("other", { free: done, tied: done })).toBe("open");
    expect(locksIn("some", { free: done })).toEqual([[["r", "tied"], 1]]);
    expect(locksIn("some", { free: done, r: done })).toBe("open");
    expect(locksIn("both", {})).toEqual([
      [["r"], 1],
      [["free"], 1],
    ]);
    expect(locksIn("both", { free: done })).toEqual([[["r"], 1]]);
  });

  it("asks of what it waits for whether it was ever complete", () => {
    expect(locksIn("tied", { r: { progress: 0, round: 7, done: 1 } })).toBe("open");
  });

  it("is not known where its page could not be read, and locked where that of its parent could not", () => {
    expect(stateIn("free", { free: undefined }).state).toEqual({ kind: "unreadable" });
    expect(stateIn("tied", { r: undefined }).state.kind).toBe("locked");
  });

  it("is not yet or over outside its dates, of which a last day counts as a whole, in the zone of the settings", () => {
    const at = (seconds: number) => [
      stateIn("advent", {}, seconds).state.kind,
      isOutsideDates(tree.node("advent")!, () => seconds),
    ];
    expect(at(DECEMBER - HOUR - 1)).toEqual(["not yet", true]);
    expect(stateIn("advent", {}, 0).state).toEqual({ kind: "not yet", from: DECEMBER - HOUR });
    expect(at(DECEMBER - HOUR)).toEqual(["open", false]);
    expect(at(DECEMBER + 24 * DAY - HOUR - 1)).toEqual(["open", false]);
    expect(at(DECEMBER + 24 * DAY - HOUR)).toEqual(["over", true]);
    expect(stateIn("advent", { advent: done }, DECEMBER + 99 * DAY).state).toEqual({ kind: "complete" });
  });

  it("rests between a completion and the next round, and is complete for good when there is none", () => {
    expect(stateIn("daily", { daily: done }).state).toEqual({ kind: "resting", until: DAY - HOUR });
    expect(stateIn("twice", { twice: done }).state).toEqual({ kind: "resting", until: 0 });
    expect(stateIn("twice", { twice: { ...done, done: 1 } }).state).toEqual({ kind: "complete" });
    expect(stateIn("spring", { spring: { progress: 1, completedAt: DAY } }).state).toEqual({ kind: "complete" });
  });
});
