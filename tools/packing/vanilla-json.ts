/**
 * What is known of the game as JSON, for where Mojang's lists are not installed: in the package and in a browser. Which ids
 * there are is read by `build/vanilla-ids.ts`.
 */
import type { VanillaIds } from "../../scripts/trees/vanilla-ids.ts";

export function vanillaToJson(vanilla: VanillaIds): string {
  return JSON.stringify(vanilla, (_key, value: unknown) => (value instanceof Set ? { ids: [...value].sort() } : value));
}

export function vanillaFromJson(text: string): VanillaIds {
  const entries = Object.entries(JSON.parse(text) as Record<string, object>);
  const read = entries.map(([name, value]) => [name, "ids" in value ? new Set(value.ids as readonly string[]) : value]);
  return Object.fromEntries(read) as VanillaIds;
}
