/** Commands that do one thing to the nodes of a scope, of one player or many, as vanilla's `/advancement` counts them. */

import type { MessageKey } from "../../../core/text/message-key.ts";
import { exactMessage } from "../../../core/text/message.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import { defineCommand, nodeParameter, playersParameter, refuse, type CommandContext } from "../command.ts";
import { nodesOfScope, scopeParameter } from "./named-nodes.ts";
import { overPlayers } from "./over-players.ts";

export interface ScopeCommand {
  readonly name: string;
  readonly description: string;
  /** @returns whether the node is not what it was */
  readonly visit: (context: CommandContext, session: PlayerSession, node: AchievementNode) => boolean;
  /** With the player and the count of nodes. */
  readonly done: MessageKey;
  /** Where there was nothing to do. */
  readonly nothing: MessageKey;
}

export const defineScopeCommand = ({ name, description, visit, done, nothing }: ScopeCommand) =>
  defineCommand({
    name,
    description,
    who: "game directors",
    mandatory: [playersParameter, scopeParameter],
    optional: [nodeParameter],
    run(context, request, playerIds, scope, nodeId) {
      const { language } = request;
      const nodes = nodesOfScope(context.tree, language, scope, nodeId);
      if ("refused" in nodes) return refuse(request, nodes);
      return overPlayers(context, request, playerIds, {
        name,
        nodes,
        visit: (session, node) => visit(context, session, node),
        answer: (_session, player, count) => ({
          ok: count > 0,
          text: exactMessage(language, count > 0 ? done : nothing, { player, count }),
        }),
      });
    },
  });
