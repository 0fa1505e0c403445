/**
 * The authors of the network's nodes: callbacks and `getExtra` as people write them, patient and impatient, right and
 * wrong, in this pack and in another one. Each call is watched: what it may be told, how often, and that an `extra`
 * sent after a conflict was made from what the conflict told.
 */

import { isQuestion } from "../../../scripts/core/cloud/report-steps.ts";
import type { CloudEntity, CloudReport, CloudReset } from "../../../scripts/core/cloud/protocol.ts";
import type { Random } from "../../../simulator/deterministic/random.ts";
import type { Increments } from "./increments/increments.ts";

export interface AuthorsCall {
  readonly callback: (data: unknown) => unknown;
  readonly getExtra: (() => unknown) | undefined;
  /** What the call answered: whether a report is under way. */
  returned(value: unknown): void;
  /** It need not be told how it ends: its world or its node is gone. */
  excuse(): void;
}

export interface Authors {
  /**
   * @param delta how much it adds at most
   * @param asked how much it wants reported by hand
   */
  call(world: string, playerId: string, nodeId: string, delta: number, asked?: number): AuthorsCall;
  /** A report leaves a world. */
  leaving(world: string, playerId: string, report: CloudReport | CloudReset): void;
  /** Calls made in this world so far, or only those about one node, need not be told how they end. */
  excuse(world: string, about?: string): void;
  /** The other pack will not answer in time what it is asked now. */
  silent(world: string, playerId: string, nodeId: string): void;
  /** From now on all of them are reasonable. */
  calmDown(): void;
  /** Complains of calls that were never told how they ended. */
  check(): void;
  /** How often each kind of answer was given. */
  readonly told: Readonly<Record<"stored" | "conflict" | "failed" | "other", number>>;
}

const MAX_ROUNDS = 8;

interface Watched {
  readonly name: string;
  readonly world: string;
  readonly about: string;
  readonly delta: number;
  readonly asked: number;
  conflicts: number;
  end: string | undefined;
  /** Its report may have ended without a word: it said `false`, or nobody is left to tell. */
  excused: boolean;
  underWay: boolean;
}

