/**
 * A player comes, stays and leaves: what is done then, and in which order. Each step's rule is in its own file; one that
 * fails keeps no other from being done.
 */

import type { Parts } from "../parts.ts";
import { inSteps } from "../work/in-steps.ts";
import { createArrivals } from "./arrivals.ts";

export interface Visits {
  /** @param isNew false of a player who was here already when the scripts started */
  arrive(playerId: string, isNew: boolean): void;
  /** Could not be reached for a moment, and can be again. */
  reachable(playerId: string): void;
  /** Is here again after a death. */
  respawned(playerId: string): void;
  /** To be called while their properties can still be reached. */
  leave(playerId: string): void;
  /** To be called every tick. */
  tick(): void;
}

/** Under which the turn of somebody waits who is here and for whom nodes have come. */
const turnOf = (playerId: string): string => `${playerId} meets new nodes`;

export function createVisits(parts: Parts): Visits {
  const { players, records, completions, cloud, joins, growth, log } = parts;

  /** Those who have just come and were not welcomed yet. */
  const newcomers = new Set<string>();

  /** @returns false when the player cannot be reached yet */
  function welcome(playerId: string): boolean {
    const world = parts.world();
    const session = world && records.open(playerId);
    if (!session) return false;
    const { roster } = world;
    inSteps(log, `the join of player ${playerId}`, [
      () => {
        const name = players.name(playerId);
        if (name !== undefined) roster.remember(playerId, name);
      },
      () => cloud.identify(session),
      () => {
        const accountId = cloud.accountId(playerId);
        if (accountId !== undefined) roster.noteAccount(playerId, accountId);
      },
      () => parts.progression.settle(session),
      // What letters bring is their team's.
      () => parts.teams.joined(playerId),
      // What hangs on the completion of a cloud node waits for what the cloud knows of it.
      () => parts.letters.deliver(session, false),
      () => parts.milestones.joined(session),
      () => completions.resume(session),
      () => cloud.joined(session),
      () => parts.book.welcome(playerId),
      () => parts.openings.joined(session),
      () => parts.goals.joined(playerId, newcomers.delete(playerId)),
    ]);
    return true;
  }

  growth.onGrown(() => {
    // Whoever has not been read yet finds them in the tree.
    for (const playerId of players.online()) {
      if (records.isOpen(playerId)) joins.take(turnOf(playerId), () => meet(parts, playerId));
    }
  });

  const arrivals = createArrivals(welcome, players, log);

  return {
    /** Reading what is saved is dear: one player a tick, or whoever somebody asks for. */
    arrive(playerId, isNew) {
      if (isNew) newcomers.add(playerId);
      const name = players.name(playerId);
      // Known at once, so that a player who leaves before their turn can be sent mail.
      if (name !== undefined) parts.world()?.roster.remember(playerId, name);
      if (records.isOpen(playerId)) arrivals.arrive(playerId);
      else joins.take(playerId, () => arrivals.arrive(playerId));
    },
    reachable(playerId) {
      const session = parts.world() && records.open(playerId);
      if (!session) return;
      parts.letters.deliver(session, false);
      completions.resume(session);
    },
    respawned(playerId) {
      const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
      if (session) completions.resume(session);
      parts.goals.respawned(playerId);
    },
    leave(playerId) {
      inSteps(log, `the leave of player ${playerId}`, [
        () => joins.drop(playerId),
        () => joins.drop(turnOf(playerId)),
        () => parts.openings.left(playerId),
        () => parts.goals.left(playerId),
        () => parts.teams.left(playerId),
        () => {
          // Whoever leaves before their turn has nothing that could be saved.
          const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
          if (session) cloud.leaving(session);
        },
        () => records.close(playerId),
        () => parts.world()?.mailboxes.close(playerId),
        () => completions.forget(playerId),
        () => parts.notices.forget(playerId),
        () => parts.tips.forget(playerId),
        () => parts.menu.forget(playerId),
        () => parts.wishes.forget(playerId),
        () => arrivals.left(playerId),
        () => void newcomers.delete(playerId),
      ]);
    },
    tick: arrivals.tick,
  };
}

/** What a welcome does for all nodes, for those that have come since. */
function meet(parts: Parts, playerId: string): void {
  const { records, completions, cloud, log } = parts;
  const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
  if (!session) return;
  inSteps(log, `new nodes for player ${playerId}`, [
    () => parts.progression.settle(session),
    () => parts.teams.met(playerId),
    () => parts.letters.deliver(session, false),
    () => parts.milestones.joined(session),
    () => completions.resume(session),
    () => cloud.joined(session),
    () => parts.openings.joined(session),
    () => parts.goals.met(playerId),
  ]);
}
