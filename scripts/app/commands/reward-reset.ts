/** `ach:reward_reset`: lets a node pay again at its next completion. What it still owes is not touched. */

import { onPlayers } from "../operations/on-players.ts";
import { rewardResetOperation } from "../operations/progress-operations.ts";
import { progressWords } from "../operations/words/progress-words.ts";
import { defineCommand, nodeParameter, playersParameter, refuse } from "./command.ts";
import { findNode } from "./common/named-nodes.ts";

export const rewardResetCommand = defineCommand({
  name: "reward_reset",
  description: "Lets an achievement pay again",
  who: "game directors",
  mandatory: [playersParameter, nodeParameter],
  optional: [],
  run(context, request, playerIds, nodeId) {
    const node = findNode(context.tree, request.language, nodeId);
    if ("refused" in node) return refuse(request, node);
    return onPlayers(context, request, playerIds, rewardResetOperation(context, node), progressWords);
  },
});
