/** How the nodes of the shown page are for the chosen player, as a drawing shows them. */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { AchievementNode } from "../../scripts/core/tree/tree.ts";
import { NO_LOOKS, type Looks, type LookState, type NodeLook } from "../drawing/node-look.ts";
import type { NodeView } from "../protocol/views.ts";
import { chosenNodes } from "./choices.ts";
import { shownPage } from "./shown-page.ts";
import { tree } from "./trees.ts";

/** Views that have not changed keep their looks, so that only what has changed is drawn anew. */
const known = new WeakMap<NodeView, { readonly node: AchievementNode; readonly look: NodeLook }>();

/** Without a player, the author's view. */
export const shownLooks: ReadonlySignal<Looks> = computed(() => {
  const page = shownPage.value;
  const now = tree.value;
  const views = page ? chosenNodes(page.id) : undefined;
  if (!views || !now) return NO_LOOKS;
  const looks = new Map<string, NodeLook>();
  for (const [id, view] of Object.entries(views)) {
    const node = now.node(id);
    if (!node) continue;
    const before = known.get(view);
    const look = before?.node === node ? before.look : lookOf(node, view);
    known.set(view, { node, look });
    looks.set(id, look);
  }
  return looks;
});

export function lookOf(node: AchievementNode, view: NodeView): NodeLook {
  const members = view.criteria?.filter(({ isDone }) => isDone !== undefined) ?? [];
  return {
    state: stateOfView(view),
    progress: view.progress,
    goal: view.goal,
    ...(members.length === 0
      ? {}
      : { criteria: { met: members.filter(({ isDone }) => isDone).length, total: members.length } }),
    team: node.team,
    repeat: node.repeat !== undefined,
    cloud: node.cloud,
  };
}

function stateOfView({ state, isUnseen, owed, progress }: NodeView): LookState {
  if (isUnseen) return "hidden";
  if (owed) return "owing";
  if (state === "complete" || state === "resting") return state;
  if (state !== "open") return "locked";
  return progress > 0 ? "begun" : "open";
}
