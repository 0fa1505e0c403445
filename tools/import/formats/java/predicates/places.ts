/** Predicates of places → conditions of `where`: dimension, biome, height, blocks; structures by their signs. */
import { bedrockBlockInState } from "../../../facts/block-states.ts";
import { bedrockBlocks } from "../../../facts/blocks.ts";
import type { Reader } from "../goals/reading.ts";
import { boundsOf, idsOf, patternOf, rangeOf, type Pattern } from "../goals/pattern.ts";
import { isTable, oneOrMore, tableOf, textOf, withoutNamespace, type Json, type JsonTable } from "../json.ts";
import { signsOf } from "./structures.ts";

export type Where = Record<string, unknown>;

const DIMENSIONS: Readonly<Record<string, string>> = {
  overworld: "minecraft:overworld",
  the_nether: "minecraft:nether",
  the_end: "minecraft:the_end",
};
const MANY_STATES = 12;

/** @param blockKey the condition that a block of the place is */
export function readPlace(place: JsonTable, where: Where, reader: Reader, blockKey: "in_block" | "on_block"): void {
  for (const [key, value] of Object.entries(place)) {
    if (value === null) continue;
    switch (key) {
      case "dimension":
        setDimension(value, where, reader);
        break;
      case "biome":
      case "biomes":
        setIds("biome", reader.names.of("biome", value), where);
        break;
      case "position":
        readPosition(tableOf(value), where, reader);
        break;
      case "feature":
      case "structure":
      case "structures":
        readStructure(value, where, reader);
        break;
      case "block": {
        const block = blockOf(value, reader);
        if (block !== undefined) where[blockKey] = block;
        break;
      }
      case "fluid":
        readFluid(tableOf(value), where, reader);
        break;
      case "can_see_sky":
        reader.differs("Whether the sky can be seen is not asked here.");
        break;
      case "shifted":
        reader.differs("That a block beside it is meant is not asked here.");
        break;
      default:
        reader.differs(`What is asked of a place's ${key} is not told here.`);
    }
  }
}

export function dimensionOf(value: Json, reader: Reader): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const id = DIMENSIONS[withoutNamespace(text)];
  if (id === undefined) reader.lacks(`Bedrock has no dimension ${text}.`);
  return id;
}

function setDimension(value: Json, where: Where, reader: Reader): void {
  const ids = oneOrMore(value).flatMap((each) => dimensionOf(each, reader) ?? []);
  if (ids.length > 0) setIds("dimension", ids, where);
}

/** Asked twice, both must hold. */
function setIds(key: string, ids: readonly string[] | undefined, where: Where): void {
  if (ids === undefined) return;
  const before = where[key] === undefined ? undefined : (oneOrMore(where[key]) as readonly string[]);
  const both = before === undefined ? ids : ids.filter((id) => before.includes(id));
  where[key] = idsOf(both.length === 0 ? ids : both);
}

function readPosition(position: JsonTable, where: Where, reader: Reader): void {
  const height = rangeOf(position["y"]);
  if (height !== undefined) where["y"] = height;
  const near = placeOfSides(position, reader);
  if (near !== undefined) where["near"] = near;
}

/** A ball of this radius has a side nearly as flat as a wall. */
const FLAT = { most: 20_000_000, least: 1_000_000 };
/** Further out no point may be. */
const OUTERMOST = 30_000_000;

interface Span {
  readonly min?: number;
  readonly max?: number;
}

/** Goals know points with a radius: what is asked of x and z is one that is hardly another place. */
function placeOfSides(position: JsonTable, reader: Reader): Readonly<Record<string, number>> | undefined {
  const spans = { x: boundsOf(position["x"]), z: boundsOf(position["z"]) };
  const asked = Object.values(spans).filter((span) => span !== undefined);
  if (asked.length === 0) return undefined;
  const radius = radiusOf(asked);
  if (radius === undefined) {
    reader.differs("That it is at so much x and z is not asked here.");
    return undefined;
  }
  reader.differs("Places are round here: at their corners, and far to the side, one must come a little nearer.");
  const middle = ({ min, max }: Span = { min: 0, max: 0 }): number => {
    if (min !== undefined && max !== undefined) return (min + max) / 2;
    return min === undefined ? max! - radius : min + radius;
  };
  return { x: middle(spans.x), y: middle(heightOf(position, radius)), z: middle(spans.z), radius };
}

