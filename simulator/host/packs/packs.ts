/**
 * Several packs in one world, as on the platform: each in a realm of its own, with classes, callbacks and commands of its
 * own, and all of them in the same world. Here is what the world knows of a pack, and whose code runs at the moment. What is
 * told to a pack is made of that pack's classes: whoever made it happen asks the running pack's guard.
 */
import type { HttpRequestSeen, HttpResponseGiven, LogLine } from "../../types.ts";
import type { Told } from "../events/events.ts";
import type { Running } from "../execution.ts";
import type { Guard } from "../guard/guard.ts";
import { MAIN_PACK } from "./pack-properties.ts";

export interface PackInWorld extends Told {
  /** {@link MAIN_PACK}, or the header's uuid. */
  readonly key: string;
  readonly scheduler: Scheduler;
  readonly admin: ServerAdmin | undefined;
  readonly net: ServerNet | undefined;
  log(level: LogLine["level"], text: string): void;
}

export interface Scheduler {
  runDue(): void;
  stepJobs(): void;
}

export interface ServerAdmin {
  /**
   * Asks the pack about a player who wants to join. `undefined`: nobody wants to be asked; else whether they may, once
   * all that were asked have answered.
   */
  askJoin(name: string, persistentId: string): Promise<boolean> | undefined;
}

export type HttpOutcome = { response: HttpResponseGiven } | { fault: { name: string; message: string } };

export interface ServerNet {
  takeOutbox(): HttpRequestSeen[];
  /** Kept until the next tick delivers it; ignored when nobody waits any more. */
  answer(id: number, outcome: HttpOutcome): void;
  deliver(): void;
}

export interface RunningPack extends Running {
  pack: PackInWorld;
}

/** For a world of several packs: the guard of whichever runs. What a class is made of is said to one's own. */
export function guardOfRunning(running: RunningPack, own: Guard): Guard {
  const now = (): Guard => running.pack.guard;
  return {
    define: own.define,
    wrap: (className, state) => now().wrap(className, state),
    record: (className, fields) => now().record(className, fields),
    unwrap: (value, className) => now().unwrap(value, className),
    isInstance: (value, className) => now().isInstance(value, className),
    classFor: (className) => now().classFor(className),
    error: (className, message, fields) => now().error(className, message, fields),
    requirePrivilege: (member, what, kind) => now().requirePrivilege(member, what, kind),
    fieldsOf: (record) => now().fieldsOf(record),
    get arguments() {
      return now().arguments;
    },
  };
}

/** Runs host code on behalf of a pack, whoever caused it. */
export function asPack<Result>(running: RunningPack, pack: PackInWorld, act: () => Result): Result {
  const before = running.pack;
  running.pack = pack;
  try {
    return act();
  } finally {
    running.pack = before;
  }
}

export const isMain = (pack: PackInWorld): boolean => pack.key === MAIN_PACK;
