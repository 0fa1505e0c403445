/** A director wants other settings in this world, if they may still say so. */

import type { WorldSettingsAction } from "../../../core/menu/action.ts";
import { HOME } from "../../../core/menu/place.ts";
import { message } from "../../../core/text/message.ts";
import type { Act } from "./action-context.ts";

export const setWorld: Act<WorldSettingsAction> = ({ changes, then }, { operations, session, language }) => {
  const { players, worldSettings, log } = operations;
  const { playerId } = session;
  if (!players.isOperator(playerId)) return { next: HOME, notice: message(language, "admin.notAllowed") };
  const names = Object.keys(changes);
  if (names.length === 0) return { next: then };
  const isKept = worldSettings.choose(changes);
  log.info(`${players.name(playerId) ?? playerId} changed settings of this world in the menu: ${names.join(", ")}`);
  return { next: then, notice: message(language, isKept ? "admin.worldSettingsKept" : "admin.worldSettingsNotKept") };
};
