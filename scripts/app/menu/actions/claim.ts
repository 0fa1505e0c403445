/** A player claims what waits for them, and chooses where a choice is left to them. */

import type { ClaimAction, TakeAction } from "../../../core/menu/action.ts";
import type { Place } from "../../../core/menu/place.ts";
import { message } from "../../../core/text/message.ts";
import type { Act, ActionContext } from "./action-context.ts";

export const claim: Act<ClaimAction> = (_asked, context) => {
  const { completions, session, language } = context;
  const { left, toChoose, underWay } = completions.claimAll(session);
  const next = afterPaying(context);
  if (left > 0) return { next, notice: message(language, "menu.claimedSome") };
  if (underWay > 0) return { next, notice: message(language, "menu.claiming") };
  return { next, notice: message(language, toChoose > 0 ? "menu.toChoose" : "menu.claimed") };
};

export const take: Act<TakeAction> = ({ nodeId, option }, context) => {
  const { tree, choices, session, language } = context;
  const node = tree.keeper(nodeId);
  const left = node && choices.take(session, node, option);
  const next = afterPaying(context);
  // The choice was made already.
  if (left === undefined) return { next };
  return { next, notice: message(language, left === "something" ? "menu.claimedSome" : "menu.claimed") };
};

/** What is still to be chosen, or where the player was before. */
function afterPaying({ choices, session, place }: ActionContext): Place {
  const open = choices.next(session);
  return open ? { kind: "choose", nodeId: open.node.id, part: 0 } : place;
}
