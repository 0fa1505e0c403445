/** The reward `unlock`: what its author may write. Whether the node is there is seen among all nodes (node-rewards.ts). */
import type { UnlockReward } from "../../../core/rewards/types/unlock.ts";
import { object } from "../../shapes/schema.ts";
import { nodeId } from "../../shapes/node-id.ts";
import { declares, kind } from "../declaration.ts";

export const unlockReward = declares<UnlockReward>()({
  shape: object(
    {
      type: kind("unlock"),
      node: nodeId({
        says: "The node_ID of the node that is completed, as ach:grant only does.",
        examples: ["mining.secret"],
        alsoCalled: ["node_id", "id", "achievement"],
      }),
    },
    { says: "Completes another node." },
  ),
  gives: "Completes another node, as `/ach:grant <player> only <node>` does.",
  example: { type: "unlock", node: "mine" },
});
