/** A screen of buttons. */

import { ActionFormData } from "@minecraft/server-ui";
import type { Player } from "@minecraft/server";
import type { FormAnswer, FormModel } from "../../../app/ports.ts";
import { canceled } from "./canceled.ts";

export async function showActionForm(player: Player, model: FormModel): Promise<FormAnswer> {
  const form = new ActionFormData().title(model.title).body(model.body);
  for (const button of model.buttons) form.button(button.text, button.icon);
  const response = await form.show(player);
  if (response.canceled) return canceled(response);
  const index = response.selection;
  const isPressed = Number.isInteger(index) && index! >= 0 && index! < model.buttons.length;
  return isPressed ? { kind: "pressed", index: index! } : { kind: "closed" };
}
