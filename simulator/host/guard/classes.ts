/**
 * Makes a class of the platform when it is first asked for: its constructor, what it extends, its members, and what
 * hangs on the class itself. What the typings do not have throws.
 */
import type { ApiClass, ApiIndex, ApiMember } from "../api.ts";
import type { Imitation } from "../imitation.ts";
import type { BehindObjects } from "./behind.ts";
import { defineMethod, defineProperty, notImitated, type MemberGround } from "./members.ts";
import { unknownMembers } from "./unknown-members.ts";

/** A class as the pack sees it: called by `new` only, and mostly not even that. */
export interface NativeClass {
  readonly prototype: object;
}

export interface ClassesNeeds {
  readonly api: ApiIndex;
  readonly imitations: ReadonlyMap<string, Imitation>;
  readonly behind: BehindObjects;
  readonly ground: MemberGround;
}

/** @returns the class of a name */
export function createClasses(needs: ClassesNeeds): (className: string) => NativeClass {
  const { api, imitations, behind, ground } = needs;
  const classes = new Map<string, NativeClass>();

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
    const imitation = imitations.get(className);
    const isError = description.extends === "Error";
    // A few classes "extend" an interface of the language, which adds nothing here.
    const parent = description.extends && api.classOf(description.extends) ? description.extends : undefined;
    const made = constructorOf(className, description, needs);
    const nameOf = (object: object): string => behind.of(object)?.className ?? className;
    const above = isError ? Error.prototype : parent ? classFor(parent).prototype : unknownMembers(nameOf);
    const prototype = Object.create(above) as object;
    Object.defineProperty(prototype, "constructor", { value: made, enumerable: false });
    Object.defineProperty(made, "prototype", { value: prototype, writable: false });
    if (isError) Object.defineProperty(prototype, "name", { value: className, configurable: true, writable: true });
    else {
      for (const [name, member] of Object.entries(description.members)) {
        const define = member.kind === "method" ? defineMethod : defineProperty;
        define(prototype, { className, name, imitation }, member, ground);
      }
    }
    defineStatics(made, className, description, imitation, ground);
    return made;
  }

  return classFor;
}

function constructorOf(
  className: string,
  description: ApiClass,
  { imitations, behind, ground: { running, entrance, check } }: ClassesNeeds,
): NativeClass {
  const construct = imitations.get(className)?.construct as ((...rest: unknown[]) => unknown) | undefined;
  const rules: ApiMember | "private" =
    description.construct ?? (description.extends === "Error" ? "private" : { kind: "method", parameters: [] });
  return {
    [className]: function (this: unknown, ...callArguments: unknown[]): object {
      if (rules === "private" || new.target === undefined) {
        throw new TypeError(`No constructor for native class '${className}'.`);
      }
      const before = running.pack;
      entrance.enterClass(rules, `${className}::constructor`, "constructor");
      if (!construct) throw notImitated(className, "constructor");
      check.check(rules, callArguments);
      const object = Object.create(new.target.prototype as object) as object;
      behind.put(object, className, construct(...callArguments));
      running.pack = before;
      return object;
    },
  }[className]!;
}

function defineStatics(
  made: NativeClass,
  className: string,
  description: ApiClass,
  imitation: Imitation | undefined,
  { running, entrance, check, inOwnRealm }: MemberGround,
): void {
  for (const [name, value] of Object.entries(description.statics ?? {})) {
    const member = description.staticMethods?.[name];
    const run = imitation?.staticCall?.[name] as ((...rest: unknown[]) => unknown) | undefined;
    const shown = member
      ? (...callArguments: unknown[]): unknown => {
          const before = running.pack;
          entrance.enterClass(member, `${className}::${name}`, "function");
          if (!run) throw notImitated(className, name);
          check.check(member, callArguments);
          const result = run(...callArguments);
          running.pack = before;
          return inOwnRealm ? inOwnRealm(result) : result;
        }
      : value;
    Object.defineProperty(made, name, { value: shown, enumerable: true });
  }
}
