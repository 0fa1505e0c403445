/** `ach:repair`: sets a page's unreadable data aside, where it is kept, and starts the page anew. */

import { onPlayers } from "../operations/on-players.ts";
import { repairOperation } from "../operations/progress-operations.ts";
import { progressWords } from "../operations/words/progress-words.ts";
import { defineCommand, playersParameter, textParameter } from "./command.ts";

export const repairCommand = defineCommand({
  name: "repair",
  description: "Sets unreadable progress of a page aside and starts the page anew",
  who: "game directors",
  mandatory: [playersParameter, textParameter("page")],
  optional: [],
  run: (context, request, playerIds, page) =>
    onPlayers(context, request, playerIds, repairOperation(context, page), progressWords),
});
