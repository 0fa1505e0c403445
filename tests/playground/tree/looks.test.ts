/** How what the worlds tell of a node is shown in a drawing. */
import { expect, it } from "vitest";
import { lookOf } from "../../../playground/state/looks.ts";
import type { NodeView } from "../../../playground/protocol/views.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { root } from "../../support/nodes.ts";

const NODE = createTree([root("n", { goal_number: 5, team: true, repeat: { every: "day" }, is_cloud: true })])
  .pages[0]!;
const view = (more: Partial<NodeView>): NodeView => ({ state: "open", progress: 0, goal: 5, ...more });

it.each([
  [{}, "open"],
  [{ progress: 2 }, "begun"],
  [{ state: "locked", progress: 2 }, "locked"],
  [{ state: "not yet" }, "locked"],
  [{ state: "over" }, "locked"],
  [{ state: "unreadable" }, "locked"],
  [{ state: "complete", progress: 5 }, "complete"],
  [{ state: "resting", progress: 5 }, "resting"],
  [{ state: "complete", progress: 5, owed: { 0: 1 } }, "owing"],
  [{ isUnseen: true, progress: 2 }, "hidden"],
] as const)("%j is %s", (more, state) => {
  expect(lookOf(NODE, view(more)).state).toBe(state);
});

it("members of a combination are counted, without their headings, and what kind of node it is stays", () => {
  const criterion = (isDone: boolean | undefined) => ({
    text: "x",
    depth: 0,
    isHeading: false,
    ...(isDone === undefined ? {} : { isDone }),
  });
  const criteria = [criterion(undefined), criterion(true), criterion(false)];
  expect(lookOf(NODE, view({ progress: 1, criteria }))).toMatchObject({
    criteria: { met: 1, total: 2 },
    team: true,
    repeat: true,
    cloud: true,
  });
});
