/**
 * What is put on one player's screen: where they asked to go, with what has to be gathered for it first, drawn as it is then,
 * and drawn anew while they look at it. What screens say is core's business; when they are shown is that of asking.
 */

import type { ListedPlayer } from "../../core/menu/admin/admin-view.ts";
import type { Place } from "../../core/menu/place.ts";
import { draw, type Drawn } from "../../core/menu/screens/screens.ts";
import { isLive as livesAt } from "../../core/menu/style.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { FormModel, Forms, Scheduler, Stage } from "../ports.ts";
import type { Outcome } from "./actions/action-context.ts";
import { gather } from "./gather.ts";
import { gatherPlayers } from "./gather-players.ts";
import type { MenuViews, MenuViewsOptions } from "./menu-views.ts";

/** What is to be shown. */
interface Asked {
  readonly place: Place;
  readonly notice: string | undefined;
  readonly gathered: readonly AchievementNode[];
  /** Players to choose from. */
  readonly listed: readonly ListedPlayer[];
}

/** What is on the player's screen. */
export interface Showing {
  readonly stage: Stage;
  readonly asked: Asked;
  readonly drawn: Drawn;
  readonly form: FormModel;
}

export interface Showings {
  /** Undefined when the player cannot be reached any more; what was there before when they did something meanwhile. */
  next(playerId: string, stage: Stage, outcome: Outcome, before?: Showing): Promise<Showing | undefined>;
  /** Draws it as it is by now. @returns false when it is not to be had any more, at least not there */
  renew(playerId: string, showing: Showing): boolean;
}

export interface ShowingsOptions extends MenuViewsOptions {
  readonly views: MenuViews;
  readonly forms: Forms;
  readonly scheduler: Scheduler;
}

export function createShowings(options: ShowingsOptions): Showings {
  const { views, memory, forms, scheduler, settings, wishes } = options;
  const isLive = (playerId: string, place: Place): boolean =>
    forms.hasLive && livesAt(wishes.of(playerId).menuStyle ?? settings.menu_style, place);

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

  async function next(
    playerId: string,
    stage: Stage,
    outcome: Outcome,
    before?: Showing,
  ): Promise<Showing | undefined> {
    const { next: place, notice } = outcome;
    const view = place && views.of(playerId, isLive(playerId, place), undefined);
    if (!view) return undefined;
    const gathered = await gather(view, place, scheduler, () => !stage.isOvertaken);
    const listed =
      place.kind === "players" && view.admin
        ? await gatherPlayers(options, place, scheduler, () => !stage.isOvertaken)
        : [];
    if (!gathered || !listed) return before;
    const asked: Asked = { place, notice, gathered, listed };
    const now = drawn(playerId, asked);
    // Led to the list of players from elsewhere: they are still to be gathered.
    if (now?.place.kind === "players" && place.kind !== "players") {
      return next(playerId, stage, { next: now.place, notice }, before);
    }
    return now && showingOf(playerId, stage, asked, now);
  }

  return {
    next,
    renew(playerId, showing) {
      const now = drawn(playerId, showing.asked);
      if (!now || now.place.kind !== showing.drawn.place.kind) return false;
      Object.assign(showing, showingOf(playerId, showing.stage, showing.asked, now));
      return true;
    },
  };
}
