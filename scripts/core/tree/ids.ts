/**
 * The one grammar of ids (nodes, cloud operations) and the one order of nodes.
 * Knows nothing of trees, files or players.
 */

/** The grammar as text, for messages and the JSON schema. */
export const ID_PATTERN = "[A-Za-z0-9_.:-]{1,64}";

const idExpression = new RegExp(`^${ID_PATTERN}$`);

/** Names that JavaScript objects treat specially; a node so named would be a trap for every script that indexes by id. */
export const FORBIDDEN_IDS: readonly string[] = ["__proto__", "constructor", "prototype"];

/** Whether `value` is a well-formed id that is not one of {@link FORBIDDEN_IDS}. */
export function isValidId(value: string): boolean {
  return idExpression.test(value) && !FORBIDDEN_IDS.includes(value);
}

/**
 * Order by code point: `Node10` before `Node2`, digits before `A–Z` before `_` before `a–z`.
 * Ids are ASCII, so comparing UTF-16 units is comparing code points.
 */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `"nameSpace:systemName"`, under which reward functions are registered. */
export const NAME_SPACE_PATTERN = "^[^:]+:[^:]+$";
const nameSpace = new RegExp(NAME_SPACE_PATTERN);

export function isNameSpace(text: string): boolean {
  return nameSpace.test(text);
}
