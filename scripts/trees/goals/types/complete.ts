/** What authors are told of `complete`. */
import { complete as type } from "../../../core/goals/types/complete.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";
import { literalTrue } from "../keys/literal-true.ts";
import { nodeId, nodeIds } from "../keys/node-ids.ts";

export const complete: GoalAuthoring = {
  type,
  says: "Each of the other nodes that is complete, or ever was.",
  keys: {
    nodes: {
      says: "The node_IDs of the nodes that count.",
      examples: [["mine_diamond", "mine_gold"]],
      alsoCalled: ["node", "of", "achievements"],
      form: "list of ids",
      shape: nodeIds,
    },
    page: {
      says: "The node_ID of a root: it and all nodes below it count, hidden ones, too.",
      examples: ["mine"],
      alsoCalled: ["root"],
      form: "id of a root",
      shape: nodeId,
    },
    any: {
      says: "true: all other nodes count.",
      examples: [true],
      alsoCalled: ["all", "every"],
      form: "`true`",
      shape: literalTrue,
    },
  },
  atLeastOne: ["nodes", "page", "any"],
  atMostOne: ["nodes", "page", "any"],
  examples: [
    {
      says: "Complete 25 achievements, whichever they are",
      goalNumber: 25,
      goal: { goal_type: "complete", any: true },
    },
    { says: "Complete 3 achievements of a page", goalNumber: 3, goal: { goal_type: "complete", page: "mine" } },
  ],
};
