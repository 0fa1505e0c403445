/**
 * The rules for rewards that move other nodes, which need all nodes at once: the node is there, and no chain of unlocks leads
 * back to where it began. How other shapes of the entries are wrong is not told here again.
 */
import { compareIds, isValidId } from "../../core/tree/ids.ts";
import { quote, type Scope } from "../../core/checks/issue.ts";
import { isObject, suggestion } from "../../core/checks/shape.ts";
import type { IdsElsewhere } from "../parse-tree.ts";

/** A node of which at least the id can be read. */
export interface RewardingNode {
  readonly id: string;
  /** Absent for a root, and where the file gives no usable one. */
  readonly parent?: string;
  readonly reward: unknown;
  readonly milestones: unknown;
  readonly scope: Scope;
}

interface Mention {
  readonly isUnlock: boolean;
  readonly id: string;
  readonly scope: Scope;
}

/** `idsElsewhere`: ids of files that could not be read as nodes, which are not missing. */
export function checkNodeRewards(nodes: readonly RewardingNode[], idsElsewhere: IdsElsewhere): void {
  const ids = new Set(nodes.map(({ id }) => id));
  const unlocks = new Map<string, Mention[]>();
  for (const node of nodes) {
    const mentions = mentionsIn(node.reward, node.scope.at("reward"));
    // What a milestone unlocks is no link of a chain: a completed node alone does not reach it.
    for (const { id, scope } of [...mentions, ...mentionsOfMilestones(node)]) {
      // What can be no id has been refused as such.
      if (!isValidId(id) || ids.has(id) || idsElsewhere.has(id)) continue;
      const expected = suggestion(id, Array.from(ids).sort(compareIds), "the node_ID of a node");
      scope.refuse("unknown-node", `there is no node ${quote(id)}`, expected);
    }
    unlocks.set(
      node.id,
      mentions.filter(({ isUnlock }) => isUnlock),
    );
  }
  refuseCircles(unlocks);
}

/** Also those inside of rewards that hold others. */
function mentionsIn(reward: unknown, scope: Scope): Mention[] {
  if (!Array.isArray(reward)) return [];
  return reward.flatMap((entry: unknown, index) => {
    if (!isObject(entry)) return [];
    const place = scope.at(index);
    const { type, node } = entry;
    if ((type === "unlock" || type === "progress") && typeof node === "string") {
      return [{ isUnlock: type === "unlock", id: node, scope: place.at("node") }];
    }
    return mentionsIn(entry["of"], place.at("of"));
  });
}

function mentionsOfMilestones({ milestones, scope }: RewardingNode): Mention[] {
  if (!Array.isArray(milestones)) return [];
  return milestones.flatMap((milestone: unknown, index) =>
    isObject(milestone) ? mentionsIn(milestone["reward"], scope.at("milestones").at(index).at("reward")) : [],
  );
}

/** Each circle once, from its smallest id on. */
function refuseCircles(unlocks: ReadonlyMap<string, readonly Mention[]>): void {
  const done = new Set<string>();
  for (const start of Array.from(unlocks.keys()).sort(compareIds)) {
    const circle = circleFrom(start, unlocks, done);
    if (circle === undefined) continue;
    const shown = circle.length > 12 ? [...circle.slice(0, 10), "…", start] : circle;
    const problem = `the unlocks go in a circle: ${shown.join(" → ")}`;
    const first = unlocks.get(start)!.find(({ id }) => id === circle[1])!;
    first.scope.refuse("unlock-cycle", problem, "unlocks that lead to a node which unlocks none of those before it");
  }
}

/**
 * The shortest way from a node back to it over what it unlocks; undefined where there is none. Nodes of a circle that was
 * found are `done`: they are told of no more. Without recursion: a chain may be as long as the tree.
 */
function circleFrom(
  start: string,
  unlocks: ReadonlyMap<string, readonly Mention[]>,
  done: Set<string>,
): readonly string[] | undefined {
  if (done.has(start)) return undefined;
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (let next = 0; next < open.length; next++) {
    const from = open[next]!;
    for (const { id } of unlocks.get(from) ?? []) {
      if (id === start) {
        const way = [start];
        for (let at: string | undefined = from; at !== undefined && at !== start; at = cameFrom.get(at))
          way.unshift(at);
        const circle = [start, ...way.slice(0, -1), start];
        for (const each of circle) done.add(each);
        return circle;
      }
      if (cameFrom.has(id) || done.has(id)) continue;
      cameFrom.set(id, from);
      open.push(id);
    }
  }
  return undefined;
}
