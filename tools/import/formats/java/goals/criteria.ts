/**
 * Criteria and requirements → one goal with a verdict. What a trigger means is in the triggers; here is what becomes of several of
 * them, and of what could not be read.
 */
import { has } from "../../../../../scripts/core/checks/shape.ts";
import type { Verdict } from "../../../imported.ts";
import type { Advancement, Criterion } from "../advancement.ts";
import { flagOf, tableOf, type Json } from "../json.ts";
import { grantedGoal } from "../functions/granted.ts";
import type { Grants } from "../functions/grants.ts";
import type { PackFiles } from "../pack-files.ts";
import { waysOf } from "../triggers/deed.ts";
import { IMPOSSIBLE, TRIGGERS } from "../triggers/table.ts";
import { allOf, anyOf } from "./combine.ts";
import { readWith, type Asked, type Inlined, type Reader, type Reading } from "./reading.ts";

export interface GoalRead {
  readonly asked?: Asked;
  readonly verdict: Verdict;
  readonly notes: readonly string[];
}

export interface Surroundings {
  readonly packs: PackFiles;
  readonly all: ReadonlyMap<string, Advancement>;
  /** The node that an advancement becomes; undefined where it becomes none. */
  nodeOf(id: string): string | undefined;
  /** Where functions of the packs complete advancements. */
  readonly grants: Grants;
}

const MAX_DEPTH = 6;
const MAX_NOTES = 8;

export function readGoal(advancement: Advancement, around: Surroundings): GoalRead {
  return judged(readRequirements(advancement, around, []));
}

/** How well all of it was read. */
interface Sum {
  readonly asked: readonly Asked[];
  readonly differs: readonly string[];
  /** Of what must be done, what is not there. */
  readonly missing: readonly { readonly why: string; readonly byHand: boolean }[];
}

function judged({ asked, differs, missing }: Sum): GoalRead {
  const whys = [...new Set(missing.map(({ why }) => why))];
  const whole = allOf(asked);
  if (whole === undefined) {
    const byHand = missing.length === 0 || missing.some((each) => each.byHand);
    return { verdict: byHand ? "by_hand" : "impossible", notes: whys.length === 0 ? ["It has no criteria."] : whys };
  }
  const left =
    missing.length === 0
      ? []
      : [`Left out of ${asked.length + missing.length} things to do: ${missing.length}.`, ...whys];
  const notes = [...differs, ...left];
  // Where half of it is gone it is another task.
  const isOther = missing.length > asked.length;
  const told =
    notes.length > MAX_NOTES
      ? [...notes.slice(0, MAX_NOTES), `And ${notes.length - MAX_NOTES} more of this kind.`]
      : notes;
  return { asked: whole, verdict: isOther ? "by_hand" : notes.length > 0 ? "near" : "exact", notes: told };
}

function readRequirements(advancement: Advancement, around: Surroundings, above: readonly string[]): Sum {
  const readings = new Map<string, Reading>();
  for (const [name, criterion] of advancement.criteria) {
    readings.set(name, readCriterion(advancement, name, criterion, around, above));
  }
  const asked: Asked[] = [];
  const differs = new Set<string>();
  const missing: { why: string; byHand: boolean }[] = [];
  for (const group of advancement.requirements) {
    const each = group.map((name) => readings.get(name)!);
    const read = each.flatMap((reading) => ("asked" in reading ? [reading] : []));
    const one = anyOf(read.map((reading) => reading.asked));
    if (one === undefined) {
      for (const reading of each)
        if ("missing" in reading) missing.push({ why: reading.missing, byHand: reading.byHand });
      continue;
    }
    asked.push(one);
    for (const note of read.flatMap((reading) => reading.differs)) differs.add(note);
    // What nobody can do here is no way less; what only could not be read is.
    const lost = each.filter((reading) => "missing" in reading && reading.byHand);
    if (lost.length > 0) differs.add(`Of ${each.length} ways to do it ${lost.length} could not be read.`);
  }
  return { asked, differs: [...differs], missing };
}

function readCriterion(
  advancement: Advancement,
  name: string,
  { trigger, conditions }: Criterion,
  around: Surroundings,
  above: readonly string[],
): Reading {
  const others: Reader["advancement"] = (id, wanted) =>
    otherAdvancement(id, wanted, around, [...above, advancement.id]);
  if (trigger === IMPOSSIBLE) return readGrants(advancement.id, name, around, others);
  const rule = has(TRIGGERS, trigger) ? TRIGGERS[trigger] : undefined;
  if (rule === undefined) {
    const what = trigger === "" ? "A criterion has no trigger." : `The trigger ${trigger} is not known here.`;
    return { missing: what, byHand: true };
  }
  const unread = `What the trigger ${trigger} asks there is nothing for here.`;
  const ways = waysOf(trigger, conditions, around.packs);
  return ofWays(ways.map((way) => readWith(around.packs, (reader) => rule(way(reader)), unread, others)));
}

/** What only commands complete: by the functions of the packs that do. */
function readGrants(id: string, criterion: string, around: Surroundings, others: Reader["advancement"]): Reading {
  const { packs, grants } = around;
  const ways = grants.of(id, criterion);
  if (ways.length === 0) return { missing: "Only commands complete it, as in Java Edition.", byHand: false };
  const unread = `The function ${ways[0]!.by} completes it: complete it by yours, or give it a goal.`;
  return ofWays(ways.map((way) => readWith(packs, (reader) => grantedGoal(way, grants, reader), unread, others)));
}

function ofWays(ways: readonly Reading[]): Reading {
  const read = ways.flatMap((way) => ("asked" in way ? [way] : []));
  const asked = anyOf(read.map((way) => way.asked));
  const [first] = ways;
  if (asked === undefined) return first!;
  const lost = ways.filter((way) => "missing" in way && way.byHand).length;
  const note = lost === 0 ? [] : [`Of ${ways.length} ways to do it ${lost} could not be read.`];
  return { asked, differs: [...new Set([...read.flatMap((way) => way.differs), ...note])] };
}

/** That another one is complete: its node, or where it is none its own criteria. */
function otherAdvancement(
  id: string,
  wanted: Json,
  around: Surroundings,
  above: readonly string[],
): Inlined | undefined {
  const full = id.includes(":") ? id : `minecraft:${id}`;
  const node = around.nodeOf(full);
  const names = Object.entries(tableOf(wanted)).flatMap(([name, is]) => (flagOf(is) === false ? [] : [name]));
  if (flagOf(wanted) === false) return undefined;
  if (node !== undefined && names.length === 0)
    return { asked: { goal: { goal_type: "complete", nodes: [node] }, count: 1 }, differs: [] };
  const advancement = around.all.get(full);
  if (advancement === undefined || above.length > MAX_DEPTH || above.includes(full)) return undefined;
  const requirements =
    names.length === 0
      ? advancement.requirements
      : names.filter((name) => advancement.criteria.has(name)).map((name) => [name]);
  const sum = readRequirements({ ...advancement, requirements }, around, above);
  const asked = sum.missing.length > 0 ? undefined : allOf(sum.asked);
  return asked && { asked, differs: sum.differs };
}
