/**
 * The forms of server-ui: what is shown to whom, and how the client's answer comes back.
 * One form at a time and player; a player who is busy gets none.
 */
import type { Host, OpenForm, PlayerState } from "../host.ts";
import { UsageError } from "../host.ts";
import { invalidEntity } from "../guard/handles.ts";
import { plainText } from "../text.ts";
import { formOfPack } from "./form-of-pack.ts";
import { defineFormBuilders, type Builder } from "./form-builders.ts";
import { defineLiveForms } from "./live-form.ts";

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
  defineFormBuilders(guard, show);
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
