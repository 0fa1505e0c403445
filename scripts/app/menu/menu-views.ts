/** Makes the view of one player from which the screens of the menu are drawn: their records, their wishes, their language. */

import type { MenuView } from "../../core/menu/menu-view.ts";
import { createBranches } from "../../core/menu/tree/branch.ts";
import { languageOf } from "../../core/text/languages.ts";
import { zoneSeconds } from "../../core/time/calendar.ts";
import type { ChecklistOf } from "../goals/members/checklists.ts";
import { following } from "../work/following.ts";
import type { WishStore } from "../players/wish-store.ts";
import { recentNodes } from "../records/trail.ts";
import type { OperationContext } from "../operations/operation.ts";
import { createAdminViews } from "./admin-views.ts";
import { cloudSightOf } from "./cloud-sight.ts";
import type { Rarities } from "./rarities.ts";
import { listingIn, type MenuMemory } from "./menu-memory.ts";

export interface MenuViewsOptions extends OperationContext {
  readonly checklistOf: ChecklistOf;
  readonly memory: MenuMemory;
  readonly rarities: Rarities;
  readonly wishes: WishStore;
}

export interface MenuViews {
  /** Undefined when the player cannot be reached. */
  of(playerId: string, isLive: boolean, notice: string | undefined): MenuView | undefined;
  /** Makes one page after the other ready before somebody opens it; to be called every tick. */
  prepare(): void;
}

export function createMenuViews(options: MenuViewsOptions): MenuViews {
  const { tree, records, progression, completions, checklistOf, cloud, players, settings, memory, rarities, wishes } =
    options;
  const branches = following(
    () => tree.nodes,
    () => createBranches(tree),
  );
  const adminOf = createAdminViews(options);
  const zoneEast = zoneSeconds(settings.time_zone) ?? 0;

  function viewOf(playerId: string, isLive: boolean, notice: string | undefined): MenuView | undefined {
    const session = records.open(playerId);
    if (!session) return undefined;
    const locale = players.locale(playerId) ?? settings.default_language;
    const own = memory.of(playerId);
    const view: MenuView = {
      tree,
      branches: branches(),
      locale,
      language: languageOf(locale, settings.default_language),
      record: (node) => session.read(node),
      state: (node) => progression.stateOf(session, node),
      checklist: checklistOf,
      summary: (pageId) => session.summary(pageId),
      outline: records.outlineOf,
      owing: session.owing().length,
      zoneEast,
      cloud: cloudSightOf(cloud, playerId),
      rarity: rarities.of,
      isComing: (node) => completions.isComing(session, node),
      listing: (pageId) => listingIn(own, pageId),
      folded: own.folded,
      wishes: wishes.of(playerId),
      last: own.last,
      recent: recentNodes(session.trail),
      news: own.news,
      gathered: [],
      isLive,
      ...(notice === undefined ? {} : { notice }),
    };
    const admin = adminOf(playerId, view);
    return admin ? { ...view, admin } : view;
  }

  const unprepared = following(branches, () => [...tree.pages].reverse());
  return {
    of: viewOf,
    prepare() {
      const page = unprepared().pop();
      if (page) branches()(page);
    },
  };
}
