/** Predicates of entities that are no player: which they are, young ones, colours and variants, names. */
import type { Reader } from "../goals/reading.ts";
import { idsOf, patternOf, type Pattern } from "../goals/pattern.ts";
import { flagOf, isTable, tableOf, textOf, withoutNamespace, type Json, type JsonTable } from "../json.ts";
import { spokenText } from "../text-component.ts";
import type { Subject } from "./subjects.ts";
import { colorNumber, variantInNbt, variantNumber } from "./variants.ts";

interface Found {
  type: readonly string[] | undefined;
  baby: boolean | undefined;
  name: string | undefined;
  color: number | undefined;
  variant: number | undefined;
}

/** Asked elsewhere: where the victim is, how far. */
const READ_ELSEWHERE = ["location", "distance", "player", "lightning_bolt", "fishing_hook", "stepping_on"];

export function entityOf(subject: Subject | undefined, reader: Reader): Pattern | undefined {
  if (subject === undefined) return undefined;
  const found: Found = { type: undefined, baby: undefined, name: undefined, color: undefined, variant: undefined };
  for (const entity of subject.entities) readEntity(entity, found, reader);
  for (const other of subject.not) {
    if (other.entities.length > 0) reader.differs(`Who is left out is not asked here: ${shown(other.entities[0])}.`);
  }
  for (const other of subject.others) reader.differs(`Not told here: ${other}.`);
  const { type, ...rest } = found;
  return patternOf("type", { type: type === undefined ? undefined : idsOf(type), ...rest });
}

/** Its ids alone. */
export const typesOf = (entity: JsonTable, reader: Reader): readonly string[] | undefined =>
  reader.names.of("entity", entity["type"]);

function readEntity(entity: JsonTable, found: Found, reader: Reader): void {
  for (const [key, value] of Object.entries(entity)) {
    if (READ_ELSEWHERE.includes(key) || value === null) continue;
    switch (key) {
      case "type":
        found.type = reader.names.of("entity", value);
        break;
      case "flags":
        readFlags(tableOf(value), found, reader);
        break;
      case "type_specific":
        readSpecific(tableOf(value), entity, found, reader);
        break;
      case "catType":
        found.type ??= reader.names.of("entity", "cat");
        setVariant(
          "cat",
          textOf(value)
            ?.replace(/^.*\//, "")
            .replace(/\.png$/, ""),
          found,
          reader,
        );
        break;
      case "components":
        for (const [name, component] of Object.entries(tableOf(value))) readComponent(name, component, found, reader);
        break;
      case "nbt":
        readNbt(value, found, reader, reader.names.inJava("entity", entity["type"]));
        break;
      default:
        reader.differs(`What is asked of a creature's ${key} is not told here.`);
    }
  }
}

function readFlags(flags: JsonTable, found: Found, reader: Reader): void {
  for (const [flag, value] of Object.entries(flags)) {
    if (flag === "is_baby") found.baby = flagOf(value);
    else reader.differs(`Whether a creature ${flag.replaceAll("_", " ").replace(/^is /, "is ")} is not asked here.`);
  }
}

function readSpecific(specific: JsonTable, entity: JsonTable, found: Found, reader: Reader): void {
  const type = withoutNamespace(textOf(specific["type"]) ?? "");
  // What a player does is asked where players are read.
  if (["player", "fishing_hook", "lightning"].includes(type)) return;
  if (type === "slime") {
    reader.differs("How large it is is not asked here.");
    return;
  }
  if (type !== "") found.type ??= reader.names.of("entity", type);
  if (specific["color"] !== undefined) found.color = colorNumber(textOf(specific["color"]));
  if (specific["sheared"] !== undefined) reader.differs("Whether it is shorn is not asked here.");
  if (specific["variant"] !== undefined) setVariant(type, textOf(specific["variant"]), found, reader);
  const rest = Object.keys(specific).filter((key) => !["type", "color", "sheared", "variant"].includes(key));
  if (rest.length > 0)
    reader.differs(`What is asked of a ${type || String(entity["type"])} is not told here: ${rest.join(", ")}.`);
}

function readComponent(name: string, value: Json, found: Found, reader: Reader): void {
  const [kind = "", what = ""] = withoutNamespace(name).split("/");
  if (what !== "") found.type ??= reader.names.of("entity", kind);
  if (kind === "custom_name") found.name = spokenText(value, reader.packs.languages).own;
  else if (what === "color") found.color = colorNumber(textOf(value));
  else if (what === "variant") setVariant(kind, textOf(value), found, reader);
  else reader.differs(`What its component ${name} says is not told here.`);
}

function readNbt(value: Json, found: Found, reader: Reader, types: readonly string[]): void {
  let rest = typeof value === "string" ? value : JSON.stringify(value);
  const name = /"?CustomName"?\s*:\s*'([^']*)'/.exec(rest);
  if (name !== null) {
    const { own } = spokenText(name[1], reader.packs.languages);
    if (own !== "") found.name = own;
    rest = rest.replace(name[0], "");
  }
  const color = /"?Color"?\s*:\s*(\d+)b?/.exec(rest);
  if (color !== null && Number(color[1]) < 16) {
    found.color = Number(color[1]);
    rest = rest.replace(color[0], "");
  }
  if (/"?IsBaby"?\s*:\s*(?:1b|true)/.test(rest)) {
    found.baby = true;
    rest = rest.replace(/"?IsBaby"?\s*:\s*(?:1b|true)/, "");
  }
  const variant = types.length === 0 ? undefined : variantInNbt(withoutNamespace(types[0]!), rest);
  if (variant !== undefined) {
    found.variant = variant.number;
    rest = variant.rest;
  }
  if (/[^\s{},]/.test(rest)) reader.differs(`What its NBT says is not told here: ${rest.slice(0, 80)}.`);
}

function setVariant(kind: string, variant: string | undefined, found: Found, reader: Reader): void {
  const number = variantNumber(kind, variant);
  if (number === undefined) reader.differs(`Which ${kind} it is is not asked here: ${variant ?? "one of several"}.`);
  else found.variant = number;
}

const shown = (value: Json): string => (isTable(value) ? JSON.stringify(value).slice(0, 80) : String(value));
