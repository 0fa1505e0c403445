/**
 * The classes of server-ui by which a pack builds a form, method by method. Where it is shown, and what comes back, is not
 * known here.
 */
import type { Guard } from "../guard/guard.ts";
import type { OpenForm } from "../host.ts";
import { shownText } from "../text.ts";
import { givenToField, type FormElement } from "./elements.ts";

export interface Builder {
  kind: OpenForm["kind"];
  title: string;
  body: string;
  buttons: { text: string; icon?: string }[];
  controls: { kind: string; label: string }[];
  elements: FormElement[];
}

/** Has a form shown to a player, and gives a response of this class. */
export type ShowForm = (form: Builder, shownTo: object, responseClass: string) => Promise<object>;

export function defineFormBuilders(guard: Guard, show: ShowForm): void {
  const builder = (kind: Builder["kind"]): Builder => ({
    kind,
    title: "",
    body: "",
    buttons: [],
    controls: [],
    elements: [],
  });

  const titled = {
    title(form: Builder, text: unknown) {
      form.title = shownText(text);
    },
    body(form: Builder, text: unknown) {
      form.body = shownText(text);
    },
  };
  const decorations = {
    header: (form: Builder, text: unknown) => addControl(form, "header", shownText(text)),
    label: (form: Builder, text: unknown) => addControl(form, "label", shownText(text)),
    divider: (form: Builder) => addControl(form, "divider", ""),
  };
  const input =
    (kind: FormElement["kind"]) =>
    (form: Builder, label: unknown, ...more: unknown[]) =>
      addControl(form, kind, shownText(label), givenToField(kind, more));

  guard.define("ActionFormData", {
    construct: () => builder("action"),
    returnsSelf: ["title", "body", "button", "header", "label", "divider"],
    call: {
      ...titled,
      ...decorations,
      button(form: Builder, text: unknown, icon?: string) {
        const button = { text: shownText(text), ...(icon === undefined ? {} : { icon }) };
        form.elements.push({ kind: "button", at: form.buttons.push(button) - 1, ...button });
      },
      show: (form: Builder, player: object) => show(form, player, "ActionFormResponse"),
    },
  });
  guard.define("MessageFormData", {
    construct: () => builder("message"),
    returnsSelf: ["title", "body", "button1", "button2"],
    call: {
      ...titled,
      button1(form: Builder, text: unknown) {
        form.buttons[0] = { text: shownText(text) };
      },
      button2(form: Builder, text: unknown) {
        form.buttons[0] ??= { text: "" };
        form.buttons[1] = { text: shownText(text) };
      },
      show: (form: Builder, player: object) => show(form, player, "MessageFormResponse"),
    },
  });
  guard.define("ModalFormData", {
    construct: () => builder("modal"),
    returnsSelf: ["title", "header", "label", "divider", "dropdown", "slider", "textField", "toggle", "submitButton"],
    call: {
      title: titled.title,
      ...decorations,
      dropdown: input("dropdown"),
      slider: input("slider"),
      textField: input("textField"),
      toggle: input("toggle"),
      submitButton(form: Builder, text: unknown) {
        form.buttons[0] = { text: shownText(text) };
      },
      show: (form: Builder, player: object) => show(form, player, "ModalFormResponse"),
    },
  });
}

function addControl(form: Builder, kind: FormElement["kind"], label: string, more: Partial<FormElement> = {}): void {
  form.elements.push({ kind, text: label, at: form.controls.push({ kind, label }) - 1, ...more });
}
