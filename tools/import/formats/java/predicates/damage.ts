/** Predicates of damage and killing blows → causes, projectiles, weapons, who dealt it and how much. */
import { readVanillaIds } from "../../../../build/vanilla-ids.ts";
import { bedrockCauses } from "../../../facts/damage.ts";
import { vanillaTag } from "../../../facts/tags/vanilla-tag.ts";
import type { Reader } from "../goals/reading.ts";
import { idsOf, rangeOf, type Pattern, type RangeJson } from "../goals/pattern.ts";
import { flagOf, isTable, listOf, tableOf, textOf, withoutNamespace, type Json, type JsonTable } from "../json.ts";
import { entityOf, typesOf } from "./entities.ts";
import { itemOf } from "./items.ts";
import { NOBODY } from "./subjects.ts";

export interface BlowAsked {
  cause?: string | readonly string[];
  projectile?: Pattern;
  weapon?: Pattern;
  /** Who dealt it. */
  by?: Pattern;
  amount?: RangeJson;
  isBlocked?: true;
  /** Where who dealt it is to be. */
  places: JsonTable[];
}

/** Whose hits are those of somebody else's hand. */
const PLAYER = "minecraft:player";
/** Old flags of damage → causes here. */
const CAUSES_OF_FLAGS: Readonly<Record<string, readonly string[]>> = {
  is_explosion: ["entityExplosion", "blockExplosion"],
  is_fire: ["fire", "fireTick", "lava", "campfire", "soulCampfire", "magma"],
  is_lightning: ["lightning"],
  is_magic: ["magic"],
  is_projectile: ["projectile"],
  is_fall: ["fall"],
  is_drowning: ["drowning"],
  is_freezing: ["freezing"],
};

export function blowOf(value: Json, reader: Reader): BlowAsked {
  const blow: BlowAsked = { places: [] };
  const damage = tableOf(value);
  readType(isTable(damage["type"]) ? damage["type"] : damage, blow, reader);
  const amount = rangeOf(damage["taken"] ?? damage["dealt"], 1, 1);
  if (amount !== undefined) blow.amount = amount;
  if (damage["dealt"] !== undefined && damage["taken"] === undefined)
    reader.differs("Armour is counted out of the damage here.");
  if (flagOf(damage["blocked"]) === true) blow.isBlocked = true;
  const source = tableOf(damage["source_entity"]);
  if (blow.by === undefined && Object.keys(source).length > 0) readSource(source, blow, reader);
  return blow;
}

function readType(type: JsonTable, blow: BlowAsked, reader: Reader): void {
  for (const [key, value] of Object.entries(type)) {
    switch (key) {
      case "direct_entity":
        readDirect(tableOf(value), blow, reader);
        break;
      case "source_entity":
        readSource(tableOf(value), blow, reader);
        break;
      case "tags":
        for (const tag of listOf(value).map(tableOf)) readTag(tag, blow, reader);
        break;
      case "is_direct":
        break;
      case "dealt":
      case "taken":
      case "blocked":
      case "type":
        break;
      default:
        readFlag(key, value, blow, reader);
    }
  }
}

/** Of an arrow's hit the arrow, of a sword's who swings it. */
function readDirect(entity: JsonTable, blow: BlowAsked, reader: Reader): void {
  const types = typesOf(entity, reader);
  const weapon = tableOf(entity["equipment"])["mainhand"];
  if (weapon !== undefined) {
    const { pattern } = itemOf(weapon, reader);
    if (pattern !== undefined) blow.weapon = pattern;
  }
  const direct = entityOf({ ...NOBODY, entities: [{ type: entity["type"], nbt: entity["nbt"] ?? null }] }, reader);
  if (types === undefined || types.includes(PLAYER) || direct === undefined) return;
  if (types.every((each) => readVanillaIds().entities.has(each) && !PROJECTILES.test(each))) blow.by = direct;
  else blow.projectile = direct;
}

const PROJECTILES =
  /arrow|trident|snowball|egg|fireball|potion|skull|wind_charge|pearl|bullet|spit|firework|hook|xp_bottle/;

function readSource(entity: JsonTable, blow: BlowAsked, reader: Reader): void {
  const [held, nbt] = heldIn(entity["nbt"]);
  const weapon = tableOf(entity["equipment"])["mainhand"] ?? held;
  if (weapon !== undefined) {
    const { pattern } = itemOf(weapon, reader);
    if (pattern !== undefined) blow.weapon = pattern;
  }
  const { equipment: _, distance, location, nbt: _nbt, ...others } = entity;
  const rest = nbt === undefined ? others : { ...others, nbt };
  if (isTable(location)) blow.places.push(location);
  if (distance !== undefined) reader.differs("How far away who dealt it was is not asked here.");
  const by = entityOf({ ...NOBODY, entities: [rest] }, reader);
  if (by !== undefined && by !== PLAYER) blow.by = by;
}

/** `{SelectedItem:{id:"minecraft:stick"}}`: what a player holds, and what else is asked. */
function heldIn(nbt: Json): readonly [item: JsonTable | undefined, rest: string | undefined] {
  const text = textOf(nbt);
  const match =
    /"?SelectedItem"?\s*:\s*\{\s*"?id"?\s*:\s*["']([\w:.-]+)["'](?:\s*,\s*"?tag"?\s*:\s*(\{.*\}))?\s*,?\s*\}/s.exec(
      text ?? "",
    );
  if (text === undefined || match === null) return [undefined, text];
  const rest = text.replace(match[0], "");
  const tag = match[2] === undefined ? {} : { nbt: match[2] };
  return [{ items: [match[1]], ...tag }, /[^\s{},]/.test(rest) ? rest : undefined];
}

function readTag(tag: JsonTable, blow: BlowAsked, reader: Reader): void {
  const id = withoutNamespace(textOf(tag["id"]) ?? "");
  if (flagOf(tag["expected"]) === false) {
    reader.differs(`That the damage is not of the kind ${id} is not asked here.`);
    return;
  }
  const causes = CAUSES_OF_FLAGS[id] ?? causesOf(vanillaTag("damage_type", id) ?? []);
  addCauses(causes, id, blow, reader);
}

function readFlag(flag: string, value: Json, blow: BlowAsked, reader: Reader): void {
  const is = flagOf(value);
  if (is === undefined) {
    reader.differs(`What is asked of damage as ${flag} is not told here.`);
    return;
  }
  const causes = CAUSES_OF_FLAGS[flag];
  if (is && causes !== undefined) addCauses(causes, flag, blow, reader);
  else if (is || flag !== "bypasses_armor")
    reader.differs(`Whether damage ${flag.replaceAll("_", " ")} is not asked here.`);
}

function addCauses(causes: readonly string[], id: string, blow: BlowAsked, reader: Reader): void {
  const known = causes.filter((cause) => readVanillaIds().damageCauses.has(cause));
  // An arrow is a projectile already.
  if (id === "is_projectile" && blow.projectile !== undefined) return;
  if (known.length === 0) reader.differs(`The kind of damage ${id} is not told here.`);
  else blow.cause = idsOf([...new Set(known)]);
}

const causesOf = (types: readonly string[]): readonly string[] =>
  types.map(bedrockCauses).flatMap((named) => ("ids" in named ? named.ids : []));
