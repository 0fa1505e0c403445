/** `ach:progress`: adds progress, as the call `addNodeProgress` does. */

import { isDelta } from "../../core/progress/delta.ts";
import { onPlayers } from "../operations/on-players.ts";
import { progressOperation } from "../operations/progress-operations.ts";
import { progressWords } from "../operations/words/progress-words.ts";
import { defineCommand, deltaParameter, nodeParameter, playersParameter, refuse } from "./command.ts";
import { findNode } from "./common/named-nodes.ts";

export const progressCommand = defineCommand({
  name: "progress",
  description: "Adds progress to an achievement",
  who: "game directors",
  mandatory: [playersParameter, nodeParameter, deltaParameter],
  optional: [],
  run(context, request, playerIds, nodeId, delta) {
    const node = findNode(context.tree, request.language, nodeId);
    if ("refused" in node) return refuse(request, node);
    if (!isDelta(delta)) return refuse(request, { refused: "command.badDelta", parameters: { delta } });
    return onPlayers(context, request, playerIds, progressOperation(context, node, delta), progressWords);
  },
});
