/** Says what became of a letter to a player. */

import type { Language } from "../../../core/text/languages.ts";
import { exactMessage } from "../../../core/text/message.ts";
import type { MailOutcome } from "../mail.ts";
import type { Answer } from "../operation.ts";

const WORDS = {
  moved: "command.mailOnline",
  "not moved": "command.notProgressed",
  posted: "command.mailed",
  failed: "command.mailFailed",
} as const;

export const mailWords = (language: Language, player: string, node: string, outcome: MailOutcome): Answer => ({
  ok: outcome === "moved" || outcome === "posted",
  text: exactMessage(language, WORDS[outcome], { player, node }),
});
