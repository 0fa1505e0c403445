/**
 * The menu's conversation with one player: have a screen drawn and shown, do what was pressed as far as it holds by then, have
 * the next one drawn. A form on the screen stays valid until a newer one is shown, however often the menu is opened
 * meanwhile. What screens say is core's business, what actions do that of their files.
 */

import type { Intent } from "../../core/menu/action.ts";
import { HOME, type Place } from "../../core/menu/place.ts";
import { languageOf } from "../../core/text/languages.ts";
import { describeError } from "../progress/listeners.ts";
import type { Choices } from "../rewards/choices.ts";
import type { FormAnswer, Forms, Log, Scheduler, Stage } from "../ports.ts";
import type { ProgressionSubscriber } from "../progress/progression.ts";
import type { Outcome } from "./actions/action-context.ts";
import { act, isAction } from "./actions/actions.ts";
import { createAsking } from "./asking.ts";
import { createConversations, type Conversation } from "./conversations.ts";
import { createLiveNews } from "./live-news.ts";
import { createKeptPlaces } from "./kept-places.ts";
import { createMenuMemory } from "./menu-memory.ts";
import { createPinnedProgress, type PinnedProgressOptions } from "./pinned-progress.ts";
import { createRarities } from "./rarities.ts";
import { createMenuViews, type MenuViewsOptions } from "./menu-views.ts";
import { createShowings, type Showing } from "./showings.ts";

export interface Menu {
  /** Opens the menu for an online player; a menu that is still waiting for their screen gives way to this one. */
  open(playerId: string): void;
  readonly subscribers: readonly ProgressionSubscriber[];
  /** To be called every tick. */
  tick(): void;
  forget(playerId: string): void;
}

export interface MenuOptions extends Omit<MenuViewsOptions, "memory" | "rarities">, PinnedProgressOptions {
  readonly choices: Choices;
  readonly forms: Forms;
  readonly scheduler: Scheduler;
  readonly log: Log;
}

export function createMenu(options: MenuOptions): Menu {
  const { tree, records, completions, choices, cloud, players, forms, scheduler, log, settings, wishes } = options;
  const conversations = createConversations();
  const places = createKeptPlaces(players, log);
  const memory = createMenuMemory(places.read);
  const pinnedProgress = createPinnedProgress(options);
  const rarities = createRarities(options);
  const views = createMenuViews({ ...options, memory, rarities });
  const showings = createShowings({ ...options, memory, rarities, views });
  const background = (playerId: string, work: Promise<void>): void =>
    void work.catch((error: unknown) => log.error(`the menu of player ${playerId} failed: ${describeError(error)}`));
  const asking = createAsking({
    conversations,
    showings,
    scheduler,
    newsOf: (playerId, place) => createLiveNews({ tree, records, cloud, rarities }, playerId, place),
    background,
  });

  /** Does what was asked for, if it is more than to go somewhere. */
  function follow(playerId: string, asked: Intent, place: Place): Outcome {
    if (!isAction(asked)) return { next: asked };
    const session = records.open(playerId);
    if (!session) return { next: undefined };
    const language = languageOf(players.locale(playerId), settings.default_language);
    return act(asked, {
      tree,
      completions,
      choices,
      session,
      memory: memory.of(playerId),
      wishStore: wishes,
      operations: options,
      language,
      place,
    });
  }

  async function converse(playerId: string, conversation: Conversation, stage: Stage): Promise<void> {
    let outcome: Outcome = { next: HOME };
    /** Where the player was before they had to choose. */
    let place: Place = HOME;
    let showing: Showing | undefined;
    while (conversations.goesOn(playerId, conversation)) {
      showing = await showings.next(playerId, stage, outcome, showing);
      if (!showing) return;
      const answer = await asking.ask(playerId, showing, conversation);
      if (showing.drawn.place.kind !== "choose") ({ place } = showing.drawn);
      const asked = askedBy(showing, answer);
      if (!asked) return;
      outcome = follow(playerId, asked, place);
    }
  }

  function keepPlace(playerId: string): void {
    const last = memory.lastOf(playerId);
    if (last) places.keep(playerId, last);
  }

  return {
    open(playerId) {
      const conversation = conversations.begin(playerId);
      const stage = forms.stage(playerId);
      // Commands run where forms may not be shown; a scheduled task may.
      scheduler.soon(() => {
        const conversed = converse(playerId, conversation, stage).finally(() => {
          conversations.end(playerId, conversation);
          keepPlace(playerId);
          stage.end();
        });
        background(playerId, conversed);
      });
    },
    subscribers: [memory.subscriber, pinnedProgress.subscriber],
    tick() {
      views.prepare();
      pinnedProgress.tick();
    },
    forget(playerId) {
      keepPlace(playerId);
      memory.forget(playerId);
      pinnedProgress.forget(playerId);
    },
  };
}

/** Undefined where the player asked for nothing more. */
function askedBy({ drawn, form }: Showing, answer: FormAnswer): Intent | undefined {
  const { screen, place } = drawn;
  switch (answer.kind) {
    case "pressed": {
      const asked = screen.buttons[answer.index]?.press;
      // What may have been meant for another button does nothing.
      return asked && answer.isNew === true && isAction(asked) ? place : asked;
    }
    case "filled":
      return screen.filled?.(answer.values);
    case "closed":
      // A form of fields has no button back: it is closed instead.
      return screen.fields && !form.isLive ? screen.buttons[screen.buttons.length - 1]?.press : undefined;
    default:
      return undefined;
  }
}
