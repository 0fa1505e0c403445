/**
 * A player's screen with live forms: one after the other, each changed in place as long as its fields do. What the player
 * does while nobody waits is kept till somebody does, as far as it still means the same.
 */

import type { Player } from "@minecraft/server";
import type { FormAnswer, FormModel } from "../../../app/ports.ts";
import { openLiveForm, type LiveForm } from "./live-form.ts";

/** A press within this time after the button changed may have been meant for the one before. */
const NEW_TICKS = 3;

export interface LiveStage {
  readonly isOpen: boolean;
  readonly isOvertaken: boolean;
  next(player: Player, model: FormModel): Promise<FormAnswer>;
  update(model: FormModel): void;
  close(): void;
}

/**
 * @param tick of now
 * @param failed what the platform's failing means; may throw
 */
export function createLiveStage(tick: () => number, failed: (error: unknown) => FormAnswer): LiveStage {
  let form: LiveForm | undefined;
  let shown: FormModel | undefined;
  const acts = createActs(tick);
  let waiting: ((answer: FormAnswer) => void) | undefined;

  function tell(): void {
    const answer = waiting && acts.take(() => form?.values());
    if (!answer) return;
    const resolve = waiting!;
    waiting = undefined;
    resolve(answer);
  }

  function open(player: Player, model: FormModel): void {
    const opened = openLiveForm(player, model, {
      pressed(slot) {
        if (form !== opened || slot >= (shown?.buttons.length ?? 0)) return;
        acts.press(slot);
        tell();
      },
      filled() {
        if (form !== opened) return;
        acts.fill();
        tell();
      },
    });
    form = opened;
    const isOver = (answer: FormAnswer): void => {
      if (form !== opened) return;
      form = undefined;
      acts.end(answer);
      tell();
    };
    opened.closed.then(
      (reason) => isOver({ kind: reason === "UserBusy" ? "busy" : "closed" }),
      (error: unknown) => isOver(failed(error)),
    );
  }

  function change(model: FormModel): void {
    for (const slot of form!.change(model)) acts.changed(slot);
    shown = model;
  }

  function close(): void {
    const old = form;
    form = undefined;
    old?.close();
  }

  return {
    get isOpen() {
      return form !== undefined;
    },
    get isOvertaken() {
      return acts.isOvertaken;
    },
    next(player, model) {
      // What was pressed belongs to what was shown then.
      if (model !== shown) acts.forgetPress();
      if (form?.canShow(model)) change(model);
      // One that went away while nobody waited is the answer to be given first.
      else if (!acts.hasEnded) {
        close();
        acts.begin();
        shown = model;
        open(player, model);
      }
      return new Promise((resolve) => {
        waiting = resolve;
        tell();
      });
    },
    update(model) {
      if (form?.canShow(model)) change(model);
    },
    close,
  };
}

/** What the player did with the form and nobody has heard of yet. */
interface Acts {
  press(slot: number): void;
  fill(): void;
  /** The form went away. */
  end(answer: FormAnswer): void;
  readonly hasEnded: boolean;
  readonly isOvertaken: boolean;
  /** The button is another one from now on. */
  changed(slot: number): void;
  forgetPress(): void;
  /** Another form is opened. */
  begin(): void;
  /** The next thing that they did, if they did one. */
  take(values: () => ReturnType<LiveForm["values"]> | undefined): FormAnswer | undefined;
}

function createActs(tick: () => number): Acts {
  /** When the buttons became what they are. */
  const changedAt = new Map<number, number>();
  let pressed: number | undefined;
  let isFilled = false;
  let ended: FormAnswer | undefined;

  return {
    press(slot) {
      pressed = slot;
    },
    fill() {
      isFilled = true;
    },
    end(answer) {
      ended = answer;
    },
    get hasEnded() {
      return ended !== undefined;
    },
    get isOvertaken() {
      // A press is of what is shown, and is not waited for by what comes in its place.
      return isFilled || ended !== undefined;
    },
    changed: (slot) => void changedAt.set(slot, tick()),
    forgetPress() {
      pressed = undefined;
    },
    begin() {
      isFilled = false;
      changedAt.clear();
    },
    take(values) {
      if (ended) {
        const answer = ended;
        ended = undefined;
        return answer;
      }
      const index = pressed;
      pressed = undefined;
      if (index !== undefined) {
        const since = changedAt.get(index);
        return { kind: "pressed", index, isNew: since !== undefined && tick() - since < NEW_TICKS };
      }
      if (!isFilled) return undefined;
      isFilled = false;
      const filled = values();
      return filled && { kind: "filled", values: filled };
    },
  };
}
