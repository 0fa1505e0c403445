/**
 * One operation on many players and nodes: what is little is done at once, what is much is spread over ticks. What is done
 * to a player and a node is each operation's business, what is said of it that of the words.
 */

import type { Players } from "../ports.ts";
import type { PlayerRecords, PlayerSession, UnreadablePage } from "../records/player-records.ts";
import type { Budget } from "../work/budget.ts";
import type { Job } from "../work/spread-work.ts";
import type { Operation, OperationContext } from "./operation.ts";

/** What came of it for one player. */
export interface OnPlayer<Outcome> {
  readonly playerName: string;
  readonly outcome: Outcome;
  readonly unreadable: readonly UnreadablePage[];
}

export interface Done<Outcome> {
  readonly players: readonly OnPlayer<Outcome>[];
  /** How many players it was to be done to. */
  readonly asked: number;
  /** How many of them left before it was done. */
  readonly gone: number;
  /** How many nodes of all players were changed. */
  readonly changed: number;
}

export type Performed<Outcome> =
  | { readonly kind: "nobody here" }
  | { readonly kind: "done"; readonly done: Done<Outcome> }
  | { readonly kind: "under way"; readonly asked: number };

/** @param finished to be called when it was done in later ticks */
export function perform<Outcome>(
  { players, records, work }: OperationContext,
  playerIds: readonly string[],
  operation: Operation<Outcome>,
  finished: (done: Done<Outcome>) => void,
): Performed<Outcome> {
  const here = playerIds.filter((playerId) => players.isOnline(playerId));
  if (here.length === 0) return { kind: "nobody here" };
  const job = createJob(players, records, here, operation, finished);
  return work.begin(job, here) ? { kind: "done", done: job.done() } : { kind: "under way", asked: here.length };
}

interface PlayersJob<Outcome> extends Job {
  done(): Done<Outcome>;
}

function createJob<Outcome>(
  players: Players,
  records: PlayerRecords,
  playerIds: readonly string[],
  operation: Operation<Outcome>,
  finished: (done: Done<Outcome>) => void,
): PlayersJob<Outcome> {
  const { nodes } = operation;
  const outcomes: OnPlayer<Outcome>[] = [];
  let playerIndex = 0;
  let nodeIndex = 0;
  let changedOfPlayer = 0;
  let changed = 0;
  let gone = 0;

  function visitPage(session: PlayerSession, budget: Budget, most: number): number {
    const page = nodes[nodeIndex]?.pageId;
    let count = 0;
    session.batch(() => {
      for (let node = nodes[nodeIndex]; node && count < most && node.pageId === page; node = nodes[nodeIndex]) {
        if (count > 0 && budget.isSpent()) return;
        if (operation.visit(session, node)) changedOfPlayer += 1;
        nodeIndex += 1;
        count += 1;
      }
    });
    return Math.max(1, count);
  }

  function nextPlayer(): void {
    changed += changedOfPlayer;
    changedOfPlayer = 0;
    nodeIndex = 0;
    playerIndex += 1;
  }

  const done = (): Done<Outcome> => ({ players: outcomes, asked: playerIds.length, gone, changed });

  return {
    step(budget, most) {
      const session = records.open(playerIds[playerIndex]!);
      if (!session) {
        gone += 1;
        nextPlayer();
        return 1;
      }
      const count = visitPage(session, budget, most);
      if (nodeIndex >= nodes.length) {
        const playerName = players.name(session.playerId) ?? session.playerId;
        const outcome = operation.outcome(session, changedOfPlayer);
        outcomes.push({ playerName, outcome, unreadable: [...session.unreadable] });
        nextPlayer();
      }
      return count;
    },
    get isDone() {
      return playerIndex >= playerIds.length;
    },
    concerns: (playerId) => playerIds.indexOf(playerId, playerIndex) >= 0,
    isAt: (playerId) => playerIds[playerIndex] === playerId,
    done,
    finished: () => finished(done()),
  };
}
