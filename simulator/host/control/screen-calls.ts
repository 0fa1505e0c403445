/** What stands on a player's screen, and what they do with the form on it. */
import type { Forms } from "../forms/forms.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Calls } from "./calls.ts";

export function screenCalls(sessions: Sessions, forms: Forms): Calls {
  return {
    form(id: string) {
      const form = sessions.online(id).form;
      if (!form) return null;
      const { kind, title, body, buttons, controls, elements } = form;
      return { kind, title, body, buttons, ...(controls.length === 0 ? {} : { controls }), elements };
    },
    press: (id: string, button: string | number) => forms.press(sessions.online(id), button),
    submitForm: (id: string, values: unknown[]) => forms.submit(sessions.online(id), values),
    fillField: (id: string, field: number, value: unknown) => forms.fill(sessions.online(id), field, value),
    closeForm: (id: string) => forms.close(sessions.online(id)),
    answerRaw: (id: string, response: Record<string, unknown>) => forms.answerRaw(sessions.online(id), response),
    answerMalformed: (id: string) => forms.answerMalformed(sessions.online(id)),
    setBusy(id: string, busy: boolean) {
      sessions.online(id).busy = busy;
    },
    screen: (id: string) => sessions.online(id).screen,
    clearScreen(id: string) {
      sessions.online(id).screen = { messages: [], actionBars: [], titles: [], sounds: [] };
    },
  };
}
