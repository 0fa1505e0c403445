/**
 * The mistakes that a pack with cloud nodes could have, and what they need to know of the running trial. Which one is
 * planted is a switch that the replaced modules look at; nothing is planted unless a test says so.
 */

export const PLANTED_BUGS = [
  "an operation id is used again after a rollback",
  "an operation is not saved before it is sent",
  "increments are saved without the id of their operation",
  "getExtra is not called again after a conflict",
  "the local value is written over the cloud's",
  "a report that was given up stays pending",
  "a repeated answer does not count pending down",
  "a repeated answer does not say who completed the node",
  "every server that sees a completion pays",
  "a node that is completed again pays again",
  "the answer that an operation was used before does not say who completed the node",
  "a reset is saved without its operation",
  "a reset does not wait for the reports before it",
  "increments of a world without a cloud have no operation of their own",
  "what a callback takes back is counted all the same",
] as const;

export type PlantedBug = (typeof PLANTED_BUGS)[number];

export const planted: {
  bug: PlantedBug | undefined;
  /** Operation ids of the world that is being started, counted and rolled back with it. */
  counter: { name: string; sequence: number };
  /** Operations that the cloud answered more than once. */
  readonly repeated: Set<string>;
} = { bug: undefined, counter: { name: "", sequence: 0 }, repeated: new Set() };
