/**
 * What a hit does to its node: steps of a plain goal, steps of a member of a combination, a value that holds on. Which hits
 * there are is decided by the tracker, how progress moves by progression.
 */

import { climb, wholeSteps } from "../../core/goals/members/combine.ts";
import { heldKey, isHeld, rise } from "../../core/goals/members/held-values.ts";
import { Cells } from "../../core/goals/members/members.ts";
import { sharedKey } from "../../core/goals/members/shared-members.ts";
import { whyUnmoved } from "../../core/goals/members/unmoved.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { SameDeed } from "./deeds/same-deed.ts";
import type { Hit } from "./hit.ts";
import type { SlotsOf } from "./members/member-slots.ts";
import type { TeamMemories } from "./members/team-memories.ts";
import type { PlayerTrack } from "./player-track.ts";

export interface Counting {
  readonly slotsOf: SlotsOf;
  /** To be told of members that moved without the node's progress. */
  readonly changed?: (session: PlayerSession, node: AchievementNode) => void;
  readonly clock: Pick<Clock, "tick">;
  readonly sameDeed: SameDeed;
  readonly memories: TeamMemories;
}

export function count(session: PlayerSession, track: PlayerTrack, hits: readonly Hit[], options: Counting): void {
  if (hits.length === 1) return countOne(session, track, hits[0]!, options);
  // One deed can complete many nodes of a page, which is written once for all of them.
  session.batch(() => {
    for (const hit of hits) countOne(session, track, hit, options);
  });
}

function countOne(session: PlayerSession, track: PlayerTrack, hit: Hit, options: Counting): void {
  const { watcher, amount } = hit;
  const { node, leaf } = watcher;
  if (options.sameDeed.hasDone(session, node, hit)) return;
  if (watcher.plan.isCombined) return countMember(session, track, hit, options);
  const steps = wholeSteps(leaf, amount, track.memory.fractions);
  if (isHeld(node, leaf)) return countHeld(session, track, hit, steps, options);
  if (steps <= 0) return;
  // Only a new high counts: what falls and rises again earns nothing.
  const before = leaf.measure === "highest" ? session.read(node)?.progress : 0;
  if (before === undefined || steps <= before) return;
  track.count(options.clock.tick(), node);
  options.sameDeed.move(session, node, steps - before, hit);
}

/** What holds on counts in each round from what the one before has counted. */
function countHeld(session: PlayerSession, track: PlayerTrack, hit: Hit, value: number, options: Counting): void {
  const { node, leaf } = hit.watcher;
  const record = session.read(node);
  if (!record || record.completedAt !== undefined) return;
  const { now, kept, counted } = rise(record, leaf, leaf.key, value, node.goalNumber);
  const more = now - record.progress;
  const next = more > 0 ? counted : kept;
  if (next !== record) session.write(node, next, "soon");
  if (more <= 0) return;
  track.count(options.clock.tick(), node);
  options.sameDeed.move(session, node, more, hit);
}

function countMember(session: PlayerSession, track: PlayerTrack, hit: Hit, options: Counting): void {
  const { watcher, amount, values } = hit;
  const { node, leaf } = watcher;
  const record = session.read(node);
  // Complete by an earlier hit of the same deed: it has no members any more.
  if (!record || record.completedAt !== undefined) return;
  const slots = options.slotsOf(node);
  if (!slots) return track.refuse(options.clock.tick(), watcher, "unreadable");
  const cells = new Cells(record.members, slots);
  const memory = options.memories.of(session.playerId, node, track.memory);
  const held = isHeld(node, leaf)
    ? rise(record, leaf, heldKey(leaf, hit.item), Math.floor(amount), leaf.need)
    : undefined;
  const step = held ? { leaf, amount: held.now, values, deed: hit.deed } : hit;
  const made = climb(step, cells, memory, options.clock.tick());
  if (cells.isChanged || made > 0) track.count(options.clock.tick(), node);
  else {
    const why = whyUnmoved(leaf, values, cells);
    if (why) track.refuse(options.clock.tick(), watcher, why);
  }
  const hasCounted = cells.isChanged || made > 0;
  const next = held ? (hasCounted || cells.isDone(leaf.key) ? held.counted : held.kept) : record;
  if (hasCounted) session.write(node, { ...next, members: cells.close() }, "soon");
  else if (next !== record) session.write(node, next, "soon");
  if (cells.isChanged && made === 0) options.changed?.(session, node);
  if (made === 0) return;
  const claim = node.cloud ? sharedKey(leaf, values) : undefined;
  options.sameDeed.move(session, node, made, hit, claim === undefined ? undefined : [claim]);
}
