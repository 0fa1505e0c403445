/**
 * The options of a subscription, as far as its type does not say it: what the platform would take in silence and what
 * would then never, or always, let an event through is refused, and so is what is not imitated.
 */
import type { ApiIndex } from "./api.ts";

const NOT_IMITATED = new Set(["permutations", "includeTags", "excludeTags", "eventTypes"]);
/** Lists of ids that the platform compares as they are. */
const ID_LISTS = new Set(["entityTypes", "blockTypes", "includeItems", "excludeItems"]);

/** Throws when the options of this type are wrong. */
export function checkEventOptions(api: ApiIndex, typeName: string, options: Record<string, unknown>): void {
  const { members } = api.interfaceOf(typeName) ?? { members: {} };
  for (const [key, value] of Object.entries(options)) {
    const member = members[key];
    if (!member) throw new TypeError(`${typeName} has no ${key}; it has ${Object.keys(members).join(", ")}`);
    if (value === undefined) continue;
    if (NOT_IMITATED.has(key)) throw new Error(`the simulator does not imitate ${typeName}.${key} yet`);
    if (!Array.isArray(value)) continue;
    if (value.length === 0) throw new TypeError(`${typeName}.${key} is empty: nothing, or everything? Leave it out`);
    if (!ID_LISTS.has(key)) continue;
    for (const id of value as string[]) {
      if (!/^[^:\s]+:[^:\s]+$/.test(id)) throw new TypeError(`${typeName}.${key} has "${id}", which is not a full id`);
    }
  }
}
