/**
 * Has one form of a conversation shown until it is answered: waits while the player's screen is busy, and keeps what is on a
 * live form true meanwhile. Knows nothing of what the form says.
 */

import type { Place } from "../../core/menu/place.ts";
import type { FormAnswer, Scheduler } from "../ports.ts";
import type { Conversation, Conversations } from "./conversations.ts";
import type { Showing, Showings } from "./showings.ts";

/** A busy screen (chat open, another form) is asked again this often … */
const RETRY_TICKS = 5;
/** … for half a minute. */
const MAX_RETRIES = 120;
/** A live screen is looked after this often. */
const REFRESH_TICKS = 10;

export interface Asking {
  ask(playerId: string, showing: Showing, conversation: Conversation): Promise<FormAnswer>;
}

export interface AskingOptions {
  readonly conversations: Conversations;
  readonly showings: Showings;
  readonly scheduler: Scheduler;
  /** @returns tells at each call whether what is shown there has changed since the last one */
  readonly newsOf: (playerId: string, place: Place) => () => boolean;
  /** Takes care of work that nobody waits for. */
  readonly background: (playerId: string, work: Promise<void>) => void;
}

export function createAsking({ conversations, showings, scheduler, newsOf, background }: AskingOptions): Asking {
  const wait = (ticks: number): Promise<void> => new Promise((resolve) => scheduler.after(ticks, resolve));

  /** Keeps what is on a live form true, until it is answered. */
  async function refresh(playerId: string, showing: Showing, isWaiting: () => boolean): Promise<void> {
    const hasNews = newsOf(playerId, showing.drawn.place);
    for (await wait(REFRESH_TICKS); isWaiting(); await wait(REFRESH_TICKS)) {
      if (!hasNews()) continue;
      if (!showings.renew(playerId, showing)) return;
      showing.stage.update(showing.form);
    }
  }

  return {
    async ask(playerId, showing, conversation) {
      for (let attempt = 0; attempt < MAX_RETRIES && conversations.goesOn(playerId, conversation); attempt++) {
        conversation.isShowing = true;
        // Of this form alone: by the next look another one may be there.
        let isWaiting = true;
        const refreshed = showing.form.isLive && refresh(playerId, showing, () => isWaiting);
        if (refreshed) background(playerId, refreshed);
        const answer = await showing.stage.next(showing.form);
        isWaiting = false;
        conversation.isShowing = false;
        if (answer.kind !== "busy") {
          if (answer.kind !== "gone") conversations.answered(playerId, conversation);
          return answer;
        }
        // Where another form of ours takes the screen, that one is the menu, and this one has come too late.
        if (conversations.isOtherShowing(playerId, conversation)) break;
        await wait(RETRY_TICKS);
      }
      return { kind: "closed" };
    },
  };
}
