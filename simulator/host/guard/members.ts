/**
 * Methods and properties as a pack finds them on a class: each enters by the common rules, has its arguments checked, and then
 * runs the imitation behind it. One that nobody imitates throws when it is touched.
 */
import type { ApiMember } from "../api.ts";
import type { Running } from "../execution.ts";
import { RecordState, type Imitation } from "../imitation.ts";
import type { ArgumentCheck } from "./argument-check.ts";
import type { Entrance } from "./entrance.ts";
import type { Refusals } from "./refusals.ts";
import { repeated } from "./repeated-answers.ts";

/** What all members are made with. */
export interface MemberGround {
  readonly running: Running;
  readonly entrance: Entrance;
  readonly check: ArgumentCheck;
  readonly refusals: Refusals;
  readonly timesOfAnswers: number | undefined;
  /** What a pack gets of a value that another pack's realm may have made; undefined where there is no other pack. */
  readonly inOwnRealm: ((value: unknown) => unknown) | undefined;
}

/** Where a member stands, and what is behind its class. */
export interface MemberPlace {
  readonly className: string;
  readonly name: string;
  readonly imitation: Imitation | undefined;
}

export function notImitated(className: string, name: string): Error {
  return new Error(`the simulator does not imitate ${className}.${name} yet`);
}

export function defineMethod(prototype: object, place: MemberPlace, member: ApiMember, ground: MemberGround): void {
  const { running, entrance, check, refusals, timesOfAnswers, inOwnRealm } = ground;
  const { className, name, imitation } = place;
  const run = imitation?.call?.[name] as ((state: unknown, ...rest: unknown[]) => unknown) | undefined;
  const returnsSelf = imitation?.returnsSelf?.includes(name) ?? false;
  const method = {
    [name](this: unknown, ...callArguments: unknown[]): unknown {
      const before = running.pack;
      const state = entrance.enter(this, className, name, member, "function");
      if (!run) throw notImitated(className, name);
      check.check(member, callArguments);
      refusals.check(className, name, callArguments[0]);
      const result = run(state, ...callArguments);
      running.pack = before;
      return returnsSelf ? this : inOwnRealm ? inOwnRealm(result) : result;
    },
  }[name]!;
  const value = repeated(timesOfAnswers, name, method);
  Object.defineProperty(prototype, name, { value, writable: false, enumerable: false, configurable: false });
}

export function defineProperty(prototype: object, place: MemberPlace, member: ApiMember, ground: MemberGround): void {
  const { running, entrance, check, refusals, timesOfAnswers, inOwnRealm } = ground;
  const { className, name, imitation } = place;
  const read = imitation?.get?.[name];
  const write = imitation?.set?.[name] as ((state: unknown, value: unknown) => void) | undefined;
  Object.defineProperty(prototype, name, {
    enumerable: true,
    configurable: false,
    get: repeated(timesOfAnswers, undefined, function (this: unknown) {
      const before = running.pack;
      const state = entrance.enter(this, className, name, member, "property getter");
      if (!read && !(state instanceof RecordState)) throw notImitated(className, name);
      const value = read ? read(state) : (state as RecordState).fields[name];
      running.pack = before;
      return inOwnRealm ? inOwnRealm(value) : value;
    }),
    set(this: unknown, value: unknown) {
      if (member.readonly) throw new TypeError(`no setter for property: ${className}.${name} is read-only`);
      const before = running.pack;
      const state = entrance.enter(this, className, name, member, "property setter");
      if (!write && !(state instanceof RecordState)) throw notImitated(className, name);
      if (!(member.optional && value === undefined) && !check.fits(member.type ?? "any", value)) {
        throw new TypeError(`Native type conversion failed. Property ${className}.${name} got a wrong type`);
      }
      if (member.bounds && typeof value === "number") check.inBounds(member.bounds, value);
      refusals.check(className, name, value);
      if (write) write(state, value);
      else (state as RecordState).fields[name] = value;
      running.pack = before;
    },
  });
}
