/** `ach:revoke`: takes progress and completion back. What was paid stays paid, what is owed stays owed. */

import { message } from "../../core/text/message.ts";
import { defineCommand, nodeParameter, playersParameter, refuse } from "./command.ts";
import { nodesOfScope, scopeParameter } from "./common/named-nodes.ts";
import { overPlayers } from "./common/over-players.ts";

export const revokeCommand = defineCommand({
  name: "revoke",
  description: "Takes achievements back",
  who: "game directors",
  mandatory: [playersParameter, scopeParameter],
  optional: [nodeParameter],
  run(context, request, playerIds, scope, nodeId) {
    const { language } = request;
    const nodes = nodesOfScope(context.tree, language, scope, nodeId);
    if ("refused" in nodes) return refuse(request, nodes);
    return overPlayers(context, request, playerIds, {
      name: "revoke",
      nodes,
      visit: (session, node) => context.progression.revoke(session, node),
      answer(_session, player, count) {
        const key = count > 0 ? "command.revoked" : "command.nothingToRevoke";
        return { ok: count > 0, text: message(language, key, { player, count }) };
      },
    });
  },
});
