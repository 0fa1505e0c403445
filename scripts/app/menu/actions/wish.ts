/** A player wants something for themselves: settings of their own, nodes kept in sight. */

import type { PinAction, WishAction } from "../../../core/menu/action.ts";
import { MAX_PINS } from "../../../core/settings/wishes.ts";
import { message } from "../../../core/text/message.ts";
import type { Act } from "./action-context.ts";

export const wish: Act<WishAction> = ({ wishes, then }, { wishStore, session, language }) => {
  const isKept = wishStore.change(session.playerId, { ...wishes, pins: wishStore.of(session.playerId).pins });
  return { next: then, notice: isKept ? undefined : message(language, "settings.notKept") };
};

export const pin: Act<PinAction> = ({ nodeId, isPinned }, { wishStore, session, language, place, tree }) => {
  const { playerId } = session;
  const wishes = wishStore.of(playerId);
  const others = wishes.pins.filter((id) => id !== nodeId);
  if (isPinned && others.filter((id) => tree.node(id)).length >= MAX_PINS)
    return { next: place, notice: message(language, "menu.tooManyPins", { count: MAX_PINS }) };
  const isKept = wishStore.change(playerId, { ...wishes, pins: isPinned ? [...others, nodeId] : others });
  return { next: place, notice: isKept ? undefined : message(language, "settings.notKept") };
};
