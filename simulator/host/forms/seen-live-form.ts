/**
 * A live form as its client has it on the screen: what is seen of it is read at the moment somebody looks, buttons act and fields
 * are filled in while it stays.
 */
import type { Execution } from "../execution.ts";
import type { OpenForm } from "../host.ts";
import { UsageError } from "../host.ts";
import { shownText } from "../text.ts";
import type { FormElement } from "./elements.ts";
import type { Control, LiveForm } from "./live-controls.ts";
import type { Observables } from "./observables.ts";

export interface LiveFormGround {
  readonly observables: Observables;
  readonly execution: Execution;
}

export function seenForm(
  form: LiveForm,
  { observables, execution }: LiveFormGround,
  answers: Pick<OpenForm, "resolve" | "reject">,
): OpenForm {
  const isVisible = ({ options }: Control): boolean => observables.read(options.visible ?? true) === true;
  const isEnabled = ({ options }: Control): boolean => observables.read(options.disabled ?? false) === false;
  const textOf = (given: unknown): string => shownText(observables.read(given));
  const visible = (...kinds: Control["kind"][]): Control[] =>
    form.controls.filter((control) => kinds.includes(control.kind) && isVisible(control));
  const fields = (): Control[] => visible("textField", "toggle", "dropdown", "slider");
  const elementOf = (control: Control): FormElement => {
    const { kind, label, value, items, range } = control;
    const at = kind === "button" ? visible("button").indexOf(control) : fields().indexOf(control);
    return {
      kind,
      text: textOf(label),
      ...(at < 0 ? {} : { at }),
      ...(value === undefined ? {} : { value: value.value }),
      ...(items === undefined ? {} : { options: items.map((item) => textOf(item.label)) }),
      ...(range === undefined
        ? {}
        : {
            range: { min: observables.read(range[0]) as number, max: observables.read(range[1]) as number, step: 1 },
          }),
      ...(isEnabled(control) ? {} : { isDisabled: true }),
    };
  };
  return {
    kind: "live",
    get title() {
      return textOf(form.title);
    },
    get body() {
      return visible("header", "label")
        .map(({ label }) => textOf(label))
        .join("\n");
    },
    get buttons() {
      return visible("button").map(({ label }) => ({ text: textOf(label) }));
    },
    get controls() {
      return fields().map(({ kind, label, value, items }) => ({
        kind,
        label: textOf(label),
        value: value!.value,
        ...(items ? { options: items.map((item) => textOf(item.label)) } : {}),
      }));
    },
    get elements() {
      return form.controls.filter(isVisible).map((control) => elementOf(control));
    },
    click(index) {
      const button = visible("button")[index]!;
      if (!isEnabled(button)) throw new UsageError(`the button "${textOf(button.label)}" is disabled`);
      execution.run("full", "a button of a form", button.onClick!);
    },
    fill(index, value) {
      const field = fields()[index];
      if (!field || !isEnabled(field))
        throw new UsageError(`the form "${textOf(form.title)}" has no field ${index} to fill in`);
      observables.writeByClient(field.value!, value);
    },
    ...answers,
  };
}
