/**
 * Makes every use case over the ports and lets them know of each other. Which part hears of what is here and nowhere
 * else; what a part does is in its own file.
 */

import { isHeld } from "../core/goals/members/held-values.ts";
import type { GoalTable } from "../core/goals/goal-table.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { GrowingTree, Tree } from "../core/tree/tree.ts";
import { createCalls, type Calls } from "./calls/calls.ts";
import type { Cloud } from "./cloud/cloud.ts";
import { createGoals, type Goals } from "./goals/goals.ts";
import { createMenu, type Menu } from "./menu/menu.ts";
import type { AppPorts } from "./parts/app-ports.ts";
import { createSharedParts } from "./parts/shared-parts.ts";
import { createKeptParts, type KeptParts } from "./parts/kept-parts.ts";
import { createProvidedParts, type ProvidedParts } from "./parts/provided-parts.ts";
import { createPayingParts, type PayingParts } from "./parts/paying-parts.ts";
import { createBook, type Book } from "./players/book.ts";
import type { KnownPlayers } from "./players/known-players.ts";
import type { Letters } from "./players/letters.ts";
import type { Log } from "./ports.ts";
import { broadcastCompletion } from "./progress/broadcast.ts";
import { createDebts } from "./progress/debts.ts";
import { createListeners, type CompletionEvent, type Listeners, type ProgressEvent } from "./progress/listeners.ts";
import { createOpenings, type Openings } from "./progress/openings.ts";
import { createProgressEvents } from "./progress/progress-events.ts";
import { createProgression, type Progression, type ProgressionSubscriber } from "./progress/progression.ts";
import { createMilestones, type Milestones } from "./rewards/milestones.ts";
import type { CloudTeams } from "./teams/cloud-teams.ts";
import type { Teams } from "./teams/teams.ts";
import type { WorldSettingsStore } from "./world-settings.ts";

export interface Parts extends KeptParts, PayingParts, ProvidedParts {
  readonly tree: Tree;
  readonly settings: Settings;
  readonly worldSettings: WorldSettingsStore;
  readonly log: Log;
  /** Undefined until the world has loaded. */
  readonly world: () => KnownPlayers | undefined;
  readonly progression: Progression;
  readonly openings: Openings;
  readonly cloud: Cloud;
  readonly letters: Letters;
  readonly milestones: Milestones;
  readonly goals: Goals;
  readonly teams: Teams;
  /** Whose record of a node moves when a player does something: their team's, or their own. */
  readonly holderOf: CloudTeams["holderOf"];
  readonly book: Book;
  readonly menu: Menu;
  readonly calls: Calls;
  readonly progressListeners: Listeners<ProgressEvent>;
  readonly completionListeners: Listeners<CompletionEvent>;
}

export function createParts(
  tree: GrowingTree,
  worldSettings: WorldSettingsStore,
  ports: AppPorts,
  world: () => KnownPlayers | undefined,
  table?: GoalTable,
): Parts {
  const { carriedItems, views, screen, forms, scriptEvents, scheduler, clock, log, dice } = ports;
  const { settings } = worldSettings;
  const kept = createKeptParts(tree, ports, world, table);
  const { players, index, slotsOf, records } = kept;
  const ofOthers = createProvidedParts(tree, ports, kept, () => completions, settings.trees_of_other_packs);
  const progressListeners = createListeners<ProgressEvent>("onProgress", log);
  const completionListeners = createListeners<CompletionEvent>("onComplete", log);
  completionListeners.add((event) => broadcastCompletion(event, scriptEvents));
  const paying = createPayingParts({
    tree,
    settings,
    ports,
    kept,
    farRewards: ofOthers.farRewards,
    listeners: completionListeners,
    progression: () => progression,
    signal: (signal) => goals.signal(signal),
  });
  const { rewarded, rewardGiver, completions } = paying;
  const progression = createProgression({
    clock,
    isEachStepWanted: () => progressListeners.any,
    cloud: () => cloud,
    debts: createDebts(dice, (node) => index.planOf(node)?.leaves.some((leaf) => isHeld(node, leaf)) === true),
    moveElsewhere: (...move) => teamParts.cloudTeams.move(...move),
  });
  const { teamParts, letters, cloud } = createSharedParts({
    tree,
    settings,
    ports,
    kept,
    world,
    progression,
    pay: (playerId, node) => completions.enqueue(playerId, node),
    regrouped: (playerId) => goals.regrouped(playerId),
  });
  const { teams } = teamParts;
  const milestones = createMilestones(tree, progression, clock);
  const openings = createOpenings({ tree, records, progression, clock });
  const goals = createGoals({
    tree,
    index,
    players,
    views,
    carriedItems,
    records,
    progression,
    slotsOf,
    rewarded,
    changed: (session, node) => teams.changed(session, node),
    teamOf: (playerId) => teams.of(playerId),
    mail: letters.mail,
    settings,
    clock,
    log,
  });
  const made = {
    ...kept,
    ...paying,
    ...ofOthers,
    tree,
    settings,
    worldSettings,
    log,
    world,
    progression,
    openings,
    cloud,
    letters,
    milestones,
    goals,
    teams,
    holderOf: teamParts.cloudTeams.holderOf,
    progressListeners,
    completionListeners,
  };
  const parts: Parts = {
    ...made,
    book: createBook(players, rewardGiver, settings, log),
    menu: createMenu({ ...made, forms, screen, scheduler, clock }),
    calls: createCalls(made),
  };
  const progressEvents = createProgressEvents(progressListeners, scheduler, clock);
  for (const subscriber of [...subscribersOf(parts), progressEvents]) progression.subscribe(subscriber);
  ofOthers.growth.onGrown(teamParts.grown);
  ofOthers.growth.onGrown(goals.grown);
  return parts;
}

/** Who hears of steps on records, in the order in which they do. */
function subscribersOf(parts: Parts): ProgressionSubscriber[] {
  const { completions, cloud, milestones, goals } = parts;
  return [
    { completed: (session, node) => completions.enqueue(session.playerId, node) },
    {
      pending: (session, node) => void cloud.report(session, node),
      revoked(session, node, inCloud) {
        if (inCloud) cloud.reset(session, node);
      },
    },
    { turned: (session, node) => milestones.turned(session, node.pageId) },
    parts.openings,
    parts.teams,
    ...parts.menu.subscribers,
    { takenBack: goals.takenBack, turned: goals.turned },
  ];
}
