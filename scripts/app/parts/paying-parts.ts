/**
 * What becomes of a completion, made ready: rewards paid, choices offered, players told. What moves progress and what counts
 * a claim comes later and is asked for when it is needed.
 */

import type { Signal } from "../../core/goals/told/signal.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { Tree } from "../../core/tree/tree.ts";
import { createRewarded, type Rewarded } from "../goals/rewarded.ts";
import { createNotices, type Notices } from "../players/notices.ts";
import { createTipBoard, type TipBoard } from "../players/tips.ts";
import type { FarRewards } from "../provided/far-rewards.ts";
import type { RewardGiver } from "../ports.ts";
import { createCompletions, type Completions } from "../progress/completions/completions.ts";
import type { CompletionEvent, Listeners } from "../progress/listeners.ts";
import type { Progression } from "../progress/progression.ts";
import { createChoices, type Choices, type Claimed } from "../rewards/choices.ts";
import { createNodeRewards } from "../rewards/node-rewards.ts";
import { createPayments } from "../rewards/payments.ts";
import { createRewards, type Rewards } from "../rewards/reward-functions.ts";
import { createTranslatedGiver } from "../rewards/translated-rewards.ts";
import { createSpreadWork, type SpreadWork } from "../work/spread-work.ts";
import type { AppPorts } from "./app-ports.ts";
import type { KeptParts } from "./kept-parts.ts";

export interface PayingParts {
  readonly rewarded: Rewarded;
  /** Tells {@link rewarded} what it gives. */
  readonly rewardGiver: RewardGiver;
  readonly rewards: Rewards;
  readonly work: SpreadWork;
  readonly tips: TipBoard;
  readonly notices: Notices;
  readonly choices: Choices;
  readonly completions: Completions;
}

export interface PayingNeeds {
  readonly tree: Tree;
  readonly settings: Settings;
  readonly ports: AppPorts;
  readonly kept: KeptParts;
  readonly farRewards: FarRewards;
  readonly listeners: Listeners<CompletionEvent>;
  readonly progression: () => Progression;
  readonly signal: (signal: Signal) => void;
}

export function createPayingParts({
  tree,
  settings,
  ports,
  kept,
  farRewards,
  listeners,
  progression,
  signal,
}: PayingNeeds): PayingParts {
  const { views, screen, scheduler, clock, log, dice } = ports;
  const { index, players, records, wishes } = kept;
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
  const nodeRewards = createNodeRewards(tree, progression);
  const payments = createPayments({ players, rewards, nodeRewards, farRewards, log, dice });
  // A milestone is no node's list.
  const claimed: Claimed = ({ playerId }, { milestoneAt }, lists) => {
    if (milestoneAt !== undefined) return;
    for (let list = 0; list < lists; list++) signal({ kind: "claim", playerId, amount: 1 });
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
    listeners,
    claimed,
  });
  return { rewarded, rewardGiver, rewards, work, tips, notices, choices, completions };
}
