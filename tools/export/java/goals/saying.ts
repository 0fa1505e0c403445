/** What the export of goals says to each other: criteria, what of a goal is lost, and the ids of other nodes. */
export type Json = Readonly<Record<string, unknown>>;

export interface Criterion {
  readonly trigger: string;
  readonly conditions?: Json;
}

/** Done when of each group one is done. */
export interface Criteria {
  /** Each group is a list of criteria. */
  readonly groups: readonly (readonly Criterion[])[];
}

export interface Saying {
  /** A sentence of what is asked otherwise there. */
  differs(sentence: string): void;
  /** The advancement that a node becomes; undefined for an id that is no node. */
  advancementOf(nodeId: string): string | undefined;
}

export const one = (trigger: string, conditions: Json = {}): Criteria => ({
  groups: [[{ trigger: `minecraft:${trigger}`, ...(Object.keys(conditions).length === 0 ? {} : { conditions }) }]],
});

export const allOf = (parts: readonly Criteria[]): Criteria => ({ groups: parts.flatMap(({ groups }) => groups) });

/** More groups than these are no advancement that anybody would read. */
const MOST_GROUPS = 100;

/** @returns undefined where it cannot be said in so many groups */
export function anyOf(parts: readonly Criteria[]): Criteria | undefined {
  let groups: (readonly Criterion[])[] = [[]];
  for (const part of parts) {
    groups = groups.flatMap((group) => part.groups.map((more) => [...group, ...more]));
    if (groups.length > MOST_GROUPS) return undefined;
  }
  return { groups };
}

export const listOf = <Value>(value: Value | readonly Value[] | undefined): readonly Value[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Value[]) : [value as Value];

/** Java Edition's bounds. */
export const bounds = (range: unknown): Json | undefined =>
  typeof range === "number"
    ? { min: range, max: range }
    : typeof range === "object" && range !== null
      ? (range as Json)
      : undefined;
