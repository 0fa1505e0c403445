/**
 * Several packs in one world, as on the platform: each in a realm of its own, with classes, callbacks and commands of its
 * own, and all of them in the same world. Here is what they share, and whose code runs at the moment. What is told to a
 * pack is made of that pack's classes: whoever made it happen asks the running pack's guard.
 */
import type { LogLine } from "../types.ts";
import type { WorldClock } from "./clock.ts";
import type { Course } from "./course.ts";
import type { CommandTable } from "./custom-commands.ts";
import type { Signals, Waiting } from "./events.ts";
import type { Execution, ExecutionMode } from "./execution.ts";
import type { Guard } from "./guard.ts";
import type { WorldState } from "./host.ts";
import { MAIN_PACK } from "./pack-properties.ts";
import type { Scheduler } from "./scheduler.ts";
import type { ServerAdmin } from "./server-admin.ts";
import type { ServerNet } from "./server-net.ts";

export interface PackInWorld {
  /** {@link MAIN_PACK}, or the header's uuid. */
  readonly key: string;
  /** Its own, whichever pack runs. */
  readonly guard: Guard;
  readonly execution: Execution;
  readonly signals: Signals;
  readonly scheduler: Scheduler;
  readonly admin: ServerAdmin | undefined;
  readonly net: ServerNet | undefined;
  log(level: LogLine["level"], text: string): void;
}

/** Whose code runs, and what it may do. */
export interface Running {
  pack: PackInWorld;
  mode: ExecutionMode;
}

export interface SharedWorld {
  readonly running: Running;
  /** In the order in which they are loaded. */
  readonly packs: PackInWorld[];
  readonly world: WorldState;
  readonly clock: WorldClock;
  readonly course: Course;
  readonly commands: CommandTable;
  readonly lines: LogLine[];
  /** After-events until they are delivered. */
  waiting: Waiting[];
  nextId(): string;
  nextRequestId(): number;
  /** Called after each single write of a dynamic property. */
  onPropertyWrite(): void;
}

/** For a world of several packs: the guard of whichever runs. What a class is made of is said to one's own. */
export function guardOfRunning(running: Running, own: Guard): Guard {
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
export function asPack<Result>(running: Running, pack: PackInWorld, act: () => Result): Result {
  const before = running.pack;
  running.pack = pack;
  try {
    return act();
  } finally {
    running.pack = before;
  }
}

export const isMain = (pack: PackInWorld): boolean => pack.key === MAIN_PACK;
