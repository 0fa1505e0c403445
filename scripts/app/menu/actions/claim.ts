/** A player claims what waits for them, and chooses where a choice is left to them. */

import type { ClaimAction, TakeAction } from "../../../core/menu/action.ts";
import type { Place } from "../../../core/menu/place.ts";
import { message } from "../../../core/text/message.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { Act, ActionContext } from "./action-context.ts";

export const claim: Act<ClaimAction> = ({ nodeId }, context) => {
  const { tree, completions, session, language } = context;
  const node = nodeId === undefined ? undefined : tree.node(nodeId);
  const { left, toChoose, underWay } = completions.claim(session, node);
  const next = afterPaying(context, node);
  if (left > 0) return { next, notice: message(language, "menu.claimedSome") };
  if (underWay > 0) return { next, notice: message(language, "menu.claiming") };
  return { next, notice: message(language, toChoose > 0 ? "menu.toChoose" : "menu.claimed") };
};

export const take: Act<TakeAction> = ({ nodeId, option, isAlone }, context) => {
  const { tree, choices, session, language } = context;
  const node = tree.keeper(nodeId);
  const left = node && choices.take(session, node, option);
  const next = afterPaying(context, isAlone ? node : undefined);
  // The choice was made already.
  if (left === undefined) return { next };
  return { next, notice: message(language, left === "something" ? "menu.claimedSome" : "menu.claimed") };
};

/**
 * What is still to be chosen, or where the player was before.
 * @param node the only one that they wanted something of; undefined = all
 */
function afterPaying({ choices, session, place }: ActionContext, node: AchievementNode | undefined): Place {
  const open = choices.next(session, node);
  return open ? { kind: "choose", nodeId: open.node.id, part: 0, isAlone: node !== undefined } : place;
}
