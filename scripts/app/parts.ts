/**
 * Makes every use case over the ports and lets them know of each other. Which part hears of what is here and nowhere
 * else; what a part does is in its own file.
 */

import { createGoalIndex, type GoalIndex } from "../core/goals/goal-index.ts";
import type { GoalTable } from "../core/goals/goal-table.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Tree } from "../core/tree/tree.ts";
import { createCalls, type Calls } from "./calls/calls.ts";
import type { Cloud } from "./cloud/cloud.ts";
import type { CloudSyncOptions } from "./cloud/cloud-sync.ts";
import { createGoals, type Goals } from "./goals/goals.ts";
import { createChecklists, type ChecklistOf } from "./goals/members/checklists.ts";
import { createSlots } from "./goals/members/member-slots.ts";
import { createMemberLetters } from "./goals/members/member-letters.ts";
import { createRecount } from "./goals/members/recount.ts";
import { createRewarded } from "./goals/rewarded.ts";
import type { CloudTeams } from "./teams/cloud-teams.ts";
import { createTeamParts } from "./teams/team-parts.ts";
import type { Teams } from "./teams/teams.ts";
import { createMenu, type Menu } from "./menu/menu.ts";
import { createBook, type Book } from "./players/book.ts";
import type { KnownPlayers } from "./players/known-players.ts";
import { createLetters, type Letters } from "./players/letters.ts";
import { createNotices, type Notices } from "./players/notices.ts";
import { createTipBoard, type TipBoard } from "./players/tips.ts";
import { createWishStore, withChosenLanguages, type WishStore } from "./players/wish-store.ts";
import type {
  CarriedItems,
  Clock,
  Forms,
  Log,
  Players,
  PlayerViews,
  PropertyStore,
  RewardGiver,
  Scheduler,
  Screen,
  ScriptEventSender,
} from "./ports.ts";
import { broadcastCompletion } from "./progress/broadcast.ts";
import { createChoices, type Claimed } from "./rewards/choices.ts";
import { createCompletions, type Completions } from "./progress/completions.ts";
import { createDebts } from "./progress/debts.ts";
import { createListeners, type CompletionEvent, type Listeners, type ProgressEvent } from "./progress/listeners.ts";
import { createMilestones, type Milestones } from "./rewards/milestones.ts";
import { createNodeRewards } from "./rewards/node-rewards.ts";
import { createOpenings, type Openings } from "./progress/openings.ts";
import { createPayments } from "./rewards/payments.ts";
import { createPlayerRecords, type PlayerRecords } from "./records/player-records.ts";
import { createProgressEvents } from "./progress/progress-events.ts";
import { createProgression, type Progression, type ProgressionSubscriber } from "./progress/progression.ts";
import { createRewards, type Rewards } from "./rewards/reward-functions.ts";
import { createTranslatedGiver } from "./rewards/translated-rewards.ts";
import { createOneATick, type OneATick } from "./work/one-a-tick.ts";
import { createSpreadWork, type SpreadWork } from "./work/spread-work.ts";

export interface AppPorts {
  readonly players: Players;
  readonly carriedItems: CarriedItems;
  readonly views: PlayerViews;
  /** The world's properties; asked for only once the world has loaded. */
  readonly worldProperties: PropertyStore;
  readonly rewardGiver: RewardGiver;
  readonly screen: Screen;
  readonly forms: Forms;
  readonly scriptEvents: ScriptEventSender;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly log: Log;
  /** Chance, from 0 up to, not including, 1. */
  readonly dice: () => number;
  /** The cloud of a dedicated server; a pack without one gives `noCloud`. */
  readonly openCloud: (needs: CloudNeeds) => Cloud;
}

/** What the app gives to a cloud. */
export type CloudNeeds = Omit<CloudSyncOptions, "client" | "random">;

export interface Parts {
  readonly tree: Tree;
  readonly settings: Settings;
  readonly index: GoalIndex;
  readonly players: Players;
  readonly log: Log;
  /** Undefined until the world has loaded. */
  readonly world: () => KnownPlayers | undefined;
  readonly joins: OneATick;
  readonly records: PlayerRecords;
  readonly rewards: Rewards;
  readonly work: SpreadWork;
  readonly tips: TipBoard;
  readonly notices: Notices;
  readonly completions: Completions;
  readonly progression: Progression;
  readonly openings: Openings;
  readonly cloud: Cloud;
  readonly letters: Letters;
  readonly milestones: Milestones;
  readonly goals: Goals;
  readonly teams: Teams;
  /** Whose record of a node moves when a player does something: their team's, or their own. */
  readonly holderOf: CloudTeams["holderOf"];
  readonly checklistOf: ChecklistOf;
  readonly book: Book;
  readonly menu: Menu;
  readonly wishes: WishStore;
  readonly calls: Calls;
  readonly progressListeners: Listeners<ProgressEvent>;
  readonly completionListeners: Listeners<CompletionEvent>;
}

