/** `ach:mail`: changes the progress of a player who is offline; a player who is here is changed at once. */

import { exactMessage } from "../../core/text/message.ts";
import type { LetterKind } from "../../core/saving/mail.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import {
  choiceParameter,
  defineCommand,
  deltaParameter,
  nodeParameter,
  refuse,
  textParameter,
  type CommandAnswer,
  type CommandContext,
  type CommandRequest,
} from "./command.ts";
import { findNode, isDelta } from "./common/named-nodes.ts";
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
    if (letterKind === "progress" && !isDelta(delta)) {
      return refuse(request, { refused: "command.badDelta", parameters: { delta: String(delta) } });
    }
    return mailTo(context, request, name, letterKind, node, letterKind === "progress" ? delta! : 0);
  },
});

function mailTo(
  context: CommandContext,
  request: CommandRequest,
  name: string,
  kind: LetterKind,
  node: AchievementNode,
  delta: number,
): CommandAnswer {
  const { records, progression } = context;
  const { language } = request;
  const found = findPlayer(context, request, name, "command.mailUnknown");
  if ("ok" in found) return found;
  const session = found.isOnline ? records.open(found.playerId) : undefined;
  if (session) {
    const moved =
      kind === "grant"
        ? progression.grant(session, node)
        : kind === "finish"
          ? progression.finishAnyTime(session, node)
          : progression.addAnyTime(session, node, delta);
    const text = moved ? "command.mailOnline" : "command.notProgressed";
    return { ok: moved, text: exactMessage(language, text, { player: name, node: node.id }) };
  }
  const posted = context.world()?.mailboxes.post(found.playerId, kind, node.id, delta) === true;
  return {
    ok: posted,
    text: exactMessage(language, posted ? "command.mailed" : "command.mailFailed", { player: name }),
  };
}
