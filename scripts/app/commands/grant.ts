/** `ach:grant`: completes nodes, even where a parent is not complete. */

import { message } from "../../core/text/message.ts";
import { defineCommand, nodeParameter, playersParameter, refuse } from "./command.ts";
import { nodesOfScope, scopeParameter } from "./common/named-nodes.ts";
import { overPlayers } from "./common/over-players.ts";

export const grantCommand = defineCommand({
  name: "grant",
  description: "Completes achievements",
  who: "game directors",
  mandatory: [playersParameter, scopeParameter],
  optional: [nodeParameter],
  run(context, request, playerIds, scope, nodeId) {
    const { language } = request;
    const nodes = nodesOfScope(context.tree, language, scope, nodeId);
    if ("refused" in nodes) return refuse(request, nodes);
    return overPlayers(context, request, playerIds, {
      name: "grant",
      nodes,
      visit: (session, node) => context.progression.grant(session, node),
      answer(_session, player, count) {
        const key = count > 0 ? "command.granted" : "command.nothingToGrant";
        return { ok: count > 0, text: message(language, key, { player, count }) };
      },
    });
  },
});
