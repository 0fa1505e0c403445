/** What a form shows, from top to bottom, whatever kind of form it is. Pure. */
import type { FormElement, FormSeen } from "../../../../simulator/types.ts";

/** A form of fields is sent by a button that it has by itself. */
export const SUBMIT = -1;

export function elementsOf(form: FormSeen): readonly FormElement[] {
  const body: readonly FormElement[] =
    form.body === "" || form.kind === "live" ? [] : [{ kind: "label", text: form.body }];
  switch (form.kind) {
    case "message":
      return [...body, ...form.buttons.map(({ text }, at): FormElement => ({ kind: "button", text, at }))];
    case "modal":
      return [...body, ...form.elements, { kind: "button", text: form.buttons[0]?.text ?? "Submit", at: SUBMIT }];
    default:
      return [...body, ...form.elements];
  }
}

export type FieldValue = string | number | boolean;

const FIELDS: readonly FormElement["kind"][] = ["textField", "toggle", "dropdown", "slider"];
export const isField = ({ kind }: FormElement): boolean => FIELDS.includes(kind);

/** What is sent of a form that was filled in: a value for each field, in order. */
export function valuesOf(form: FormSeen, filled: ReadonlyMap<number, FieldValue>): FieldValue[] {
  return form.elements
    .filter(isField)
    .map(({ at, value }) => filled.get(at ?? -1) ?? (value as FieldValue | undefined) ?? "");
}
