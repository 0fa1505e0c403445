/**
 * The menu's conversation with one player: draw a screen, wait while theirs is busy, do what was pressed as far as it
 * holds by then, draw the next. A form on the screen stays valid until a newer one is shown, however often the menu is
 * opened meanwhile. What screens say is core's business, what actions do that of their files.
 */

import type { Intent } from "../../core/menu/action.ts";
import { HOME, type Place } from "../../core/menu/place.ts";
import type { MenuScreen } from "../../core/menu/screen.ts";
import { draw, type Drawn } from "../../core/menu/screens/screens.ts";
import { languageOf } from "../../core/text/languages.ts";
import type { Completions } from "../progress/completions.ts";
import { describeError } from "../progress/listeners.ts";
import type { Choices } from "../rewards/choices.ts";
import type { FormAnswer, FormModel, Forms, Log, Scheduler } from "../ports.ts";
import type { ProgressionSubscriber } from "../progress/progression.ts";
import type { Outcome } from "./actions/action-context.ts";
import { act, isAction } from "./actions/actions.ts";
import { createConversations, type Conversation } from "./conversations.ts";
import { gather } from "./gather.ts";
import { createMenuMemory } from "./menu-memory.ts";
import { createMenuViews, type MenuViewsOptions } from "./menu-views.ts";

/** A busy screen (chat open, another form) is asked again this often … */
const RETRY_TICKS = 5;
/** … for half a minute. */
const MAX_RETRIES = 120;

export interface Menu {
  /** Opens the menu for an online player; a menu that is still waiting for their screen gives way to this one. */
  open(playerId: string): void;
  readonly subscriber: ProgressionSubscriber;
  forget(playerId: string): void;
}

export interface MenuOptions extends Omit<MenuViewsOptions, "memory"> {
  readonly completions: Completions;
  readonly choices: Choices;
  readonly forms: Forms;
  readonly scheduler: Scheduler;
  readonly log: Log;
}

export function createMenu(options: MenuOptions): Menu {
  const { tree, records, completions, choices, players, forms, scheduler, log, settings } = options;
  const conversations = createConversations();
  const memory = createMenuMemory();
  const viewOf = createMenuViews({ ...options, memory });

  async function show(playerId: string, form: FormModel, conversation: Conversation): Promise<FormAnswer> {
    for (let attempt = 0; attempt < MAX_RETRIES && conversations.goesOn(playerId, conversation); attempt++) {
      conversation.isShowing = true;
      const answer = await forms.show(playerId, form);
      conversation.isShowing = false;
      if (answer.kind !== "busy") {
        if (answer.kind !== "gone") conversations.answered(playerId, conversation);
        return answer;
      }
      // Where another form of ours takes the screen, that one is the menu, and this one has come too late.
      if (conversations.isOtherShowing(playerId, conversation)) break;
      await new Promise<void>((resolve) => scheduler.after(RETRY_TICKS, resolve));
    }
    return { kind: "closed" };
  }

  /** Does what was asked for, if it is more than to go somewhere. */
  function follow(playerId: string, asked: Intent, place: Place): Outcome {
    if (!isAction(asked)) return { next: asked };
    const session = records.open(playerId);
    if (!session) return { next: undefined };
    const language = languageOf(players.locale(playerId), settings.default_language);
    return act(asked, { tree, completions, choices, session, memory: memory.of(playerId), language, place });
  }

  /** Undefined when the player cannot be reached any more. */
  async function drawn(playerId: string, place: Place, notice: string | undefined): Promise<Drawn | undefined> {
    const early = viewOf(playerId, false, notice);
    const gathered = early && (await gather(early, place, scheduler));
    // Ticks may have passed.
    const view = gathered && viewOf(playerId, false, notice);
    if (!view) return undefined;
    const { place: shown, screen } = draw({ ...view, gathered }, place);
    const own = memory.of(playerId);
    if (shown.kind === "page") own.news.delete(shown.pageId);
    if (shown.kind === "page" || shown.kind === "node") own.last = shown;
    return { place: shown, screen };
  }

  async function converse(playerId: string, conversation: Conversation): Promise<void> {
    let outcome: Outcome = { next: HOME };
    /** Where the player was before they had to choose. */
    let place: Place = HOME;
    while (conversations.goesOn(playerId, conversation) && outcome.next) {
      const now = await drawn(playerId, outcome.next, outcome.notice);
      if (!now) return;
      if (now.place.kind !== "choose") place = now.place;
      const asked = askedBy(now.screen, await show(playerId, now.screen, conversation));
      if (!asked) return;
      outcome = follow(playerId, asked, place);
    }
  }

  return {
    open(playerId) {
      const conversation = conversations.begin(playerId);
      // Commands run where forms may not be shown; a scheduled task may.
      scheduler.soon(() => {
        converse(playerId, conversation)
          .catch((error: unknown) => log.error(`the menu of player ${playerId} failed: ${describeError(error)}`))
          .finally(() => conversations.end(playerId, conversation));
      });
    },
    subscriber: memory.subscriber,
    forget: memory.forget,
  };
}

/** Undefined where the player asked for nothing more. */
function askedBy(screen: MenuScreen, answer: FormAnswer): Intent | undefined {
  if (answer.kind === "pressed") return screen.buttons[answer.index]?.press;
  if (answer.kind === "filled") return screen.filled?.(answer.values);
  // A form of fields has no button back: it is closed instead.
  return answer.kind === "closed" && screen.fields ? screen.buttons[screen.buttons.length - 1]?.press : undefined;
}
