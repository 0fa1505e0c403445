/** A screen of fields to fill in. */

import { ModalFormData } from "@minecraft/server-ui";
import type { Player } from "@minecraft/server";
import type { FormAnswer, FormModel } from "../../../app/ports.ts";
import type { MenuField } from "../../../core/menu/screen.ts";
import { canceled } from "./canceled.ts";
import { checkedValue } from "./field-values.ts";

export async function showModalForm(
  player: Player,
  model: FormModel,
  fields: readonly MenuField[],
): Promise<FormAnswer> {
  const form = new ModalFormData().title(model.title);
  if (model.body !== "") form.label(model.body);
  for (const field of fields) add(form, field);
  const response = await form.show(player);
  if (response.canceled) return canceled(response);
  // A label may have a value of its own, which is none.
  const given = (response.formValues ?? []).filter((value) => value !== undefined);
  const values = fields.map((field, at) => checkedValue(field, given[at]));
  return values.every((value) => value !== undefined) ? { kind: "filled", values } : { kind: "closed" };
}

function add(form: ModalFormData, field: MenuField): void {
  switch (field.kind) {
    case "text":
      form.textField(field.label, field.placeholder, { defaultValue: field.value });
      return;
    case "toggle":
      form.toggle(field.label, { defaultValue: field.value });
      return;
    case "options":
      form.dropdown(field.label, [...field.options], { defaultValueIndex: field.value });
  }
}