/** What is known of the node's cloud copy: what the last answer told. */
interface Told {
  readonly version: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** What was said to authors and by them. */
interface Talks {
  readonly random: Random;
  readonly increments: Increments;
  readonly isStored: (op: string) => boolean;
  readonly complain: (problem: string) => void;
  readonly calls: Watched[];
  readonly told: Map<string, Told>;
  /** The operation that left last, by world, node and player. */
  readonly sent: Map<string, string>;
  /** Version and moment of the last conflict of an operation that its author was told of. */
  readonly conflicts: Map<string, { world: string; version: number; moment: number }>;
  /** When each `extra` was made and from which version. */
  readonly extras: Map<string, { version: number; moment: number }>;
  readonly counts: Record<"stored" | "conflict" | "failed" | "other", number>;
  moment: number;
  /** Whether all of them are reasonable. */
  calm: boolean;
}

export function createAuthors(
  random: Random,
  increments: Increments,
  isStored: (op: string) => boolean,
  complain: (problem: string) => void,
): Authors {
  const talks: Talks = {
    random,
    increments,
    isStored,
    complain,
    calls: [],
    told: new Map(),
    sent: new Map(),
    conflicts: new Map(),
    extras: new Map(),
    counts: { stored: 0, conflict: 0, failed: 0, other: 0 },
    moment: 0,
    calm: false,
  };
  const { calls, sent, conflicts, extras } = talks;

  return {
    call(world, playerId, nodeId, delta, asked = 0) {
      const about = `${nodeId} ${playerId}`;
      const key = `${world} ${about}`;
      const call: Watched = {
        name: `call ${calls.length} of ${world} about ${about}`,
        world,
        about,
        delta,
        asked,
        conflicts: 0,
        end: undefined,
        excused: false,
        underWay: false,
      };
      calls.push(call);
      return {
        callback: (data) => answered(talks, call, key, data),
        getExtra: random.chance(0.7) ? () => makeExtra(talks, call, key) : undefined,
        returned: (value) => {
          call.underWay = value === true;
        },
        excuse: () => {
          call.excused = true;
        },
      };
    },
    leaving(world, playerId, report) {
      if ("reset" in report) return;
      const { op, node, extra, base_version } = report;
      sent.set(`${world} ${node} ${playerId}`, op);
      const conflict = conflicts.get(op);
      // Nobody made the extra of what only asks after a report that was given up.
      if (!conflict || extra === undefined || isQuestion({ op, delta: 0, baseVersion: base_version ?? 0 })) return;
      const made = extras.get(extra);
      if (!made || made.moment < conflict.moment || made.version !== conflict.version) {
        complain(`${world}: report ${op} goes again after a conflict with an extra made before it`);
      } else if (base_version !== conflict.version) {
        complain(`${world}: report ${op} names version ${base_version}; its conflict told ${conflict.version}`);
      }
    },
    excuse(world, about) {
      // A process that ended forgot what its authors were told.
      if (about === undefined) for (const [op, told] of conflicts) if (told.world === world) conflicts.delete(op);
      for (const call of calls) {
        if (call.world === world && (about === undefined || call.about === about)) call.excused = true;
      }
    },
    silent(world, playerId, nodeId) {
      refuse(talks, `${world} ${nodeId} ${playerId}`);
      this.excuse(world, `${nodeId} ${playerId}`);
    },
    calmDown() {
      talks.calm = true;
    },
    check() {
      for (const call of calls) {
        if (call.underWay && !call.excused && call.end === undefined) complain(`${call.name} was never told its end`);
      }
    },
    told: talks.counts,
  };
}

function refuse({ sent, increments }: Talks, key: string): void {
  const op = sent.get(key);
  if (op !== undefined) increments.mayBeGivenUp(op);
}

/** A value as authors return them; throws as some of them do. */
function reaction(
  talks: Talks,
  weights: Readonly<Record<string, number>>,
  key: string,
  refusing: readonly string[],
): unknown {
  const what = talks.calm ? "true" : talks.random.weighted(weights);
  if (refusing.includes(what)) refuse(talks, key);
  if (what === "throw") throw new Error("an author's mistake");
  const values: Record<string, unknown> = { true: true, false: false, promise: Promise.resolve(true) };
  return values[what];
}

/** What an author says to what a call of theirs is told. */
function answered(talks: Talks, call: Watched, key: string, data: unknown): unknown {
  const { counts, increments, complain } = talks;
  talks.moment += 1;
  if (call.end !== undefined) complain(`${call.name} was called again after ${call.end}`);
  if (data === null) {
    counts.failed += 1;
    call.end = "a failure";
    const value = reaction(talks, { undefined: 6, true: 2, false: 1, throw: 0.3 }, key, ["false"]);
    // It may have been told before a report was made of it.
    if (value === false) increments.mayBeWithdrawn(call.world, call.about, call.asked || call.delta);
    return value;
  }
  const { code, entity } = data as { code: number; entity: CloudEntity | null };
  talks.told.set(key, { version: entity?.version ?? 0, counts: countsOf(entity) });
  const op = talks.sent.get(key);
  if (code !== 5) {
    counts[code === 0 ? "stored" : "other"] += 1;
    call.end = `code ${code}`;
    if (op === undefined || !talks.isStored(op)) complain(`${call.name} was told code ${code}, but nothing is stored`);
    return undefined;
  }
  counts.conflict += 1;
  call.conflicts += 1;
  if (call.conflicts > MAX_ROUNDS) complain(`${call.name} met more than ${MAX_ROUNDS} conflicts`);
  if (op !== undefined) {
    talks.conflicts.set(op, { world: call.world, version: entity?.version ?? 0, moment: talks.moment });
  }
  call.excused = true;
  const value = reaction(talks, { true: 12, false: 1, undefined: 0.3, throw: 0.3, promise: 0.3 }, key, [
    "false",
    "undefined",
    "throw",
    "promise",
  ]);
  if (value === true) call.excused = false;
  return value;
}

function makeExtra(talks: Talks, call: Watched, key: string): unknown {
  const { random, increments } = talks;
  const moment = (talks.moment += 1);
  const kind = talks.calm ? "good" : random.weighted({ good: 30, throw: 0.5, number: 0.5, long: 0.3 });
  if (kind !== "good") {
    // After a conflict the report ends for all who share it; before it is sent, only this call is left out of it.
    for (const other of talks.calls) {
      const shares = other.world === call.world && other.about === call.about && other.conflicts > 0;
      if (other === call || shares) other.excused = true;
    }
    refuse(talks, key);
    if (call.asked > 0) increments.mayBeWithdrawn(call.world, call.about, call.asked);
    if (kind === "throw") throw new Error("an author's mistake");
    return kind === "long" ? "x".repeat(5_000) : 7;
  }
  const known = talks.told.get(key) ?? { version: 0, counts: {} };
  const animal = random.pick(["cows", "sheep"]);
  const extra = JSON.stringify({ ...known.counts, [animal]: (known.counts[animal] ?? 0) + 1, made: moment });
  talks.extras.set(extra, { version: known.version, moment });
  return extra;
}

function countsOf(entity: CloudEntity | null): Record<string, number> {
  try {
    const { made: _made, ...counts } = JSON.parse(entity?.extra ?? "") as Record<string, number>;
    return counts;
  } catch {
    return {};
  }
}