export function createParts(
  tree: Tree,
  settings: Settings,
  ports: AppPorts,
  world: () => KnownPlayers | undefined,
  table?: GoalTable,
): Parts {
  const { carriedItems, views, worldProperties, screen, forms, scriptEvents, scheduler, clock, log, dice } = ports;
  const wishes = createWishStore(ports.players, log);
  const players = withChosenLanguages(ports.players, wishes);
  const index = createGoalIndex(tree, table);
  const slotsOf = createSlots(index, () => (world() ? worldProperties : undefined), log);
  const checklistOf = createChecklists(index, slotsOf);
  const joins = createOneATick(() => clock.tick());
  const progressListeners = createListeners<ProgressEvent>("onProgress", log);
  const completionListeners = createListeners<CompletionEvent>("onComplete", log);
  completionListeners.add((event) => broadcastCompletion(event, scriptEvents));
  const records = createPlayerRecords({
    tree,
    players,
    clock,
    log,
    recount: createRecount(index, slotsOf),
    beforeOpen: (playerId) => joins.hurry(playerId),
    beforeLoad(playerId, properties) {
      const isForgotten = world()?.forgetting.finish(playerId, properties) === true;
      if (isForgotten) wishes.forget(playerId);
      return isForgotten;
    },
  });
  const rewarded = createRewarded(index, views, clock);
  const rewardGiver = rewarded.watch(ports.rewardGiver);
  const rewards = createRewards(createTranslatedGiver(rewardGiver, players, screen, settings.default_language));
  const work = createSpreadWork(scheduler, clock, log, () => completions.backlog);
  const isMoreToCome = (playerId: string): boolean => completions.isBusyWith(playerId) || work.isAt(playerId);
  const tips = createTipBoard(
    players,
    screen,
    clock,
    settings,
    isMoreToCome,
    (playerId) => wishes.of(playerId).isQuiet,
  );
  const notices = createNotices({ players, screen, tips, settings, wishes, isMoreToCome });
  const nodeRewards = createNodeRewards(tree, () => progression);
  const payments = createPayments({ players, rewards, nodeRewards, log, dice });
  // A milestone is no node's list.
  const claimed: Claimed = ({ playerId }, { milestoneAt }, lists) => {
    if (milestoneAt !== undefined) return;
    for (let list = 0; list < lists; list++) goals.signal({ kind: "claim", playerId, amount: 1 });
  };
  const choices = createChoices(payments, claimed);
  const completions = createCompletions({
    records,
    players,
    payments,
    notices,
    scheduler,
    clock,
    settings,
    listeners: completionListeners,
    claimed,
  });
  const progression = createProgression({
    clock,
    isEachStepWanted: () => progressListeners.any,
    cloud: () => cloud,
    debts: createDebts(dice),
    moveElsewhere: (session, node, delta, reporting) => teamParts.cloudTeams.move(session, node, delta, reporting),
  });
  const teamParts = createTeamParts({
    tree,
    settings,
    players,
    views,
    records,
    progression,
    cloud: () => cloud,
    worldProperties: () => (world() ? worldProperties : undefined),
    pay: (playerId, node) => completions.enqueue(playerId, node),
    regrouped: (playerId) => goals.regrouped(playerId),
    clock,
    log,
  });
  const { teams } = teamParts;
  const milestones = createMilestones(tree, progression, clock);
  const openings = createOpenings({ nodes: tree.nodes, records, progression, clock });
  const members = createMemberLetters({
    index,
    slotsOf,
    progression,
    changed: (session, node) => teams.changed(session, node),
  });
  const letters = createLetters({ players, progression, members, cloud: () => cloud, world });
  const cloud = ports.openCloud({
    tree,
    players,
    records: teamParts.sessions,
    mailboxes: () => world()?.mailboxes,
    apply: teamParts.cloudTeams.apply,
    fetched(session, askedAt) {
      const player = teamParts.cloudTeams.fetched(session, askedAt) ? undefined : records.open(session.playerId);
      if (player) letters.deliver(player, true);
    },
    clock,
    scheduler,
    log,
  });
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
  const book = createBook(players, rewardGiver, settings, log);
  const menu = createMenu({
    tree,
    records,
    progression,
    checklistOf,
    completions,
    choices,
    cloud,
    players,
    forms,
    scheduler,
    log,
    settings,
    wishes,
    screen,
    tips,
    clock,
    work,
    world,
  });
  const calls = createCalls({ tree, records, progression, cloud, world, log, holderOf: teamParts.cloudTeams.holderOf });
  const parts: Parts = {
    tree,
    settings,
    index,
    players,
    log,
    world,
    joins,
    records,
    rewards,
    work,
    tips,
    notices,
    completions,
    progression,
    openings,
    cloud,
    letters,
    milestones,
    goals,
    teams,
    holderOf: teamParts.cloudTeams.holderOf,
    checklistOf,
    book,
    menu,
    wishes,
    calls,
    progressListeners,
    completionListeners,
  };
  const progressEvents = createProgressEvents(progressListeners, scheduler, clock);
  for (const subscriber of [...subscribersOf(parts), progressEvents]) progression.subscribe(subscriber);
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
    { turned: (session, node) => goals.turned(session.playerId, node) },
  ];
}
