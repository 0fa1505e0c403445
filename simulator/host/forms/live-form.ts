/**
 * Data-driven forms: built once, then shown while the values in them go on changing; their buttons act and the form stays.
 * Decides when one can be shown, and what ends it.
 */
import { invalidEntity } from "../guard/handles.ts";
import type { Host, PlayerState } from "../host.ts";
import { formOfPack } from "./form-of-pack.ts";
import { controlCalls, type LiveForm } from "./live-controls.ts";
import { defineObservables } from "./observables.ts";
import { seenForm } from "./seen-live-form.ts";

type CloseReason = "ClientClosed" | "ServerClosed" | "UserBusy";

export function defineLiveForms(host: Host): void {
  const { guard, execution } = host;
  const observables = defineObservables(host);
  const ground = { observables, execution };
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

  const adding = controlCalls(guard, observables, idOf);
  guard.define("CustomForm", {
    construct: (player: object, title: unknown): LiveForm => ({
      player: playerOf(player),
      title,
      controls: [],
      wasShown: false,
      shown: undefined,
    }),
    returnsSelf: Object.keys(adding),
    call: {
      ...adding,
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
        seenForm(form, ground, {
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
}
