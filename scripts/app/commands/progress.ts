/** `ach:progress`: adds progress, as the call `addNodeProgress` does. */

import { readProgress } from "../../core/progress/progress.ts";
import { exactMessage } from "../../core/text/message.ts";
import { defineCommand, deltaParameter, nodeParameter, playersParameter, refuse } from "./command.ts";
import { findNode, isDelta } from "./common/named-nodes.ts";
import { overPlayers } from "./common/over-players.ts";

export const progressCommand = defineCommand({
  name: "progress",
  description: "Adds progress to an achievement",
  who: "game directors",
  mandatory: [playersParameter, nodeParameter, deltaParameter],
  optional: [],
  run(context, request, playerIds, nodeId, delta) {
    const { language } = request;
    const node = findNode(context.tree, language, nodeId);
    if ("refused" in node) return refuse(request, node);
    if (!isDelta(delta)) return refuse(request, { refused: "command.badDelta", parameters: { delta } });
    return overPlayers(context, request, playerIds, {
      name: "progress",
      nodes: [node],
      visit: (session) => context.progression.addAnyTime(session, node, delta),
      answer(session, player, count) {
        const record = session.read(node);
        const text = exactMessage(language, count > 0 ? "command.progressed" : "command.notProgressed", {
          player,
          node: node.id,
          progress: record ? readProgress(record, node.goalNumber) : "?",
          goal: node.goalNumber,
        });
        return { ok: count > 0, text };
      },
    });
  },
});
