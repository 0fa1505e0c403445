/**
 * The rules that every access of a pack to the platform has in common: what may be done in which execution, whether the object is
 * still there, and whose call it is. Who ran before is put back by whoever enters. Knows no member by name but `isValid`.
 */
import type { ApiIndex, ApiMember } from "../api.ts";
import type { WorldClock } from "../clock.ts";
import type { Running } from "../execution.ts";
import type { Imitation } from "../imitation.ts";
import type { BehindObjects } from "./behind.ts";

export type AccessKind = "function" | "property getter" | "property setter" | "constructor";

export interface Entrance {
  requirePrivilege(member: ApiMember, what: string, kind: AccessKind): void;
  /** Into a member of an object; returns the state behind it. */
  enter(object: unknown, className: string, name: string, member: ApiMember, kind: AccessKind): unknown;
  /** Into what belongs to no object: a constructor, or a function of a class. */
  enterClass(member: ApiMember, what: string, kind: AccessKind): void;
}

export interface EntranceNeeds {
  readonly api: ApiIndex;
  /** Whose entrance it is. */
  readonly pack: object;
  readonly running: Running;
  readonly clock: WorldClock;
  readonly imitations: ReadonlyMap<string, Imitation>;
  readonly behind: BehindObjects;
}

type InvalidCheck = NonNullable<Imitation["invalid"]>;

export function createEntrance({ api, pack, running, clock, imitations, behind }: EntranceNeeds): Entrance {
  const checksOf = new Map<string, InvalidCheck[]>();

  function requirePrivilege(member: ApiMember, what: string, kind: AccessKind): void {
    const { mode } = running;
    if (mode === "full") return;
    const refused = mode === "early" ? !member.early : member.restricted && kind !== "property getter";
    if (refused) throw new ReferenceError(`Native ${kind} [${what}] does not have required privileges.`);
  }

  /** Who can say that an object is no longer there: its class and those it extends, most of which never do. */
  function invalidChecks(className: string): InvalidCheck[] {
    const known = checksOf.get(className);
    if (known) return known;
    const checks: InvalidCheck[] = [];
    for (let name: string | undefined = className; name; name = api.classOf(name)?.extends) {
      const check = imitations.get(name)?.invalid;
      if (check) checks.push(check);
    }
    checksOf.set(className, checks);
    return checks;
  }

  return {
    requirePrivilege,
    enter(object, className, name, member, kind) {
      clock.hostCall();
      running.pack = pack;
      const entry = behind.entered(object, className);
      if (running.mode !== "full") requirePrivilege(member, `${className}::${name}`, kind);
      if (!member.evenInvalid && name !== "isValid") {
        for (const check of invalidChecks(entry.className)) {
          const invalid = check(entry.state);
          if (invalid) throw invalid;
        }
      }
      return entry.state;
    },
    enterClass(member, what, kind) {
      clock.hostCall();
      running.pack = pack;
      requirePrivilege(member, what, kind);
    },
  };
}
