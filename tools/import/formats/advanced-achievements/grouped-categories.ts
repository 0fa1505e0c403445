/**
 * The categories of AdvancedAchievements that count one kind of block, item or creature each: what stands above the thresholds →
 * the goal. Several kinds stand with `|` between them.
 */
import { quote } from "../../../../scripts/core/checks/issue.ts";
import { highestGoal } from "../../things/held-items.ts";
import { blocksMeant } from "../../things/blocks.ts";
import { bedrockEntities } from "../../facts/entities.ts";
import { bedrockItems } from "../../facts/items.ts";
import type { Before113, Named } from "../../facts/named.ts";
import type { Findings } from "../../findings.ts";
import { withColours } from "../../reading/written-text.ts";
import { meant, oneOrAll } from "../../things/meant.ts";

type Goal = Readonly<Record<string, unknown>>;

export interface GroupedCategory {
  readonly icon: string;
  readonly title: string;
  /** @returns undefined where nothing here counts it, which is told */
  readonly goal: (kinds: readonly string[], threshold: number, findings: Findings) => Goal | undefined;
}

export const GROUPED: Readonly<Record<string, GroupedCategory>> = {
  Places: { icon: "stone", title: "Blocks Placed", goal: blockGoal("place_block") },
  Breaks: { icon: "stone_bricks", title: "Blocks Broken", goal: blockGoal("break_block") },
  Kills: { icon: "bone", title: "Kills", goal: killGoal },
  TargetsShot: { icon: "target", title: "Targets Shot", goal: shotGoal },
  Crafts: { icon: "crafting_table", title: "Items Crafted", goal: craftGoal },
  Breeding: { icon: "wheat", title: "Animals Bred", goal: breedGoal },
  EffectsHeld: {
    icon: "potion",
    title: "Effects Held",
    goal: without("by_hand", "Choose a goal of the type effect for the effect that is meant."),
  },
  PlayerCommands: {
    icon: "paper",
    title: "Commands Entered",
    goal: without("impossible", "The game does not tell which commands players enter."),
  },
  Custom: {
    icon: "feather",
    title: "Custom",
    goal: without("near", "There the command /aach add counts; here it is /ach:progress <player> <node> <count>."),
  },
  JobsReborn: {
    icon: "iron_pickaxe",
    title: "Jobs",
    goal: without("by_hand", "It counts levels of the plugin JobsReborn, which is not here."),
  },
};

function without(verdict: "near" | "by_hand" | "impossible", note: string): GroupedCategory["goal"] {
  return (_kinds, _threshold, findings) => {
    findings.add(verdict, note);
    return undefined;
  };
}

/** `sand:1` is a name of before 1.13 with its data value. */
function older(kind: string): { readonly name: string; readonly was?: Before113 } {
  const [, name, data] = /^((?:\w+:)?\w+):(\d+)$/.exec(kind) ?? [];
  return name === undefined ? { name: kind } : { name, was: { data: Number(data) } };
}

/** Names of materials have neither capital letters nor blanks, whatever was written. */
const material = (kind: string): string => kind.trim().toLowerCase().replace(/\s+/g, "_");

function idsOf(
  kinds: readonly string[],
  look: (name: string, was?: Before113) => Named,
  findings: Findings,
): readonly string[] {
  const { ids, notes } = meant(kinds.map(material), (kind) => {
    const { name, was } = older(kind);
    return look(name, was);
  });
  for (const note of notes) findings.add(ids.length === 0 ? "by_hand" : "near", note);
  return ids;
}

function blockGoal(type: "place_block" | "break_block"): GroupedCategory["goal"] {
  return (kinds, _threshold, findings) => {
    const ids = idsOf(kinds, blocksMeant, findings);
    return ids.length === 0 ? undefined : { goal_type: type, block: oneOrAll(ids) };
  };
}

function craftGoal(kinds: readonly string[], threshold: number, findings: Findings): Goal | undefined {
  const ids = idsOf(kinds, bedrockItems, findings);
  if (ids.length === 0) return undefined;
  if (threshold > highestGoal(ids)) {
    findings.add("near", "The game does not tell of crafting: here picking such items up from the ground counts.");
    return { goal_type: "pick_up_item", item: oneOrAll(ids) };
  }
  findings.add(
    "near",
    "The game does not tell of crafting: here having so many at the same time counts, however they were got.",
  );
  return { goal_type: "have_item", item: oneOrAll(ids) };
}

function breedGoal(kinds: readonly string[], _threshold: number, findings: Findings): Goal | undefined {
  const ids = idsOf(kinds, bedrockEntities, findings);
  return ids.length === 0 ? undefined : { goal_type: "breed", entity: oneOrAll(ids) };
}

function killGoal(kinds: readonly string[], _threshold: number, findings: Findings): Goal | undefined {
  const named: string[] = [];
  const creatures: string[] = [];
  for (const kind of kinds) {
    if (/^specificplayer-/i.test(kind))
      findings.add("impossible", "Players cannot be told apart by the UUIDs of Java Edition.");
    else if (/^poweredcreeper$/i.test(kind)) {
      findings.add("near", "Charged creepers are told from no others: here all creepers count.");
      creatures.push("creeper");
    } else if ("missing" in bedrockEntities(material(kind))) named.push(withColours(kind.trim()));
    else creatures.push(kind);
  }
  if (named.length === 0 && creatures.length === 0) return undefined;
  const ids = idsOf(creatures, bedrockEntities, findings);
  const goals: Goal[] = named.map((name) => ({ goal_type: "kill", entity: { name } }));
  if (ids.length > 0) goals.push({ goal_type: "kill", entity: oneOrAll(ids) });
  if (named.length > 0) {
    const names = named.map(quote).join(", ");
    findings.add(
      "near",
      `${names} is no creature of the game: what bears that name counts, as far as there is something.`,
    );
  }
  return goals.length === 1 ? goals[0] : { goal_type: "any_of", goals };
}

function shotGoal(kinds: readonly string[], _threshold: number, findings: Findings): Goal | undefined {
  const isCreature = (kind: string): boolean => !("missing" in bedrockEntities(material(kind)));
  const entities = idsOf(kinds.filter(isCreature), bedrockEntities, findings);
  const blocks = idsOf(
    kinds.filter((kind) => !isCreature(kind)),
    blocksMeant,
    findings,
  );
  const goals: Goal[] = [];
  if (entities.length > 0) goals.push({ goal_type: "shoot", entity: oneOrAll(entities) });
  if (blocks.length > 0) goals.push({ goal_type: "shoot", block: oneOrAll(blocks) });
  return goals.length > 1 ? { goal_type: "any_of", goals } : goals[0];
}
