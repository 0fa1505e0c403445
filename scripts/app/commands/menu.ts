/** `ach:menu`: opens the menu of whoever asks. */

import { exactMessage } from "../../core/text/message.ts";
import { defineCommand } from "./command.ts";

export const menuCommand = defineCommand({
  name: "menu",
  description: "Opens the achievements menu",
  who: "any player",
  mandatory: [],
  optional: [],
  run({ menu }, { language, askedBy }) {
    if (askedBy === undefined) return { ok: false, text: exactMessage(language, "command.onlyPlayers") };
    menu.open(askedBy);
    return { ok: true, text: "" };
  },
});
