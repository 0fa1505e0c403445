/**
 * One player's turn: nodes of one page are paid, that is noted by one write, then they are announced. Knows of each player
 * what they asked for from the menu, and whether they were dead when they were to be paid.
 */

import { untoldAgain } from "../../../core/progress/progress.ts";
import type { Settings } from "../../../core/settings/settings.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { PlayerRecords, PlayerSession } from "../../records/player-records.ts";
import type { Claimed } from "../../rewards/choices.ts";
import type { Payments } from "../../rewards/payments.ts";
import type { Budget } from "../../work/budget.ts";
import type { PlayerTurn } from "../../work/turns.ts";
import { announce, type AnnouncingOptions } from "./announcing.ts";

export interface ServingOptions extends AnnouncingOptions {
  readonly records: PlayerRecords;
  readonly payments: Payments;
  readonly settings: Settings;
  readonly claimed: Claimed;
}

/** What a turn must know of players beside their records. */
export interface Served {
  /** Players who were dead when they were to be paid. */
  readonly dead: Set<string>;
  /** What players asked for and is given in the next turns, by player. */
  readonly claiming: Map<string, Set<AchievementNode>>;
}

type Turn = PlayerTurn<AchievementNode>;

export const isGivenUnasked = ({ claim }: AchievementNode, settings: Settings): boolean =>
  claim === undefined ? settings.auto_claim_rewards : claim === "auto";

/**
 * @param most nodes that the turn is for
 * @param lastCall after which nothing more is told in this tick
 * @returns how many nodes had their turn; undefined when the player is not here
 */
export function serve(
  turn: Turn,
  most: number,
  budget: Budget,
  lastCall: Budget,
  served: Served,
  options: ServingOptions,
): number | undefined {
  const session = options.records.open(turn.playerId);
  if (!session) return undefined;
  const told: AchievementNode[] = [];
  let count = 0;
  const done = (node: AchievementNode): void => {
    count += 1;
    for (let rounds = takeUntold(session, node); rounds > 0; rounds--) told.push(node);
  };
  // Nodes of one page, so that all that was given in a turn is noted by one write.
  session.batch(() => pay(session, takeOfOnePage(turn, most, budget), done, served, options));
  tell(session, turn, told, lastCall, (node) => announce(session, node, served.dead.has(turn.playerId), options));
  return count;
}

/** @param done to be called of each node when its turn is over */
function pay(
  session: PlayerSession,
  nodes: Iterable<AchievementNode>,
  done: (node: AchievementNode) => void,
  { dead, claiming }: Served,
  { payments, settings, claimed }: ServingOptions,
): void {
  const { playerId } = session;
  const asked = claiming.get(playerId);
  const tried: AchievementNode[] = [];
  const due = function* (): IterableIterator<AchievementNode> {
    for (const node of nodes) {
      if (!isGivenUnasked(node, settings) && !asked?.has(node)) done(node);
      else {
        tried.push(node);
        yield node;
      }
    }
  };
  const canTake = payments.pay(session, due(), (node, paid) => {
    if (asked?.delete(node)) claimed(session, node, paid.lists);
    done(node);
  });
  if (tried.length > 0 && !canTake) dead.add(playerId);
}

/** Notes that the node is announced. @returns for how many completions it is to be */
function takeUntold(session: PlayerSession, node: AchievementNode): number {
  const record = session.read(node);
  if (!record?.unannounced) return 0;
  const { unannounced: _told, moreUnannounced = 0, ...rest } = record;
  session.write(node, rest, "now");
  return moreUnannounced + 1;
}

function tell(
  session: PlayerSession,
  turn: Turn,
  told: readonly AchievementNode[],
  lastCall: Budget,
  announceOne: (node: AchievementNode) => void,
): void {
  for (const [index, node] of told.entries()) {
    if (index > 0 && lastCall.isSpent()) return tellLater(session, turn, told.slice(index));
    announceOne(node);
  }
}

/** Listeners took longer than all turns before: in this tick there is no time for the rest. */
function tellLater(session: PlayerSession, turn: Turn, untold: readonly AchievementNode[]): void {
  session.batch(() => {
    for (const node of untold) {
      const record = session.read(node);
      if (record) session.write(node, untoldAgain(record), "now");
    }
  });
  turn.putBack([...new Set(untold)]);
}

/** Takes nodes of one page off the list as they are asked for, until there are enough or the time is over. */
function* takeOfOnePage(turn: Turn, most: number, budget: Budget): IterableIterator<AchievementNode> {
  const page = turn.peek()?.pageId;
  for (let count = 0; count < most && turn.peek()?.pageId === page; count++) {
    if (count > 0 && budget.isSpent()) return;
    const node = turn.take();
    if (!node) return;
    yield node;
  }
}
