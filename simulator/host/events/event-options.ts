/**
 * The options of a subscription, as far as its type does not say it: what the platform would take in silence and what
 * would then never, or always, let an event through is refused, in filters within options, too.
 */
import type { ApiIndex, ApiType } from "../api.ts";

/** Lists of ids that the platform compares as they are. */
const ID_LISTS = new Set(["entityTypes", "blockTypes", "includeItems", "excludeItems"]);
/** Keys of the typings that no rule stands behind. */
const NOT_IMITATED = new Set([
  "propertyOptions",
  "minHorizontalRotation",
  "maxHorizontalRotation",
  "minVerticalRotation",
  "maxVerticalRotation",
]);

/** Throws when the options of this type are wrong. */
export function checkEventOptions(api: ApiIndex, typeName: string, options: Record<string, unknown>): void {
  const members = membersOf(api, typeName);
  for (const [key, value] of Object.entries(options)) {
    const member = members[key];
    if (!member) throw new TypeError(`${typeName} has no ${key}; it has ${Object.keys(members).join(", ")}`);
    if (value === undefined) continue;
    if (NOT_IMITATED.has(key)) throw new Error(`the simulator does not imitate ${typeName}.${key} yet`);
    checkWithin(api, member.type, value);
    if (!Array.isArray(value)) continue;
    if (value.length === 0) throw new TypeError(`${typeName}.${key} is empty: nothing, or everything? Leave it out`);
    if (!ID_LISTS.has(key)) continue;
    for (const id of value as string[]) {
      if (!/^[^:\s]+:[^:\s]+$/.test(id)) throw new TypeError(`${typeName}.${key} has "${id}", which is not a full id`);
    }
  }
}

function membersOf(api: ApiIndex, typeName: string): Record<string, { type?: ApiType }> {
  const shape = api.interfaceOf(typeName);
  if (!shape) return {};
  return { ...(shape.extends === undefined ? {} : membersOf(api, shape.extends)), ...shape.members };
}

function checkWithin(api: ApiIndex, type: ApiType | undefined, value: unknown): void {
  if (typeof type === "object" && "array" in type) {
    if (Array.isArray(value)) for (const one of value as unknown[]) checkWithin(api, type.array, one);
  } else if (typeof type === "string" && api.interfaceOf(type) && typeof value === "object" && value !== null) {
    checkEventOptions(api, type, value as Record<string, unknown>);
  }
}
