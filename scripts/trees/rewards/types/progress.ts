/** The reward `progress`: what its author may write. Whether the node is there is seen among all nodes (node-rewards.ts). */
import type { ProgressReward } from "../../../core/rewards/types/progress.ts";
import { integer, object } from "../../shapes/schema.ts";
import { nodeId } from "../../shapes/node-id.ts";
import { declares, kind } from "../declaration.ts";
import { OTHER_NAMES_OF_AMOUNT } from "../limits.ts";

export const progressReward = declares<ProgressReward>()({
  shape: object(
    {
      type: kind("progress"),
      node: nodeId({
        says: "The node_ID of the node that moves, as ach:progress does.",
        examples: ["mining.tunnels"],
        alsoCalled: ["node_id", "id", "achievement"],
      }),
      amount: integer(1, undefined, {
        says: "How much is added.",
        examples: [5],
        alsoCalled: [...OTHER_NAMES_OF_AMOUNT, "delta"],
      }),
    },
    { says: "Adds progress to another node." },
  ),
  gives: "Progress on another node, as `/ach:progress <player> <node> <delta>` gives it.",
  example: { type: "progress", node: "mine", amount: 5 },
});