function radiusOf(asked: readonly Span[]): number | undefined {
  const isOpen = ({ min, max }: Span): boolean => min === undefined || max === undefined;
  if (!asked.some(isOpen)) return Math.max(1, ...asked.map(({ min, max }) => (max! - min!) / 2));
  const [{ min, max }] = asked as readonly [Span];
  const radius = Math.min(FLAT.most, OUTERMOST - Math.abs(min ?? max ?? 0));
  return asked.length > 1 || radius < FLAT.least ? undefined : radius;
}

/** Of a small place where worlds are mostly; of a large one it makes no difference. */
function heightOf(position: JsonTable, radius: number): Span {
  const asked = boundsOf(position["y"]);
  if (asked?.min !== undefined && asked.max !== undefined) return asked;
  return radius < FLAT.least ? { min: 64, max: 64 } : { min: 0, max: 0 };
}

function readStructure(value: Json, where: Where, reader: Reader): void {
  const names = oneOrMore(value).flatMap((each) => textOf(each) ?? []);
  const signs = names.map(signsOf).flatMap((sign) => (sign === undefined ? [] : [sign]));
  if (signs.length === 0) {
    reader.differs(`The structure ${names.join(", ")} is not told here.`);
    return;
  }
  reader.differs(`Structures are not told here: ${names.join(", ")} is known by blocks under the feet.`);
  for (const sign of signs) {
    for (const [key, ids] of Object.entries(sign)) {
      if (key === "on_block") where[key] = [...new Set([...((where[key] as string[] | undefined) ?? []), ...ids])];
      else where[key] ??= ids;
    }
  }
}

function readFluid(fluid: JsonTable, where: Where, reader: Reader): void {
  const names = [...oneOrMore(fluid["fluids"]), ...oneOrMore(fluid["fluid"]), ...oneOrMore(fluid["tag"])];
  if (names.some((name) => /water/.test(textOf(name) ?? ""))) where["in_water"] = true;
  else if (names.some((name) => /lava/.test(textOf(name) ?? "")))
    where["in_block"] = ["minecraft:lava", "minecraft:flowing_lava"];
  else reader.differs("Which fluid it is is not asked here.");
}

/** `{"blocks": …}`, `{"block": …}`, `{"tag": …}` with states, or the ids alone. */
export function blockOf(value: Json, reader: Reader): Pattern | undefined {
  const table = isTable(value) ? value : { blocks: value };
  const tag = table["tag"];
  const named =
    table["blocks"] ?? table["block"] ?? (textOf(tag) === undefined ? undefined : `#${String(tag).replace(/^#/, "")}`);
  if (table["nbt"] !== undefined)
    reader.differs(`What a block's NBT says is not told here: ${JSON.stringify(table["nbt"]).slice(0, 80)}.`);
  return statedBlock(named, tableOf(table["state"] ?? table["properties"]), reader);
}

/** Of a block alone, `{"block": …, "state": …}` as criteria had them, and loot conditions have. */
export function statedBlock(named: Json, states: JsonTable, reader: Reader): Pattern | undefined {
  const exact = Object.entries(states).flatMap(([state, value]): [string, string][] => {
    if (isTable(value)) {
      reader.differs(`In which of several states "${state}" it is is not asked here.`);
      return [];
    }
    return [[state, String(value)]];
  });
  const ids = named === undefined ? undefined : reader.names.of("block", named);
  if (ids === undefined) {
    if (exact.length > 0) reader.differs("In which state a block is is not asked here.");
    return undefined;
  }
  const isState = reader.names.inJava("block", named).some((id) => "states" in bedrockBlocks(id));
  if (exact.length === 0 && !isState) return patternOf("block", { block: idsOf(ids) });
  return inStates(named, Object.fromEntries(exact), ids, reader);
}

function inStates(
  named: Json,
  states: Readonly<Record<string, string>>,
  ids: readonly string[],
  reader: Reader,
): Pattern | undefined {
  const found = reader.names
    .inJava("block", named)
    .slice(0, MANY_STATES)
    .map((id) => bedrockBlockInState(id, states));
  const told = found.flatMap((each) => ("ids" in each ? [each] : []));
  const untold = new Set(told.flatMap((each) => each.untold));
  if (untold.size > 0) reader.differs(`A block's ${[...untold].join(", ")} is not told here.`);
  const [first] = told;
  if (first === undefined) return patternOf("block", { block: idsOf(ids) });
  const isAlike = told.every((each) => JSON.stringify(each.states) === JSON.stringify(first.states));
  if (!isAlike) reader.differs("In which state a block is is not asked here.");
  return patternOf("block", {
    block: idsOf([...new Set(told.flatMap((each) => each.ids))]),
    states: isAlike ? first.states : undefined,
  });
}
