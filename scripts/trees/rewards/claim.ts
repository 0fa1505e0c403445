/**
 * The rules for `claim` and `milestones`, of one node and then among all: only a root has milestones, and none stands at more nodes
 * than its page has. When they are paid is elsewhere.
 */
import type { Scope } from "../../core/checks/issue.ts";
import { has, isMeant, isObject, type Check, type JsonObject, type Shape } from "../../core/checks/shape.ts";
import { nodeKey } from "../../core/saving/node-key.ts";
import { milestoneNodes } from "../../core/tree/milestones.ts";
import type { RewardJson } from "../../core/rewards/rewards.ts";
import type { MilestoneJson, NodeJson } from "../../core/tree/node.ts";
import { choice, describes, integer, list, object, optional, value, type ShapeContext } from "../shapes/schema.ts";
import { checkRewards } from "./check-rewards.ts";
import type { RewardingNode } from "./node-rewards.ts";

/** What is paid at one number of nodes. */
export const milestone = describes<MilestoneJson>()(
  object(
    {
      at: integer(1, undefined, {
        says: "How many nodes of the page must be complete.",
        examples: [10],
        alsoCalled: ["count", "number", "nodes", "amount", "goal_number", "goal"],
      }),
      reward: value<readonly RewardJson[]>(
        {
          says: "What the player gets, once ever.",
          examples: [[{ type: "levels", amount: 5 }]],
          alsoCalled: ["rewards"],
        },
        {
          check: checkSomeRewards,
          json: () => ({ type: "array", minItems: 1, items: { $ref: "#/definitions/reward" } }),
        },
      ),
    },
    { says: "What is paid once when so many nodes of the page are complete." },
    { definition: "milestone" },
  ),
);

function checkSomeRewards(context: ShapeContext): Check {
  const check = checkRewards(context);
  return (given, scope) => {
    check(given, scope);
    if (Array.isArray(given) && given.length === 0)
      scope.refuse("bad-length", "the list is empty", "at least one reward");
  };
}

/** The keys of a node that are about when rewards are given. */
export const claimShape = describes<Pick<NodeJson, "claim" | "milestones">>()(
  object({
    claim: optional(
      choice(["auto", "menu"], {
        says: "Whether the reward is given at once, or waits till the player claims it in the menu. Left out: as the setting auto_claim_rewards says.",
        examples: ["menu"],
      }),
    ),
    milestones: optional(
      list(milestone, {
        says: "On a root: what is paid once when so many nodes of the page are complete, the root and hidden ones included.",
        examples: [[{ at: 10, reward: [{ type: "levels", amount: 5 }] }]],
      }),
    ),
  }),
);

/** There must be something that could be claimed. */
export function checkClaim(node: JsonObject, scope: Scope, shape: Shape): void {
  const { reward } = node;
  if (!has(node, "claim") || isMeant("reward", node, shape) || (Array.isArray(reward) && reward.length > 0)) return;
  // What is no list at all has been refused as such.
  if (reward !== undefined && !Array.isArray(reward)) return;
  scope
    .key("claim")
    .refuse("nothing-to-claim", "the node has no reward that could be claimed", "a reward, or no claim");
}

/** @param areAllThere whether every file could be read, so that the nodes of a page can be counted */
export function checkMilestonesOfPages(nodes: readonly RewardingNode[], areAllThere: boolean): void {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const sizes = new Map<string, number>();
  const roots = rootsOf(parents);
  for (const { id } of nodes) {
    const root = roots.get(id);
    if (root !== undefined) sizes.set(root, (sizes.get(root) ?? 0) + 1);
  }
  const keys = new Set(nodes.map(({ id }) => nodeKey(id)));
  for (const node of nodes) {
    const { milestones, scope } = node;
    if (!Array.isArray(milestones) || milestones.length === 0) continue;
    if (node.parent !== undefined) {
      const problem = "milestones count the nodes of a page, and this node is no root";
      scope.key("milestones").refuse("misplaced-key", problem, "milestones on the page's root alone");
      continue;
    }
    milestones.forEach((milestone: unknown, index) => {
      const at = isObject(milestone) ? milestone["at"] : undefined;
      const size = sizes.get(node.id) ?? 1;
      if (!areAllThere || typeof at !== "number" || !Number.isInteger(at) || at <= size) return;
      const problem = `the page has ${size} ${size === 1 ? "node" : "nodes"}, its root included`;
      scope.at("milestones").at(index).at("at").refuse("never-met", problem, `at most ${size}`);
    });
    refuseSharedKeys(node, milestones, keys);
  }
}

/** Milestones are saved as nodes are, under a short hash each. */
function refuseSharedKeys({ id, scope }: RewardingNode, milestones: readonly unknown[], keys: Set<string>): void {
  const isWhole = milestones.every(
    (one) => isObject(one) && typeof one["at"] === "number" && Array.isArray(one["reward"]),
  );
  if (!isWhole) return;
  for (const { at, node, twin } of milestoneNodes({ node_ID: id, milestones } as unknown as NodeJson)) {
    for (const key of [nodeKey(node.node_ID), nodeKey(twin.node_ID)]) {
      if (keys.has(key)) {
        const problem = `the milestone at ${at} would be saved under the same short name as something else, which happens by chance`;
        scope
          .at("milestones")
          .refuse("colliding-ids", problem, "another number or another reward; any change of it will do");
      }
      keys.add(key);
    }
  }
}

/** The root above each node: undefined in a circle, and where a parent is not there. */
function rootsOf(parents: ReadonlyMap<string, string | undefined>): ReadonlyMap<string, string | undefined> {
  const roots = new Map<string, string | undefined>();
  for (const id of parents.keys()) {
    const way: string[] = [];
    let at: string | undefined = id;
    // Nodes on the way have no root yet, so that whoever comes by them again, in a circle, finds none.
    while (at !== undefined && parents.has(at) && !roots.has(at)) {
      roots.set(at, undefined);
      way.push(at);
      at = parents.get(at);
    }
    const root = at === undefined ? way[way.length - 1] : roots.get(at);
    for (const one of way) roots.set(one, root);
  }
  return roots;
}
