/**
 * Which state stands behind which object of the platform. Reachable through this only, never from the pack.
 * Knows classes by name, and what they extend.
 */
import type { ApiIndex } from "../api.ts";

export interface Behind {
  readonly className: string;
  readonly state: unknown;
}

export interface BehindObjects {
  put(object: object, className: string, state: unknown): void;
  /** Undefined: nothing of the platform. */
  of(object: object): Behind | undefined;
  /** What stands behind an object of this class, or of one that extends it. */
  ofClass(value: unknown, className: string): Behind | undefined;
  /** @throws when it is no object of this class */
  entered(value: unknown, className: string): Behind;
}

export function createBehindObjects(api: ApiIndex): BehindObjects {
  const behind = new WeakMap<object, Behind>();

  function ofClass(value: unknown, className: string): Behind | undefined {
    if (typeof value !== "object" || value === null) return undefined;
    const entry = behind.get(value);
    for (let name = entry?.className; name !== undefined; name = api.classOf(name)?.extends) {
      if (name === className) return entry;
    }
    return undefined;
  }

  return {
    put(object, className, state) {
      behind.set(object, { className, state });
    },
    of: (object) => behind.get(object),
    ofClass,
    entered(value, className) {
      const entry = ofClass(value, className);
      if (!entry) throw new ReferenceError(`Native function called on something that is no ${className}.`);
      return entry;
    },
  };
}
