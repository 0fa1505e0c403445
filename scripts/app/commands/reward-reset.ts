/** `ach:reward_reset`: lets a node pay again at its next completion. What it still owes is not touched. */

import { exactMessage } from "../../core/text/message.ts";
import { defineCommand, nodeParameter, playersParameter, refuse } from "./command.ts";
import { findNode } from "./common/named-nodes.ts";
import { overPlayers } from "./common/over-players.ts";

export const rewardResetCommand = defineCommand({
  name: "reward_reset",
  description: "Lets an achievement pay again",
  who: "game directors",
  mandatory: [playersParameter, nodeParameter],
  optional: [],
  run(context, request, playerIds, nodeId) {
    const { language } = request;
    const node = findNode(context.tree, language, nodeId);
    if ("refused" in node) return refuse(request, node);
    return overPlayers(context, request, playerIds, {
      name: "reward_reset",
      nodes: [node],
      visit: (session) => context.progression.resetReward(session, node),
      answer(session, player, count) {
        const isOwed = session.read(node)?.owed !== undefined;
        const key = count > 0 ? "command.rewardReset" : isOwed ? "command.rewardOwed" : "command.nothingToReset";
        return { ok: count > 0, text: exactMessage(language, key, { player, node: node.id }) };
      },
    });
  },
});
