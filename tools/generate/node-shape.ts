/**
 * The shape of nodes for packs: what the JSON schema says of it without what only editors need, and without the game's ids,
 * since a pack may know newer ones than we do. Small enough to lie in the packs, which check with it what other packs send.
 */
import { readVanillaIds } from "../build/vanilla-ids.ts";
import { nodeSchema } from "./node-schema.ts";

type Part = Readonly<Record<string, unknown>>;

const FOR_EDITORS = new Set([
  "$schema",
  "title",
  "description",
  "examples",
  "default",
  "deprecated",
  "deprecationMessage",
  "doNotSuggest",
  "enumDescriptions",
]);
const HOLD_PARTS_BY_NAME = new Set(["properties", "definitions", "patternProperties"]);
/** Lists of what the game has. */
const IDS_OF_THE_GAME = [
  "item_id",
  "block_id",
  "entity_id",
  "biome_id",
  "dimension_id",
  "effect_id",
  "potion_id",
  "damage_cause",
];
const SAFE_INTEGER = Number.MAX_SAFE_INTEGER;

export function nodeShape(): string {
  const { patternProperties, ...schema } = stripped(nodeSchema(readVanillaIds())) as Record<string, Part>;
  const definitions: Record<string, unknown> = { ...schema["definitions"] };
  for (const name of IDS_OF_THE_GAME) definitions[name] = { type: "string" };
  definitions["enchantment_levels"] = { type: "object", additionalProperties: { type: "integer", minimum: 1 } };
  for (const [name, part] of Object.entries(definitions)) {
    if (name.endsWith("translations")) definitions[name] = byAnyName(part as Part);
  }
  const properties = { ...schema["properties"], node_descriptrion: Object.values(patternProperties!)[0] };
  const json = JSON.stringify({ ...schema, definitions, properties });
  return `/**
 * What a node may be, as far as that can be said of one node alone: written by npm run generate from what authors' nodes are
 * checked by. See shape.ts for what it means.
 */

export const NODE_SHAPE = ${JSON.stringify(json)};
`;
}

/** All locales have the same texts. */
function byAnyName({ properties }: Part): Part {
  return { type: "object", additionalProperties: Object.values(properties as Part)[0] };
}

function stripped(part: unknown, areNames = false): unknown {
  if (Array.isArray(part)) return part.map((one) => stripped(one));
  if (typeof part !== "object" || part === null) return part;
  const kept = Object.entries(part).filter(([key, value]) => areNames || isKept(key, value));
  const inner = Object.fromEntries(
    kept.map(([key, value]) => [key, stripped(value, !areNames && HOLD_PARTS_BY_NAME.has(key))]),
  );
  return areNames ? inner : withCases(inner);
}

function isKept(key: string, value: unknown): boolean {
  if (FOR_EDITORS.has(key)) return false;
  return !((key === "maximum" && value === SAFE_INTEGER) || (key === "minimum" && value === -SAFE_INTEGER));
}

interface Case {
  readonly if?: { readonly properties?: Readonly<Record<string, { readonly const?: unknown }>> };
  readonly then?: unknown;
}

/** Many conditions on the value of one key, which would all be asked, become one look at it. */
function withCases(part: Part): Part {
  const all = (part["allOf"] ?? []) as readonly Case[];
  const cases = all.flatMap((one) => {
    const [[key, value] = [], ...others] = Object.entries(one.if?.properties ?? {});
    return key !== undefined && others.length === 0 && typeof value?.const === "string" && one.then !== undefined
      ? [{ one, key, value: value.const }]
      : [];
  });
  const [first] = cases;
  if (!first || cases.length < 3 || cases.some(({ key }) => key !== first.key)) return part;
  const rest = all.filter((one) => !cases.some((each) => each.one === one));
  const { allOf: _all, ...others } = part;
  return {
    ...others,
    ...(rest.length > 0 ? { allOf: rest } : {}),
    cases: { key: first.key, of: Object.fromEntries(cases.map(({ one, value }) => [value, one.then])) },
  };
}
