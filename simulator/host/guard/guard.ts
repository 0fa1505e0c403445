/**
 * Makes the classes the pack sees, from the typings: every member checks privileges, validity and arguments before
 * the imitation behind it runs; a member that is not in the typings, or not imitated, throws when it is touched.
 * The state behind an object is reachable through this room only, never from the pack.
 */
import type { ApiIndex, ApiMember } from "../api.ts";
import type { WorldClock } from "../clock.ts";
import type { Running } from "../execution.ts";
import { merged, RecordState, type Imitation } from "../imitation.ts";
import { inOwnRealm } from "../packs/own-realm.ts";
import { createArgumentCheck, type ArgumentCheck } from "./argument-check.ts";
import { createBehindObjects } from "./behind.ts";
import { createClasses, type NativeClass } from "./classes.ts";
import { createEntrance, type AccessKind } from "./entrance.ts";
import type { Refusals } from "./refusals.ts";

export { RecordState, type Imitation } from "../imitation.ts";

export interface Guard {
  /** Several rooms may imitate parts of one class; none of them a member that another one has. */
  define(className: string, imitation: Imitation): void;
  wrap(className: string, state: unknown): object;
  record(className: string, fields: Record<string, unknown>): object;
  /** The state behind an object of this class; throws when it is no such object. */
  unwrap<State>(value: unknown, className: string): State;
  isInstance(value: unknown, className: string): boolean;
  classFor(className: string): NativeClass;
  error(className: string, message: string, fields?: Record<string, unknown>): Error;
  requirePrivilege(member: ApiMember, what: string, kind: AccessKind): void;
  /** The fields of a record, to be changed. */
  fieldsOf(record: object): Record<string, unknown>;
  arguments: ArgumentCheck;
}

export interface GuardNeeds {
  api: ApiIndex;
  /** Whose guard it is. */
  pack: object;
  running: Running;
  clock: WorldClock;
  refusals: Refusals;
  timesOfAnswers: number | undefined;
  /** Whether there are packs beside this one, whose lists and objects may come in its way. */
  hasOthers: boolean;
}

export function createGuard(needs: GuardNeeds): Guard {
  const { api, pack, running, clock, refusals, timesOfAnswers, hasOthers } = needs;
  const imitations = new Map<string, Imitation>();
  const behind = createBehindObjects(api);
  const entrance = createEntrance({ api, pack, running, clock, imitations, behind });
  const isInstance = (value: unknown, className: string): boolean => behind.ofClass(value, className) !== undefined;

  const check = createArgumentCheck({
    api,
    isInstance,
    outOfBounds: (value, bounds) =>
      error(
        "ArgumentOutOfBoundsError",
        `Provided integer value was out of bounds.  Value: ${value}, Argument bounds: [${bounds[0]}, ${bounds[1]}]`,
        { value, minValue: bounds[0], maxValue: bounds[1] },
      ),
  });
  const isOurs = (object: object): boolean => behind.of(object) !== undefined;
  const classFor = createClasses({
    api,
    imitations,
    behind,
    ground: {
      running,
      entrance,
      check,
      refusals,
      timesOfAnswers,
      inOwnRealm: hasOthers ? (value) => inOwnRealm(value, isOurs) : undefined,
    },
  });

  function wrap(className: string, state: unknown): object {
    const object = Object.create(classFor(className).prototype) as object;
    behind.put(object, className, state);
    return object;
  }

  function error(className: string, message: string, fields: Record<string, unknown> = {}): Error {
    const made = new Error(message);
    Object.setPrototypeOf(made, classFor(className).prototype);
    for (const [name, value] of Object.entries(fields)) {
      Object.defineProperty(made, name, { value, enumerable: true });
    }
    return made;
  }

  return {
    define(className, imitation) {
      if (!api.classOf(className)) throw new Error(`the typings have no class ${className} to imitate`);
      const known = imitations.get(className);
      imitations.set(className, known ? merged(className, known, imitation) : imitation);
    },
    wrap,
    record: (className, fields) => wrap(className, new RecordState(fields)),
    unwrap: <State>(value: unknown, className: string) => behind.entered(value, className).state as State,
    isInstance,
    classFor,
    error,
    requirePrivilege: entrance.requirePrivilege,
    fieldsOf: (record) => (behind.of(record)!.state as RecordState).fields,
    arguments: check,
  };
}
