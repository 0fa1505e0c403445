/**
 * Shows screens as forms, and chooses the kind of form for each. The answer comes from the client, so it is checked like
 * any foreign input; the platform's ways of failing become plain outcomes here.
 */

import type { FormAnswer, Forms } from "../../../app/ports.ts";
import { isGone } from "../../platform-errors.ts";
import type { PlayerDirectory } from "../../players.ts";
import { showActionForm } from "./action-form.ts";
import { showModalForm } from "./modal-form.ts";

export function createForms(players: PlayerDirectory): Forms {
  return {
    async show(playerId, model): Promise<FormAnswer> {
      const player = players.find(playerId);
      if (!player) return { kind: "gone" };
      try {
        return await (model.fields ? showModalForm(player, model, model.fields) : showActionForm(player, model));
      } catch (error) {
        // Whatever the platform says of a player who is not there any more.
        if (isGone(error) || !players.find(playerId)) return { kind: "gone" };
        return outcomeOf(error);
      }
    },
  };
}

function outcomeOf(error: unknown): FormAnswer {
  const { name, reason } = error as { name?: unknown; reason?: unknown };
  // Whatever the client made of the form, the player is still there.
  if (name === "FormRejectError" && reason === "MalformedResponse") return { kind: "closed" };
  if (name === "FormRejectError") return { kind: "gone" };
  throw error;
}
