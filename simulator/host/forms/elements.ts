/** What a form consists of, from top to bottom, for whoever draws it. */
import { shownText } from "../text.ts";

export interface FormElement {
  kind:
    | "button"
    | "closeButton"
    | "divider"
    | "dropdown"
    | "header"
    | "image"
    | "label"
    | "slider"
    | "spacer"
    | "textField"
    | "toggle";
  text: string;
  /** Its place among the buttons or the controls; of a live form among those of them that can be used. */
  at?: number;
  icon?: string;
  /** Of a field: what it begins with, or holds now. */
  value?: unknown;
  options?: string[];
  /** Of a slider. */
  range?: { min: number; max: number; step: number };
  placeholder?: string;
  isDisabled?: boolean;
}

interface FieldOptions {
  readonly defaultValue?: unknown;
  readonly defaultValueIndex?: number;
  readonly valueStep?: number;
}

/** @param more what a field of a modal form is given after its label */
export function givenToField(kind: FormElement["kind"], more: readonly unknown[]): Partial<FormElement> {
  const options = (more[FIXED[kind] ?? 0] ?? {}) as FieldOptions;
  switch (kind) {
    case "textField":
      return { placeholder: shownText(more[0]), value: shownText(options.defaultValue ?? "") };
    case "toggle":
      return { value: options.defaultValue === true };
    case "dropdown":
      return { options: (more[0] as unknown[]).map(shownText), value: options.defaultValueIndex ?? 0 };
    case "slider": {
      const [min, max] = more as [number, number];
      return { range: { min, max, step: options.valueStep ?? 1 }, value: options.defaultValue ?? min };
    }
    default:
      return {};
  }
}

/** How many arguments stand before the options. */
const FIXED: Readonly<Partial<Record<FormElement["kind"], number>>> = {
  textField: 1,
  toggle: 0,
  dropdown: 1,
  slider: 2,
};
