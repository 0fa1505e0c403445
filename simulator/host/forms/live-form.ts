/**
 * Data-driven forms: built once, then shown while the values in them go on changing; their buttons act and the form stays.
 * What is seen of one is read at the moment somebody looks.
 */
import { invalidEntity } from "../guard/handles.ts";
import type { Host, OpenForm, PlayerState } from "../host.ts";
import { UsageError } from "../host.ts";
import { shownText } from "../text.ts";
import type { FormElement } from "./elements.ts";
import { formOfPack } from "./form-of-pack.ts";
import { defineObservables, type Observable } from "./observables.ts";

type CloseReason = "ClientClosed" | "ServerClosed" | "UserBusy";

interface Control {
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

interface LiveForm {
  readonly player: PlayerState;
  readonly title: unknown;
  readonly controls: Control[];
  wasShown: boolean;
  shown: OpenForm | undefined;
}

export function defineLiveForms(host: Host): void {
  const { guard, execution } = host;
  const observables = defineObservables(host);
  let lastId = 0;
  const ids = new WeakMap<LiveForm, string>();

  function idOf(form: LiveForm): string {
    let id = ids.get(form);
    if (id === undefined) ids.set(form, (id = `form-${++lastId}`));
    return id;
  }

  function playerOf(given: object): PlayerState {
    const player = guard.unwrap<PlayerState>(given, "Player");
    const gone = invalidEntity(host, player);
    if (gone) throw gone;
    return player;
  }

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

  const isVisible = ({ options }: Control): boolean => observables.read(options.visible ?? true) === true;
  const isEnabled = ({ options }: Control): boolean => observables.read(options.disabled ?? false) === false;
  const textOf = (given: unknown): string => shownText(observables.read(given));
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

  guard.define("CustomForm", {
    construct: (player: object, title: unknown): LiveForm => ({
      player: playerOf(player),
      title,
      controls: [],
      wasShown: false,
      shown: undefined,
    }),
    returnsSelf: [
      "button",
      "closeButton",
      "divider",
      "dropdown",
      "header",
      "label",
      "slider",
      "spacer",
      "textField",
      "toggle",
    ],
    call: {
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
      isShowing: ({ shown }: LiveForm) => shown !== undefined,
      close(form: LiveForm) {
        playerOfForm(form);
        if (!form.shown) throw notShowing(form, "NotShowing");
        form.shown.resolve({ reason: "ServerClosed" });
      },
      show: (form: LiveForm) => show(form),
    },
  });

  function playerOfForm({ player }: LiveForm): PlayerState {
    const gone = invalidEntity(host, player);
    if (gone) throw gone;
    return player;
  }

  function notShowing(form: LiveForm, reason: "AlreadyShowing" | "NotShowing"): Error {
    return guard.error(
      "FormVisibilityError",
      `The form is ${reason === "NotShowing" ? "not showing" : "showing already"}.`,
      {
        formId: idOf(form),
        reason,
      },
    );
  }

  function show(form: LiveForm): Promise<CloseReason> {
    const player = playerOfForm(form);
    if (form.shown) throw notShowing(form, "AlreadyShowing");
    form.wasShown = true;
    if (player.busy || player.form) return Promise.resolve("UserBusy");
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        form.shown = undefined;
        if (player.form === open) player.form = undefined;
      };
      const open = formOfPack(
        host,
        openForm(form, {
          resolve({ reason }) {
            leave();
            resolve((reason as CloseReason | undefined) ?? "ClientClosed");
          },
          reject() {
            leave();
            reject(guard.error("PlayerLeftError", "The player left while the form was shown.", { formId: idOf(form) }));
          },
        }),
      );
      form.shown = open;
      player.form = open;
    });
  }

  function openForm(form: LiveForm, answers: Pick<OpenForm, "resolve" | "reject">): OpenForm {
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
}
