/**
 * What a pack puts into a live form: its controls, from top to bottom. A form that was shown takes no more of them, and a value
 * that the client is to change must be one that it may write.
 */
import type { Guard } from "../guard/guard.ts";
import type { OpenForm, PlayerState } from "../host.ts";
import type { Observable, Observables } from "./observables.ts";

export interface Control {
  readonly kind:
    | "button"
    | "closeButton"
    | "divider"
    | "dropdown"
    | "header"
    | "label"
    | "slider"
    | "spacer"
    | "textField"
    | "toggle"
    | "image";
  readonly label: unknown;
  readonly value?: Observable;
  readonly options: { readonly visible?: unknown; readonly disabled?: unknown };
  readonly onClick?: () => void;
  readonly items?: readonly { readonly label: unknown; readonly value: number }[];
  readonly range?: readonly [min: unknown, max: unknown];
}

export interface LiveForm {
  readonly player: PlayerState;
  readonly title: unknown;
  readonly controls: Control[];
  wasShown: boolean;
  shown: OpenForm | undefined;
}

/** The methods by which controls are added. */
export function controlCalls(
  guard: Guard,
  observables: Observables,
  idOf: (form: LiveForm) => string,
): Record<string, (form: LiveForm, ...given: never[]) => void> {
  function add(form: LiveForm, control: Control): void {
    if (form.wasShown) {
      throw guard.error("InvalidFormModificationError", "A form cannot be modified once it was shown.", {
        formId: idOf(form),
      });
    }
    form.controls.push(control);
  }

  function valueOf(given: object): Observable {
    const observable = observables.behind(given);
    if (!observable?.isClientWritable) {
      throw guard.error("InvalidObservableError", "The observable of a control has to be writable by the client.");
    }
    return observable;
  }

  const text =
    (kind: Control["kind"]) =>
    (form: LiveForm, label: unknown, options: Control["options"] = {}) =>
      add(form, { kind, label, options });
  const plain =
    (kind: Control["kind"]) =>
    (form: LiveForm, options: Control["options"] = {}) =>
      add(form, { kind, label: "", options });
  const input =
    (kind: Control["kind"]) =>
    (form: LiveForm, label: unknown, value: object, options: Control["options"] = {}) =>
      add(form, { kind, label, value: valueOf(value), options });

  return {
    header: text("header"),
    label: text("label"),
    divider: plain("divider"),
    spacer: plain("spacer"),
    closeButton: (form: LiveForm) => add(form, { kind: "closeButton", label: "", options: {} }),
    textField: input("textField"),
    toggle: input("toggle"),
    button: (form: LiveForm, label: unknown, onClick: () => void, options: Control["options"] = {}) =>
      add(form, { kind: "button", label, onClick, options }),
    dropdown: (
      form: LiveForm,
      label: unknown,
      value: object,
      items: Control["items"],
      options: Control["options"] = {},
    ) => add(form, { kind: "dropdown", label, value: valueOf(value), items: items!, options }),
    slider(
      form: LiveForm,
      label: unknown,
      value: object,
      min: unknown,
      max: unknown,
      options: Control["options"] = {},
    ) {
      add(form, { kind: "slider", label, value: valueOf(value), range: [min, max], options });
    },
  };
}
