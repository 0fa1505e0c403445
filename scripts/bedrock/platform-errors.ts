/**
 * What errors of the platform mean, by name: a newer host may throw a class that this version does not know.
 */

/** An entity has borne both names; its parts go with it. */
const GONE_NAMES: readonly unknown[] = [
  "InvalidEntityError",
  "InvalidActorError",
  "InvalidEntityComponentError",
  "InvalidContainerError",
];

/** Whether something was asked of an entity that is not there, or not loaded for the moment. */
export function isGone(error: unknown): boolean {
  return GONE_NAMES.includes((error as { name?: unknown } | null | undefined)?.name);
}
