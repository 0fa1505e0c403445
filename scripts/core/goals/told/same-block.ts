/**
 * Whether a block is still the one that was placed, though its id has changed: lamps are lit, logs stripped, copper weathers,
 * earth grows over. A tree is no sapling any more.
 */

/** Words of an id that say how a block is, not which. */
const CONDITIONS = /(^|_)(lit|unlit|powered|unpowered|stripped|waxed|exposed|weathered|oxidized)(?=_|$)/g;

const EARTH: ReadonlySet<string> = new Set(
  ["dirt", "grass_block", "farmland", "grass_path", "dirt_path", "podzol", "mycelium", "dirt_with_roots"].map(
    (name) => `minecraft:${name}`,
  ),
);

export function isSameBlock(placed: string, now: string): boolean {
  if (placed === now || (EARTH.has(placed) && EARTH.has(now))) return true;
  return withoutConditions(placed) === withoutConditions(now);
}

function withoutConditions(type: string): string {
  return type
    .slice(type.indexOf(":") + 1)
    .replace(CONDITIONS, "")
    .replace(/^_/, "");
}
