/** What is on the players' screens: what came since the last look is put to what was there. */
import type { FormSeen, ScreenSeen } from "../../../simulator/types.ts";
import type { ScreenView } from "../../protocol/views.ts";

/** The newest are kept: more than fits on any screen. */
const MOST_LINES = 100;
const MOST_SOUNDS = 20;

interface Kept {
  view: ScreenView;
  lines: number;
  sounds: number;
}

export interface Screens {
  /** @param came since the last look */
  look(key: string, form: FormSeen | undefined, came: ScreenSeen, tick: number): ScreenView;
  forget(key: string): void;
}

const EMPTY: ScreenView = { form: null, formNumber: 0, actionBar: null, title: null, chat: [], sounds: [] };

export function createScreens(): Screens {
  const kept = new Map<string, Kept>();
  return {
    look(key, form, came, tick) {
      const known = kept.get(key) ?? { view: EMPTY, lines: 0, sounds: 0 };
      kept.set(key, known);
      const { view } = known;
      const chat = came.messages.map((text) => ({ number: ++known.lines, text, tick }));
      const sounds = came.sounds.map((sound) => ({ number: ++known.sounds, ...sound }));
      known.view = {
        form: form ?? null,
        formNumber: view.formNumber + (isOther(view.form, form) ? 1 : 0),
        actionBar: came.actionBars.at(-1) ?? view.actionBar,
        title: came.titles.at(-1) ?? view.title,
        chat: chat.length === 0 ? view.chat : [...view.chat, ...chat].slice(-MOST_LINES),
        sounds: sounds.length === 0 ? view.sounds : [...view.sounds, ...sounds].slice(-MOST_SOUNDS),
      };
      return known.view;
    },
    forget: (key) => void kept.delete(key),
  };
}

/** A live form that changes in place stays the same one. */
function isOther(before: FormSeen | null, now: FormSeen | undefined): boolean {
  if (!now) return false;
  if (!before || before.kind !== now.kind || before.title !== now.title) return true;
  return now.kind !== "live" && JSON.stringify(before) !== JSON.stringify(now);
}
