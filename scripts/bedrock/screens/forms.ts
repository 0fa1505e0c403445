/**
 * Shows forms and reads their answers. The answer comes from the client, so it is checked like any foreign input; the
 * platform's ways of failing become plain outcomes here.
 */

import { ActionFormData, FormCancelationReason } from "@minecraft/server-ui";
import type { FormAnswer, Forms } from "../../app/ports.ts";
import { isGone } from "../platform-errors.ts";
import type { PlayerDirectory } from "../players.ts";

export function createForms(players: PlayerDirectory): Forms {
  return {
    async show(playerId, model): Promise<FormAnswer> {
      const player = players.find(playerId);
      if (!player) return { kind: "gone" };
      const form = new ActionFormData().title(model.title).body(model.body);
      for (const button of model.buttons) form.button(button.text, button.icon);
      try {
        const response = await form.show(player);
        if (response.canceled) {
          return { kind: response.cancelationReason === FormCancelationReason.UserBusy ? "busy" : "closed" };
        }
        const index = response.selection;
        const pressed = Number.isInteger(index) && index! >= 0 && index! < model.buttons.length;
        return pressed ? { kind: "pressed", index: index! } : { kind: "closed" };
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
