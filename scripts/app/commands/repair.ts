/** `ach:repair`: sets a page's unreadable data aside, where it is kept, and starts the page anew. */

import { onPlayers } from "../operations/on-players.ts";
import { repairOperation } from "../operations/progress-operations.ts";
import { progressWords } from "../operations/words/progress-words.ts";
import { defineCommand, playersParameter, refuse, textParameter } from "./command.ts";
import { findNode } from "./common/named-nodes.ts";

export const repairCommand = defineCommand({
  name: "repair",
  description: "Sets unreadable progress of a page aside and starts the page anew",
  who: "game directors",
  mandatory: [playersParameter, textParameter("page")],
  optional: [],
  run: (context, request, playerIds, page) =>
    onPlayers(context, request, playerIds, repairOperation(context, page), (language, player, outcome) => {
      // A page that is in no tree any more can be unreadable, too: only where nothing was is the name doubted.
      if (outcome.of !== "repair" || outcome.result !== "nothing") return progressWords(language, player, outcome);
      const node = findNode(context.tree, language, page);
      if ("refused" in node) return refuse(request, node);
      if (node.parentId === undefined) return progressWords(language, player, outcome);
      return refuse(request, {
        refused: "repair.noPage",
        parameters: { node: node.id, page: node.pageId },
      });
    }),
});
