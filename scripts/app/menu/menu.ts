/**
 * The menu's conversation with one player: draw a screen, wait while theirs is busy, do what was pressed as far as it
 * holds by then, draw the next. A form on the screen stays valid until a newer one is shown, however often the menu is
 * opened meanwhile. What screens say is core's business, what actions do that of their files.
 */

import type { ListedPlayer } from "../../core/menu/admin/admin-view.ts";
import type { Intent } from "../../core/menu/action.ts";
import { HOME, type Place } from "../../core/menu/place.ts";
import { draw, type Drawn } from "../../core/menu/screens/screens.ts";
import { languageOf } from "../../core/text/languages.ts";
import { describeError } from "../progress/listeners.ts";
import type { Choices } from "../rewards/choices.ts";
import { isLive as livesAt } from "../../core/menu/style.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { FormAnswer, FormModel, Forms, Log, Scheduler, Stage } from "../ports.ts";
import type { ProgressionSubscriber } from "../progress/progression.ts";
import type { Outcome } from "./actions/action-context.ts";
import { act, isAction } from "./actions/actions.ts";
import { createConversations, type Conversation } from "./conversations.ts";
import { gather } from "./gather.ts";
import { gatherPlayers } from "./gather-players.ts";
import { createLiveNews } from "./live-news.ts";
import { createKeptPlaces } from "./kept-places.ts";
import { createMenuMemory } from "./menu-memory.ts";
import { createPinnedProgress, type PinnedProgressOptions } from "./pinned-progress.ts";
import { createRarities } from "./rarities.ts";
import { createMenuViews, type MenuViewsOptions } from "./menu-views.ts";

/** A busy screen (chat open, another form) is asked again this often … */
const RETRY_TICKS = 5;
/** … for half a minute. */
const MAX_RETRIES = 120;
/** A live screen is looked after this often. */
const REFRESH_TICKS = 10;

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
  const { tree, records, completions, choices, players, forms, scheduler, log, settings, wishes } = options;
  const conversations = createConversations();
  const places = createKeptPlaces(players, log);
  const memory = createMenuMemory(places.read);
  const pinnedProgress = createPinnedProgress(options);
  const rarities = createRarities(options);
  const views = createMenuViews({ ...options, memory, rarities });
  const wait = (ticks: number): Promise<void> => new Promise((resolve) => scheduler.after(ticks, resolve));
  const isLive = (playerId: string, place: Place): boolean =>
    forms.hasLive && livesAt(wishes.of(playerId).menuStyle ?? settings.menu_style, place);

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

  /** Undefined when the player cannot be reached any more. */
  function drawn(playerId: string, { place, notice, gathered, listed }: Asked): Drawn | undefined {
    const view = views.of(playerId, isLive(playerId, place), notice);
    if (!view) return undefined;
    const admin = view.admin && { ...view.admin, players: listed };
    const now = draw({ ...view, gathered, ...(admin ? { admin } : {}) }, place);
    const own = memory.of(playerId);
    if (now.place.kind === "page") own.news.delete(now.place.pageId);
    if (now.place.kind === "page" || now.place.kind === "node") own.last = now.place;
    return now;
  }

  const showingOf = (playerId: string, stage: Stage, asked: Asked, drawn: Drawn): Showing => ({
    stage,
    asked,
    drawn,
    form: { ...drawn.screen, isLive: isLive(playerId, drawn.place) },
  });

  /** Keeps what is on a live form true, until it is answered. */
  async function refresh(playerId: string, showing: Showing, isWaiting: () => boolean): Promise<void> {
    const hasNews = createLiveNews({ ...options, memory, rarities }, playerId, showing.drawn.place);
    for (await wait(REFRESH_TICKS); isWaiting(); await wait(REFRESH_TICKS)) {
      if (!hasNews()) continue;
      const now = drawn(playerId, showing.asked);
      if (!now || now.place.kind !== showing.drawn.place.kind) return;
      Object.assign(showing, showingOf(playerId, showing.stage, showing.asked, now));
      showing.stage.update(showing.form);
    }
  }

  async function show(playerId: string, showing: Showing, conversation: Conversation): Promise<FormAnswer> {
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
  }

  /** Undefined when the player cannot be reached any more; what was there before when they did something meanwhile. */
  async function nextShowing(
    playerId: string,
    stage: Stage,
    outcome: Outcome,
    before?: Showing,
  ): Promise<Showing | undefined> {
    const { next, notice } = outcome;
    const view = next && views.of(playerId, isLive(playerId, next), undefined);
    if (!view) return undefined;
    const gathered = await gather(view, next, scheduler, () => !stage.isOvertaken);
    const listed =
      next.kind === "players" && view.admin
        ? await gatherPlayers(options, next, scheduler, () => !stage.isOvertaken)
        : [];
    if (!gathered || !listed) return before;
    const asked: Asked = { place: next, notice, gathered, listed };
    const now = drawn(playerId, asked);
    // Led to the list of players from elsewhere: they are still to be gathered.
    if (now?.place.kind === "players" && next.kind !== "players") {
      return nextShowing(playerId, stage, { next: now.place, notice }, before);
    }
    return now && showingOf(playerId, stage, asked, now);
  }

  async function converse(playerId: string, conversation: Conversation, stage: Stage): Promise<void> {
    let outcome: Outcome = { next: HOME };
    /** Where the player was before they had to choose. */
    let place: Place = HOME;
    let showing: Showing | undefined;
    while (conversations.goesOn(playerId, conversation)) {
      showing = await nextShowing(playerId, stage, outcome, showing);
      if (!showing) return;
      const answer = await show(playerId, showing, conversation);
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

  const background = (playerId: string, work: Promise<void>): void =>
    void work.catch((error: unknown) => log.error(`the menu of player ${playerId} failed: ${describeError(error)}`));

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

/** What is to be shown. */
interface Asked {
  readonly place: Place;
  readonly notice: string | undefined;
  readonly gathered: readonly AchievementNode[];
  /** Players to choose from. */
  readonly listed: readonly ListedPlayer[];
}

/** What is on the player's screen. */
interface Showing {
  readonly stage: Stage;
  readonly asked: Asked;
  readonly drawn: Drawn;
  readonly form: FormModel;
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
