/**
 * Makes the classes the pack sees, from the typings: every member checks privileges, validity and arguments before
 * the imitation behind it runs; a member that is not in the typings, or not imitated, throws when it is touched.
 * The state behind an object is reachable through this file only, never from the pack.
 */
import type { ApiClass, ApiIndex, ApiMember } from "../api.ts";
import { createArgumentCheck, type ArgumentCheck } from "./argument-check.ts";
import type { WorldClock } from "../clock.ts";
import type { Running } from "../execution.ts";
import { merged, RecordState, type Imitation } from "../imitation.ts";
import type { Refusals } from "./refusals.ts";
import { inOwnRealm } from "../packs/own-realm.ts";
import { repeated } from "./repeated-answers.ts";
import { unknownMembers } from "./unknown-members.ts";

export { RecordState, type Imitation } from "../imitation.ts";

/** A class as the pack sees it: called by `new` only, and mostly not even that. */
export interface NativeClass {
  readonly prototype: object;
}

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

interface Behind {
  readonly className: string;
  readonly state: unknown;
}

type AccessKind = "function" | "property getter" | "property setter" | "constructor";

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
  const classes = new Map<string, NativeClass>();
  const behind = new WeakMap<object, Behind>();
  const checksOf = new Map<string, NonNullable<Imitation["invalid"]>[]>();

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

  function isInstance(value: unknown, className: string): boolean {
    return stateBehind(value, className) !== undefined;
  }

  /** What stands behind an object of this class, or of one that extends it. */
  function stateBehind(value: unknown, className: string): Behind | undefined {
    if (typeof value !== "object" || value === null) return undefined;
    const entry = behind.get(value);
    for (let name = entry?.className; name !== undefined; name = api.classOf(name)?.extends) {
      if (name === className) return entry;
    }
    return undefined;
  }

  function entered(value: unknown, className: string): Behind {
    const entry = stateBehind(value, className);
    if (!entry) throw new ReferenceError(`Native function called on something that is no ${className}.`);
    return entry;
  }

  function unwrap<State>(value: unknown, className: string): State {
    return entered(value, className).state as State;
  }

  function requirePrivilege(member: ApiMember, what: string, kind: AccessKind): void {
    const { mode } = running;
    if (mode === "full") return;
    const refused = mode === "early" ? !member.early : member.restricted && kind !== "property getter";
    if (refused) throw new ReferenceError(`Native ${kind} [${what}] does not have required privileges.`);
  }

  /** Who can say that an object is no longer there: its class and those it extends, most of which never do. */
  function invalidChecks(className: string): NonNullable<Imitation["invalid"]>[] {
    const known = checksOf.get(className);
    if (known) return known;
    const checks: NonNullable<Imitation["invalid"]>[] = [];
    for (let name: string | undefined = className; name; name = api.classOf(name)?.extends) {
      const check = imitations.get(name)?.invalid;
      if (check) checks.push(check);
    }
    checksOf.set(className, checks);
    return checks;
  }

  /** The rules every access has in common; returns the state behind `object`. Who ran before is put back by whoever enters. */
  function enter(object: unknown, className: string, name: string, member: ApiMember, kind: AccessKind): unknown {
    clock.hostCall();
    running.pack = pack;
    const entry = entered(object, className);
    if (running.mode !== "full") requirePrivilege(member, `${className}::${name}`, kind);
    if (!member.evenInvalid && name !== "isValid") {
      for (const check of invalidChecks(entry.className)) {
        const invalid = check(entry.state);
        if (invalid) throw invalid;
      }
    }
    return entry.state;
  }

  const isOurs = (object: object): boolean => behind.has(object);
  const nameOf = (className: string) => (object: object) => behind.get(object)?.className ?? className;

  function notImitated(className: string, name: string): Error {
    return new Error(`the simulator does not imitate ${className}.${name} yet`);
  }

  function defineMethod(prototype: object, className: string, name: string, member: ApiMember): void {
    const imitation = imitations.get(className);
    const run = imitation?.call?.[name] as ((state: unknown, ...rest: unknown[]) => unknown) | undefined;
    const returnsSelf = imitation?.returnsSelf?.includes(name) ?? false;
    const method = {
      [name](this: unknown, ...callArguments: unknown[]): unknown {
        const before = running.pack;
        const state = enter(this, className, name, member, "function");
        if (!run) throw notImitated(className, name);
        check.check(member, callArguments);
        refusals.check(className, name, callArguments[0]);
        const result = run(state, ...callArguments);
        running.pack = before;
        return returnsSelf ? this : hasOthers ? inOwnRealm(result, isOurs) : result;
      },
    }[name]!;
    const value = repeated(timesOfAnswers, name, method);
    Object.defineProperty(prototype, name, { value, writable: false, enumerable: false, configurable: false });
  }

  function defineProperty(prototype: object, className: string, name: string, member: ApiMember): void {
    const imitation = imitations.get(className);
    const read = imitation?.get?.[name];
    const write = imitation?.set?.[name] as ((state: unknown, value: unknown) => void) | undefined;
    Object.defineProperty(prototype, name, {
      enumerable: true,
      configurable: false,
      get: repeated(timesOfAnswers, undefined, function (this: unknown) {
        const before = running.pack;
        const state = enter(this, className, name, member, "property getter");
        if (!read && !(state instanceof RecordState)) throw notImitated(className, name);
        const value = read ? read(state) : (state as RecordState).fields[name];
        running.pack = before;
        return hasOthers ? inOwnRealm(value, isOurs) : value;
      }),
      set(this: unknown, value: unknown) {
        if (member.readonly) throw new TypeError(`no setter for property: ${className}.${name} is read-only`);
        const before = running.pack;
        const state = enter(this, className, name, member, "property setter");
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

  function classFor(className: string): NativeClass {
    const known = classes.get(className);
    if (known) return known;
    const description = api.classOf(className);
    if (!description) throw new Error(`the typings have no class ${className}`);
    const made = makeClass(className, description);
    classes.set(className, made);
    return made;
  }

  function makeClass(className: string, description: ApiClass): NativeClass {
    const isError = description.extends === "Error";
    // A few classes "extend" an interface of the language, which adds nothing here.
    const parent = description.extends && api.classOf(description.extends) ? description.extends : undefined;
    const construct = imitations.get(className)?.construct as ((...rest: unknown[]) => unknown) | undefined;
    const rules: ApiMember | "private" =
      description.construct ?? (isError ? "private" : { kind: "method", parameters: [] });
    const made = {
      [className]: function (this: unknown, ...callArguments: unknown[]): object {
        if (rules === "private" || new.target === undefined) {
          throw new TypeError(`No constructor for native class '${className}'.`);
        }
        clock.hostCall();
        const before = running.pack;
        running.pack = pack;
        requirePrivilege(rules, `${className}::constructor`, "constructor");
        if (!construct) throw notImitated(className, "constructor");
        check.check(rules, callArguments);
        const object = Object.create(new.target.prototype as object) as object;
        behind.set(object, { className, state: construct(...callArguments) });
        running.pack = before;
        return object;
      },
    }[className]!;
    const above = isError ? Error.prototype : parent ? classFor(parent).prototype : unknownMembers(nameOf(className));
    const prototype = Object.create(above) as object;
    Object.defineProperty(prototype, "constructor", { value: made, enumerable: false });
    Object.defineProperty(made, "prototype", { value: prototype, writable: false });
    if (isError) Object.defineProperty(prototype, "name", { value: className, configurable: true, writable: true });
    else {
      for (const [name, member] of Object.entries(description.members)) {
        if (member.kind === "method") defineMethod(prototype, className, name, member);
        else defineProperty(prototype, className, name, member);
      }
    }
    defineStatics(made, className, description);
    return made;
  }

  function defineStatics(made: NativeClass, className: string, description: ApiClass): void {
    for (const [name, value] of Object.entries(description.statics ?? {})) {
      const member = description.staticMethods?.[name];
      const run = imitations.get(className)?.staticCall?.[name] as ((...rest: unknown[]) => unknown) | undefined;
      const shown = member
        ? (...callArguments: unknown[]): unknown => {
            clock.hostCall();
            const before = running.pack;
            running.pack = pack;
            requirePrivilege(member, `${className}::${name}`, "function");
            if (!run) throw notImitated(className, name);
            check.check(member, callArguments);
            const result = run(...callArguments);
            running.pack = before;
            return hasOthers ? inOwnRealm(result, isOurs) : result;
          }
        : value;
      Object.defineProperty(made, name, { value: shown, enumerable: true });
    }
  }

  function wrap(className: string, state: unknown): object {
    const object = Object.create(classFor(className).prototype) as object;
    behind.set(object, { className, state });
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
    unwrap,
    isInstance,
    classFor,
    error,
    requirePrivilege,
    fieldsOf: (record) => (behind.get(record)!.state as RecordState).fields,
    arguments: check,
  };
}
