/**
 * The forms of server-ui: what is shown to whom, and how the client's answer comes back.
 * One form at a time and player; a player who is busy gets none.
 */
import type { Host, OpenForm, PlayerState } from "../host.ts";
import { UsageError } from "../host.ts";
import { invalidEntity } from "../guard/handles.ts";
import { plainText, shownText } from "../text.ts";
import { formOfPack } from "./form-of-pack.ts";
import { givenToField, type FormElement } from "./elements.ts";
import { defineLiveForms } from "./live-form.ts";

interface Builder {
  kind: OpenForm["kind"];
  title: string;
  body: string;
  buttons: { text: string; icon?: string }[];
  controls: { kind: string; label: string }[];
  elements: FormElement[];
}

export interface Forms {
  press(player: PlayerState, button: string | number): void;
  submit(player: PlayerState, values: unknown[]): void;
  /** Fills in a field of a live form, by its place among those that show. */
  fill(player: PlayerState, field: number, value: unknown): void;
  close(player: PlayerState): void;
  answerRaw(player: PlayerState, response: Record<string, unknown>): void;
  answerMalformed(player: PlayerState): void;
  /** The form goes away because the player or the server does. */
  abandon(player: PlayerState, reason: "PlayerQuit" | "ServerShutdown"): void;
}

export function defineForms(host: Host): Forms {
  const { guard } = host;
  defineLiveForms(host);
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
  guard.define("UIManager", {
    call: {
      closeAllForms(_manager: unknown, player: object) {
        const state = guard.unwrap<PlayerState>(player, "Player");
        const gone = invalidEntity(host, state);
        if (gone) throw gone;
        if (state.form) {
          taken(state).resolve({ canceled: true, cancelationReason: "UserClosed", reason: "ServerClosed" });
        }
      },
    },
  });

  function show(form: Builder, shownTo: object, responseClass: string): Promise<object> {
    const player = guard.unwrap<PlayerState>(shownTo, "Player");
    const gone = invalidEntity(host, player);
    if (gone) throw gone;
    const respond = (fields: Record<string, unknown>): object => guard.record(responseClass, fields);
    if (player.busy || player.form) {
      return Promise.resolve(respond({ canceled: true, cancelationReason: "UserBusy" }));
    }
    if (form.kind === "action" && form.buttons.length === 0) {
      // The client shows it, but nothing can be pressed: only closing is possible.
      host.log("warn", `[Scripting] A form without buttons is shown: ${form.title}`);
    }
    return new Promise((resolve, reject) => {
      player.form = formOfPack(host, {
        ...form,
        buttons: form.buttons.map((button) => ({ ...button })),
        controls: form.controls.map((control) => ({ ...control })),
        elements: [...form.elements],
        resolve: (response) => resolve(respond(response)),
        reject: (reason) => reject(guard.error("FormRejectError", `Form rejected: ${reason}`, { reason })),
      });
    });
  }

  function taken(player: PlayerState): OpenForm {
    const form = player.form;
    if (!form) throw new UsageError(`${player.name} has no form on their screen`);
    player.form = undefined;
    return form;
  }

  function close(player: PlayerState): void {
    taken(player).resolve({ canceled: true, cancelationReason: "UserClosed" });
  }

  return {
    press(player, button) {
      const form = player.form;
      if (!form) throw new UsageError(`${player.name} has no form on their screen`);
      const selection = typeof button === "number" ? button : indexOfButton(form, button);
      if (!form.buttons[selection]) {
        throw new UsageError(`the form "${form.title}" has no button ${button}; it has ${form.buttons.length}`);
      }
      if (form.click) {
        form.click(selection);
        return;
      }
      taken(player).resolve({ canceled: false, selection });
    },
    fill(player, field, value) {
      if (!player.form?.fill) throw new UsageError(`${player.name} has no live form on their screen`);
      player.form.fill(field, value);
    },
    submit(player, values) {
      taken(player).resolve({ canceled: false, formValues: values });
    },
    close,
    answerRaw(player, response) {
      taken(player).resolve(response);
    },
    answerMalformed(player) {
      taken(player).reject("MalformedResponse");
    },
    abandon(player, reason) {
      if (player.form) taken(player).reject(reason);
    },
  };
}

function addControl(form: Builder, kind: FormElement["kind"], label: string, more: Partial<FormElement> = {}): void {
  form.elements.push({ kind, text: label, at: form.controls.push({ kind, label }) - 1, ...more });
}

function indexOfButton(form: OpenForm, wanted: string): number {
  const texts = form.buttons.map((button) => plainText(button.text));
  const exact = texts.indexOf(plainText(wanted));
  if (exact >= 0) return exact;
  const containing = texts.flatMap((text, index) => (text.includes(plainText(wanted)) ? [index] : []));
  if (containing.length === 1) return containing[0]!;
  const list = texts.map((text) => JSON.stringify(text)).join(", ");
  const problem = containing.length === 0 ? "no button" : "several buttons";
  throw new UsageError(`the form "${form.title}" has ${problem} with the text "${wanted}"; its buttons: ${list}`);
}
