/** A location as Java Edition's predicates say it (dimension, biome, position) → a goal of coming there. */
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import { bedrockBiomes } from "../../facts/biomes.ts";
import { bedrockDimension } from "../../facts/places.ts";
import { vanillaTag } from "../../facts/tags/vanilla-tag.ts";
import { createFindings } from "../../findings.ts";
import { boxTask, structureTask } from "../../quests/deed-tasks.ts";
import type { Task } from "../../quests/quest.ts";
import { listIn, numberIn, objectIn, textIn, valueAt } from "../../reading/values.ts";
import { meant, oneOrAll } from "../../things/meant.ts";

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

const KNOWN = ["dimension", "biome", "biomes", "structure", "structures", "feature", "position"];

export function locationTask(predicate: JsonObject): Task {
  const structure = textIn(
    valueAt(predicate, "structure") ?? valueAt(predicate, "structures") ?? valueAt(predicate, "feature"),
  );
  if (structure !== undefined) return structureTask(structure);
  const findings = createFindings();
  const goal: Record<string, unknown> = { goal_type: "visit" };
  const dimension = textIn(valueAt(predicate, "dimension"));
  if (dimension !== undefined) {
    const { ids, notes } = meant([dimension], bedrockDimension);
    for (const note of notes) findings.add("by_hand", note);
    if (ids.length === 0) return { findings, count: 1 };
    goal["dimension"] = oneOrAll(ids);
  }
  const biomes = namesAt(valueAt(predicate, "biomes") ?? valueAt(predicate, "biome"));
  if (biomes.length > 0) {
    const { ids, notes } = meant(biomes, bedrockBiomes);
    for (const note of notes) findings.add(ids.length === 0 ? "by_hand" : "near", note);
    if (ids.length === 0) return { findings, count: 1 };
    goal["biome"] = oneOrAll(ids);
  }
  const position = objectIn(valueAt(predicate, "position"));
  const [x, y, z] = ["x", "y", "z"].map((axis) => boundsIn(valueAt(position, axis))) as [Bounds, Bounds, Bounds];
  if (y.min !== undefined || y.max !== undefined) goal["y"] = y;
  if (x.min !== undefined || z.min !== undefined || x.max !== undefined || z.max !== undefined) {
    const isBox = [x, z].every(({ min, max }) => min !== undefined && max !== undefined);
    if (!isBox) findings.add("near", "Between which lines of the map it must be is not asked for here.");
    else {
      const low = y.min ?? -64;
      const corner = [x.min!, low, z.min!] as const;
      const box = boxTask({ corner, size: [x.max! - x.min!, (y.max ?? 320) - low, z.max! - z.min!] });
      goal["place"] = box.goal?.["place"];
      for (const note of box.findings.notes) findings.add("near", note);
    }
  }
  const more = Object.keys(predicate).filter((key) => !KNOWN.includes(key) && valueAt(predicate, key) !== null);
  if (more.length > 0) findings.add("near", `What else the place must be is not asked for here: ${more.join(", ")}.`);
  if (Object.keys(goal).length > 1) return { findings, goal, count: 1 };
  findings.add("by_hand", "It asks to come to a place and does not say where, or in a way that is not known here.");
  return { findings, count: 1 };
}

function namesAt(written: unknown): readonly string[] {
  const all = Array.isArray(written) ? listIn(written) : [written];
  return all.flatMap((one) => {
    const name = textIn(one);
    if (name === undefined) return [];
    return name.startsWith("#") ? (vanillaTag("biome", name) ?? [name]) : [name];
  });
}

function boundsIn(written: unknown): Bounds {
  const number = numberIn(written);
  if (number !== undefined) return { min: Math.floor(number), max: Math.floor(number) };
  if (!isObject(written)) return {};
  const min = numberIn(valueAt(written, "min"));
  const max = numberIn(valueAt(written, "max"));
  return {
    ...(min === undefined ? {} : { min: Math.floor(min) }),
    ...(max === undefined ? {} : { max: Math.floor(max) }),
  };
}
