/** Commands that do one thing to the nodes of a scope, of one player or many, as vanilla's `/advancement` counts them. */

import type { AchievementNode } from "../../../core/tree/tree.ts";
import { onPlayers } from "../../operations/on-players.ts";
import type { Operation, OperationContext, ProgressOutcome } from "../../operations/operation.ts";
import { progressWords } from "../../operations/words/progress-words.ts";
import { defineCommand, nodeParameter, playersParameter, refuse } from "../command.ts";
import { nodesOfTypedScope, scopeParameter } from "./named-nodes.ts";

export interface ScopeCommand {
  readonly name: string;
  readonly description: string;
  readonly operation: (context: OperationContext, nodes: readonly AchievementNode[]) => Operation<ProgressOutcome>;
}

export const defineScopeCommand = ({ name, description, operation }: ScopeCommand) =>
  defineCommand({
    name,
    description,
    who: "game directors",
    mandatory: [playersParameter, scopeParameter],
    optional: [nodeParameter],
    run(context, request, playerIds, scope, nodeId) {
      const nodes = nodesOfTypedScope(context.tree, request.language, scope, nodeId);
      if ("refused" in nodes) return refuse(request, nodes);
      return onPlayers(context, request, playerIds, operation(context, nodes), progressWords);
    },
  });
