/** Tasks of deeds, places and numbers of the player → goals, by the names of Java Edition. What a book calls them is not known here. */
import { quote } from "../../../scripts/core/checks/issue.ts";
import { bedrockBiomes } from "../facts/biomes.ts";
import { bedrockEntities } from "../facts/entities.ts";
import type { Before113 } from "../facts/named.ts";
import { bedrockDimension, NO_STRUCTURES } from "../facts/places.ts";
import { goalOfStatistic } from "../facts/statistics.ts";
import { vanillaTag, type TagKind } from "../facts/tags/vanilla-tag.ts";
import { createFindings, type Findings } from "../findings.ts";
import type { Verdict } from "../imported.ts";
import { blocksMeant } from "../things/blocks.ts";
import { meant, oneOrAll, sentence, type Meant } from "../things/meant.ts";
import type { Goal, Task } from "./quest.ts";

/** Nothing here counts it, or only what its author does. */
export function untold(verdict: Verdict, note: string, count = 1): Task {
  const findings = createFindings();
  findings.add(verdict, note);
  return { findings, count };
}

export function told(goal: Goal, count = 1, ...differences: readonly string[]): Task {
  const findings = createFindings();
  for (const note of differences) findings.add("near", note);
  return { findings, goal, count };
}

/** What is ticked off by hand: without it, all that waits for it would never open. */
export const tickedOff = (): Task =>
  told(
    { goal_type: "play_time", unit: "minutes" },
    1,
    "There one ticks it off; here it is complete a minute after it has opened.",
  );

/** Ids, or tags behind `#`; of mods nothing is left. */
function namesOf(names: readonly string[], kind: TagKind): readonly string[] {
  return names.flatMap((name) => (name.startsWith("#") ? (vanillaTag(kind, name) ?? [name]) : [name]));
}

/** Ids as a goal takes them; undefined where none is left, which is told. */
function idsOf({ ids, notes }: Meant, findings: Findings): string | readonly string[] | undefined {
  for (const note of notes) findings.add(ids.length === 0 ? "by_hand" : "near", note);
  return ids.length === 0 ? undefined : oneOrAll(ids);
}

const ofThing = (findings: Findings, count: number, goal: Goal | undefined): Task =>
  goal === undefined ? { findings, count } : { findings, goal, count };

export function killTask(names: readonly string[], count: number, name?: string): Task {
  const findings = createFindings();
  const ids = idsOf(meant(namesOf(names, "entity_type"), bedrockEntities), findings);
  if (ids === undefined) return { findings, count };
  return { findings, count, goal: { goal_type: "kill", entity: name === undefined ? ids : { type: ids, name } } };
}

export function entityTask(
  type: "use_entity" | "tame" | "breed",
  names: readonly string[],
  count: number,
  more: Goal = {},
): Task {
  const findings = createFindings();
  const ids = idsOf(meant(namesOf(names, "entity_type"), bedrockEntities), findings);
  return ofThing(findings, count, ids === undefined ? undefined : { goal_type: type, entity: ids, ...more });
}

export function blockTask(
  type: "use_block" | "break_block" | "place_block",
  names: readonly string[],
  count: number,
  was?: Before113,
): Task {
  const findings = createFindings();
  const ids = idsOf(
    meant(namesOf(names, "block"), (name) => blocksMeant(name, was)),
    findings,
  );
  return ofThing(findings, count, ids === undefined ? undefined : { goal_type: type, block: ids });
}

const NUMBERED: Readonly<Record<string, string>> = { "-1": "the_nether", "0": "overworld", "1": "the_end" };

/** A name; before 1.16 a number. Empty where none is said. */
export function dimensionIn(written: unknown): string {
  if (typeof written !== "string" && typeof written !== "number") return "";
  const name = String(written).trim();
  return Object.hasOwn(NUMBERED, name) ? `minecraft:${NUMBERED[name]!}` : name;
}

export function dimensionTask(id: string): Task {
  const findings = createFindings();
  const ids = idsOf(meant([id], bedrockDimension), findings);
  return ofThing(findings, 1, ids === undefined ? undefined : { goal_type: "visit", dimension: ids });
}

