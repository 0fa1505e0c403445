/**
 * Shows screens as forms, and chooses the kind of form for each. Answers come from the client, so they are checked like
 * any foreign input; the platform's ways of failing become plain outcomes here.
 */

import { system, type Player } from "@minecraft/server";
import { CustomForm } from "@minecraft/server-ui";
import type { FormAnswer, FormModel, Forms, Stage } from "../../../app/ports.ts";
import { tellTrouble } from "../../guarded.ts";
import { isGone } from "../../platform-errors.ts";
import type { PlayerDirectory } from "../../players.ts";
import { showActionForm } from "./action-form.ts";
import { createLiveStage } from "./live-stage.ts";
import { showModalForm } from "./modal-form.ts";

export function createForms(players: PlayerDirectory): Forms {
  /** Whether this host, whatever it promises, can show live forms. */
  let hasLive = typeof CustomForm === "function";

  function stage(playerId: string): Stage {
    const outcome = (error: unknown): FormAnswer => {
      // Whatever the platform says of a player who is not there any more.
      if (isGone(error) || !players.find(playerId)) return { kind: "gone" };
      return outcomeOf(error);
    };
    const live = createLiveStage(
      () => system.currentTick,
      (error) => {
        try {
          return outcome(error);
        } catch {
          tellTrouble(`the menu of player ${playerId}`, error);
          return { kind: "closed" };
        }
      },
    );

    function showLive(player: Player, model: FormModel): Promise<FormAnswer> {
      try {
        return live.next(player, model);
      } catch (error) {
        if (isGone(error) || !players.find(playerId)) return Promise.resolve({ kind: "gone" });
        hasLive = false;
        tellTrouble("showing a live form; the classic ones are used from now on", error);
        return showClassic(player, model);
      }
    }

    return {
      async next(model) {
        const player = players.find(playerId);
        if (!player) return { kind: "gone" };
        try {
          if (model.isLive && hasLive) return await showLive(player, model);
          live.close();
          return await showClassic(player, model);
        } catch (error) {
          return outcome(error);
        }
      },
      update: (model) => live.update(model),
      get isOvertaken() {
        return live.isOvertaken;
      },
      end() {
        try {
          live.close();
        } catch (error) {
          if (!isGone(error)) tellTrouble(`closing the menu of player ${playerId}`, error);
        }
      },
    };
  }

  return {
    get hasLive() {
      return hasLive;
    },
    stage,
  };
}

const showClassic = (player: Player, model: FormModel): Promise<FormAnswer> =>
  model.fields ? showModalForm(player, model, model.fields) : showActionForm(player, model);

function outcomeOf(error: unknown): FormAnswer {
  const { name, reason } = error as { name?: unknown; reason?: unknown };
  // Whatever the client made of the form, the player is still there.
  if (name === "FormRejectError" && reason === "MalformedResponse") return { kind: "closed" };
  if (name === "FormRejectError" || name === "PlayerLeftError") return { kind: "gone" };
  throw error;
}
