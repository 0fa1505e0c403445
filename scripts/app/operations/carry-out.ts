/** Carries out what a director ordered in the menu, by the same operations as the commands. */

import type { Order } from "../../core/menu/admin/order.ts";
import { isDelta } from "../../core/progress/delta.ts";
import { exactMessage } from "../../core/text/message.ts";
import { nodesOfScope } from "../../core/tree/scope.ts";
import { forget, forgetInCloudToo } from "./forget.ts";
import { mail } from "./mail.ts";
import { onPlayers } from "./on-players.ts";
import type { Answer, Asker, Operation, OperationContext, ProgressOutcome } from "./operation.ts";
import {
  grantOperation,
  progressOperation,
  repairOperation,
  revokeOperation,
  rewardResetOperation,
} from "./progress-operations.ts";
import { tellAsker } from "./tell-asker.ts";
import { cloudErasedWords, cloudForgetWords, forgetWords } from "./words/forget-words.ts";
import { mailWords } from "./words/mail-words.ts";
import { progressWords } from "./words/progress-words.ts";

type NodeOrder = Extract<Order, { readonly do: "mail" | "progress" | "reward_reset" }>;

/** @returns in words, what came of it so far */
export function carryOut(context: OperationContext, asker: Asker, playerId: string, order: Order): Answer {
  const { tree, players, cloud, world } = context;
  const { language } = asker;
  const player = players.name(playerId) ?? world()?.roster.name(playerId) ?? playerId;
  const onProgress = (operation: Operation<ProgressOutcome>): Answer =>
    // They may have left since their name was pressed.
    players.isOnline(playerId)
      ? onPlayers(context, asker, [playerId], operation, progressWords)
      : { ok: false, text: exactMessage(language, "admin.left", { player }) };
  switch (order.do) {
    case "grant":
    case "revoke": {
      const node = order.nodeId === undefined ? undefined : tree.node(order.nodeId);
      const nodes = nodesOfScope(tree, order.scope, node);
      return onProgress(order.do === "grant" ? grantOperation(context, nodes) : revokeOperation(context, nodes));
    }
    case "repair":
      return onProgress(repairOperation(context, order.pageId));
    case "forget": {
      if (players.isOnline(playerId)) return forgetWords(language, player, "online");
      if (!order.inCloudToo) return forgetWords(language, player, forget(context, playerId));
      const outcome = forgetInCloudToo(context, playerId, (erased) =>
        tellAsker(context, asker, cloudErasedWords(language, player, erased)),
      );
      return cloudForgetWords(language, player, outcome);
    }
    case "retry":
      cloud.retry();
      return { ok: true, text: exactMessage(language, "admin.retried") };
    default:
      return onNode(context, asker, playerId, player, order, onProgress);
  }
}

function onNode(
  context: OperationContext,
  { language }: Asker,
  playerId: string,
  player: string,
  order: NodeOrder,
  onProgress: (operation: Operation<ProgressOutcome>) => Answer,
): Answer {
  const node = context.tree.node(order.nodeId);
  if (!node) {
    const parameters = { node: order.nodeId, hint: "" };
    return { ok: false, text: exactMessage(language, "command.unknownNode", parameters) };
  }
  if (order.do === "reward_reset") return onProgress(rewardResetOperation(context, node));
  const isProgress = order.do === "progress" || order.letter === "progress";
  if (isProgress && !isDelta(order.delta)) {
    return { ok: false, text: exactMessage(language, "command.badDelta", { delta: String(order.delta) }) };
  }
  if (order.do === "progress") return onProgress(progressOperation(context, node, order.delta));
  return mailWords(language, player, node.id, mail(context, playerId, order.letter, node, order.delta));
}