export function biomeTask(names: readonly string[]): Task {
  const findings = createFindings();
  const ids = idsOf(meant(namesOf(names, "biome"), bedrockBiomes), findings);
  return ofThing(findings, 1, ids === undefined ? undefined : { goal_type: "visit", biome: ids });
}

export const structureTask = (name: string): Task =>
  untold("impossible", `It asks to come to the structure ${quote(name)}, and ${NO_STRUCTURES}.`);

/** A box of blocks: a corner, and how far it reaches from there. */
export interface Box {
  readonly corner: readonly [x: number, y: number, z: number];
  readonly size: readonly [x: number, y: number, z: number];
  /** Of Java Edition; absent = any. */
  readonly dimension?: string;
}

/** The ball around the box, as high as the box is. */
export function boxTask({ corner, size, dimension }: Box): Task {
  const half = size.map((side) => Math.max(1, side) / 2);
  const [x, y, z] = corner.map((from, axis) => Math.round((from + half[axis]!) * 10) / 10) as [number, number, number];
  const radius = Math.max(1, Math.ceil(Math.hypot(...half)));
  const place = placeOf({ x, y, z, radius }, dimension);
  if (place === undefined) return untold("by_hand", `It asks to come to a place in ${dimension!}, which is of a mod.`);
  const height = { min: Math.floor(corner[1]), max: Math.floor(corner[1] + Math.max(1, size[1]) - 1) };
  return told(
    { goal_type: "visit", place, y: height },
    1,
    "There the place is a box; here it is a ball around it, as high as the box.",
  );
}

export interface Ball {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
}

export function placeOf(ball: Ball, dimension?: string): Goal | undefined {
  if (dimension === undefined) return { ...ball };
  const named = bedrockDimension(dimension);
  return "missing" in named ? undefined : { ...ball, dimension: named.ids[0]! };
}

/** @param stat `minecraft:walk_one_cm`, or with its type as `minecraft:mined:minecraft.stone` */
export function statisticTask(stat: string, value: number): Task {
  const [type, name] = statisticParts(stat);
  const counted = goalOfStatistic(type, name);
  if ("missing" in counted) return untold("impossible", sentence(counted.missing), Math.max(1, value));
  const { goal, unitsAStep, differs } = counted;
  const steps = Math.max(1, Math.ceil(value / unitsAStep));
  return told(goal, steps, ...(differs === undefined ? [] : [sentence(differs)]));
}

function statisticParts(stat: string): readonly [type: string, name: string] {
  const parts =
    /^([\w.-]+):([\w.-]+):([\w.-]+)[.:]([\w./-]+)$/.exec(stat) ??
    /^([\w-]+)\.([\w-]+):([\w-]+)\.([\w./-]+)$/.exec(stat);
  if (parts !== null) return [`${parts[1]!}:${parts[2]!}`, `${parts[3]!}:${parts[4]!}`];
  // Before 1.13: stat.walkOneCm, stat.mineBlock.minecraft.stone.
  const old = /^stat\.(\w+)(?:\.(.+))?$/.exec(stat);
  if (old === null) return ["minecraft:custom", stat];
  const word = old[1]!.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
  if (old[2] === undefined) return ["minecraft:custom", word];
  const types: Readonly<Record<string, string>> = {
    mine_block: "mined",
    use_item: "used",
    craft_item: "crafted",
    kill_entity: "killed",
  };
  return [`minecraft:${types[word] ?? word}`, old[2].replace(/^minecraft\./, "minecraft:")];
}

export function levelTask(amount: number, isTaken: boolean): Task {
  return told({ goal_type: "level" }, amount, ...(isTaken ? ["There the levels are taken; here they stay."] : []));
}

export const experienceTask = (amount: number): Task =>
  told({ goal_type: "experience" }, amount, "Here experience counts as it is gained, and nothing is taken.");

/** Of a mod that keeps stages; here they are tags. */
export const stageTask = (stage: string): Task => {
  const task = told({ goal_type: "tag", tag: stage });
  task.findings.add(
    "by_hand",
    `The stage ${quote(stage)} is a tag here: see that players get it (/tag <player> add ${stage}).`,
  );
  return task;
};
