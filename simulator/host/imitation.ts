/**
 * What stands behind a class of the platform: functions over a state, which the guard puts checks around. Shapes, and how the parts
 * that several rooms imitate of one class become one.
 */

/** What stands behind a class of the platform. `State` is whatever its objects were wrapped around. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each imitation names its own state and arguments
export interface Imitation<State = any> {
  construct?: (...callArguments: never[]) => State;
  get?: Record<string, (state: State) => unknown>;
  set?: Record<string, (state: State, value: never) => void>;
  call?: Record<string, (state: State, ...callArguments: never[]) => unknown>;
  staticCall?: Record<string, (...callArguments: never[]) => unknown>;
  /** The error of using an object that is no longer there. */
  invalid?: (state: State) => Error | undefined;
  /** Chains such as form builders return the object itself. */
  returnsSelf?: readonly string[];
}

/** The state of events and other plain records: their getters read the fields. */
export class RecordState {
  readonly fields: Record<string, unknown>;
  constructor(fields: Record<string, unknown>) {
    this.fields = fields;
  }
}

/** @throws where both imitate the same member */
export function merged(className: string, known: Imitation, more: Imitation): Imitation {
  const result: Imitation = { ...known, ...more };
  for (const part of ["get", "set", "call", "staticCall"] as const) {
    const [before, added] = [known[part] ?? {}, more[part] ?? {}];
    const twice = Object.keys(added).find((name) => Object.hasOwn(before, name));
    if (twice !== undefined) throw new Error(`${className}.${twice} is imitated twice`);
    (result as Record<string, unknown>)[part] = { ...before, ...added };
  }
  return result;
}
