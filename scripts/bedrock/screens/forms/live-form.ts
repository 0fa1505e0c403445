/**
 * A screen as a live form: words, fields and buttons are values that the form follows, so that the next screen can take
 * its place without another form being opened. What the client writes is checked like any foreign input.
 */

import { CustomForm, ObservableBoolean, ObservableNumber, ObservableString } from "@minecraft/server-ui";
import type { Player } from "@minecraft/server";
import type { FormModel } from "../../../app/ports.ts";
import type { FieldValue, MenuField } from "../../../core/menu/screen.ts";
import { checkedValue } from "./field-values.ts";

/** As many as a screen has at most. */
const SLOTS = 25;

interface Slot {
  readonly label: ObservableString;
  readonly isVisible: ObservableBoolean;
}

type FieldObservable = ObservableString | ObservableBoolean | ObservableNumber;

export interface LiveFormEvents {
  pressed(slot: number): void;
  filled(): void;
}

export interface LiveForm {
  /** Settles when the form is not on the screen any more, and says why; rejects as the platform does. */
  readonly closed: Promise<string>;
  /** Whether the model can take the place of what is shown. */
  canShow(model: FormModel): boolean;
  /** @returns the buttons that are not what they were */
  change(model: FormModel): readonly number[];
  /** What is in the fields; undefined where the client wrote what cannot be. */
  values(): readonly FieldValue[] | undefined;
  close(): void;
}

export function openLiveForm(player: Player, model: FormModel, events: LiveFormEvents): LiveForm {
  const title = new ObservableString(model.title);
  const body = new ObservableString(model.body);
  const hasBody = new ObservableBoolean(model.body !== "");
  const fields = model.fields ?? [];
  const shape = shapeOf(fields);
  const form = new CustomForm(player, title).label(body, { visible: hasBody });
  const observables = fields.map((field) => addField(form, field, () => events.filled()));
  const slots = Array.from({ length: SLOTS }, (_, slot): Slot => {
    const label = new ObservableString(model.buttons[slot]?.text ?? "");
    const isVisible = new ObservableBoolean(slot < model.buttons.length);
    form.button(label, () => events.pressed(slot), { visible: isVisible });
    return { label, isVisible };
  });
  form.closeButton();

  return {
    closed: form.show(),
    canShow: (next) => shapeOf(next.fields ?? []) === shape,
    change(next) {
      title.setData(next.title);
      body.setData(next.body);
      hasBody.setData(next.body !== "");
      // A text is the player's, who may go on typing.
      (next.fields ?? []).forEach((field, at) => {
        if (field.kind === "toggle") (observables[at] as ObservableBoolean).setData(field.value);
        else if (field.kind === "options") (observables[at] as ObservableNumber).setData(field.value);
      });
      return slots.flatMap((slot, at) => (changeSlot(slot, next.buttons[at]?.text) ? [at] : []));
    },
    values() {
      const values = fields.map((field, at) => checkedValue(field, observables[at]!.getData()));
      return values.every((value) => value !== undefined) ? values : undefined;
    },
    close() {
      if (form.isShowing()) form.close();
    },
  };
}

/** @returns whether it is another button than before */
function changeSlot({ label, isVisible }: Slot, text: string | undefined): boolean {
  const isSame = isVisible.getData() === (text !== undefined) && (text === undefined || label.getData() === text);
  if (isSame) return false;
  if (text !== undefined) label.setData(text);
  isVisible.setData(text !== undefined);
  return true;
}

function addField(form: CustomForm, field: MenuField, changed: () => void): FieldObservable {
  const observable = observableOf(field);
  switch (field.kind) {
    case "text":
      form.textField(field.label, observable as ObservableString, { description: field.placeholder });
      break;
    case "toggle":
      form.toggle(field.label, observable as ObservableBoolean);
      break;
    case "options":
      form.dropdown(
        field.label,
        observable as ObservableNumber,
        field.options.map((label, value) => ({ label, value })),
      );
  }
  observable.subscribe(changed);
  return observable;
}

function observableOf(field: MenuField): FieldObservable {
  const options = { clientWritable: true };
  switch (field.kind) {
    case "text":
      return new ObservableString(field.value, options);
    case "toggle":
      return new ObservableBoolean(field.value, options);
    case "options":
      return new ObservableNumber(field.value, options);
  }
}

/** What fields there are, whatever is in them. */
const shapeOf = (fields: readonly MenuField[]): string =>
  JSON.stringify(fields.map((field) => ({ ...field, value: undefined })));
