/** `ach:mail`: changes the progress of a player who is offline; a player who is here is changed at once. */

import { isDelta } from "../../core/progress/delta.ts";
import type { LetterKind } from "../../core/saving/mail.ts";
import { mail } from "../operations/mail.ts";
import { mailWords } from "../operations/words/mail-words.ts";
import { choiceParameter, defineCommand, deltaParameter, nodeParameter, refuse, textParameter } from "./command.ts";
import { findNode } from "./common/named-nodes.ts";
import { findPlayer } from "./common/named-player.ts";

export const MAIL_KINDS = ["grant", "progress", "finish"] as const satisfies readonly LetterKind[];

export const mailCommand = defineCommand({
  name: "mail",
  description: "Changes the progress of an offline player",
  who: "game directors",
  mandatory: [textParameter("name"), choiceParameter("mail_kind", MAIL_KINDS), nodeParameter],
  optional: [deltaParameter],
  run(context, request, name, kind, nodeId, delta) {
    const node = findNode(context.tree, request.language, nodeId);
    if ("refused" in node) return refuse(request, node);
    const letterKind = MAIL_KINDS.find((each) => each === kind);
    if (!letterKind) return refuse(request, { refused: "command.unknownMailKind", parameters: { kind } });
    if (letterKind === "progress" && delta === undefined) {
      return refuse(request, { refused: "command.deltaNeeded", parameters: { mode: kind } });
    }
    if (letterKind === "progress" && !isDelta(delta)) {
      return refuse(request, { refused: "command.badDelta", parameters: { delta: String(delta) } });
    }
    const found = findPlayer(context, request, name, "command.mailUnknown");
    if ("ok" in found) return found;
    const outcome = mail(context, found.playerId, letterKind, node, letterKind === "progress" ? delta! : 0);
    return mailWords(request.language, name, node.id, outcome);
  },
});
