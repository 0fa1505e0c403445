import { describe, expect, it } from "vitest";
import { isLocked, stateOf } from "../../../scripts/core/progress/node-state.ts";
import type { NodeRecord } from "../../../scripts/core/progress/record.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { child, root } from "../../support/nodes.ts";

const tree = createTree([root("r"), child("free", "r"), child("tied", "r", { depend_parent: true })]);

function stateIn(id: string, records: Record<string, NodeRecord | undefined>) {
  const read = (node: { id: string }) => (node.id in records ? records[node.id] : { progress: 0 });
  const node = tree.node(id)!;
  return { state: stateOf(node, read(node), read), locked: isLocked(node, read) };
}

describe("the state of a node", () => {
  it("is open where nothing hinders it, and complete once it is, whatever its parent is", () => {
    expect(stateIn("free", {}).state).toEqual({ kind: "open" });
    expect(stateIn("free", { free: { progress: 1, completedAt: 9 } }).state).toEqual({ kind: "complete" });
    expect(stateIn("tied", { tied: { progress: 1, completedAt: 9 } }).state).toEqual({ kind: "complete" });
  });

  it("is locked by a parent that is not complete, under depend_parent", () => {
    expect(stateIn("tied", {})).toEqual({ state: { kind: "locked", by: [tree.node("r")] }, locked: true });
    expect(stateIn("tied", { r: { progress: 1, completedAt: 9 } })).toEqual({ state: { kind: "open" }, locked: false });
  });

  it("is not known where its page could not be read, and locked where that of its parent could not", () => {
    expect(stateIn("free", { free: undefined }).state).toEqual({ kind: "unreadable" });
    expect(stateIn("tied", { r: undefined }).state.kind).toBe("locked");
  });
});
