/** A director has something done to another player, if they may still do so. */

import type { OperateAction } from "../../../core/menu/action.ts";
import { HOME } from "../../../core/menu/place.ts";
import { message } from "../../../core/text/message.ts";
import { carryOut } from "../../operations/carry-out.ts";
import type { Act } from "./action-context.ts";

export const operate: Act<OperateAction> = ({ playerId, order, then }, { operations, session, language }) => {
  const askedBy = session.playerId;
  if (!operations.players.isOperator(askedBy)) return { next: HOME, notice: message(language, "admin.notAllowed") };
  return { next: then, notice: carryOut(operations, { language, askedBy }, playerId, order).text };
};
