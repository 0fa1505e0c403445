/**
 * Triggers that only look at the player (`location`, `tick`): which goal it is that a state holds, that a statistic is reached, or that
 * other advancements are complete.
 */
import { allOf } from "../goals/combine.ts";
import type { Asked, Reader } from "../goals/reading.ts";
import { itemOf } from "../predicates/items.ts";
import type { PlayerAsked } from "../predicates/players.ts";
import { statisticGoal } from "../statistics/statistic-goal.ts";
import { bareGoal, type Trigger } from "./deed.ts";

type Where = Readonly<Record<string, unknown>>;

export const looked: Trigger = (deed) => {
  const { player, reader } = deed;
  const subject = deed.subject("player");
  const said = [
    ...(subject?.entities ?? []),
    ...(subject?.places ?? []),
    ...(subject?.not ?? []),
    ...(subject?.others ?? []),
  ];
  // What was asked and cannot be said would be complete at once.
  return saysNothing(player) && said.length > 0 ? undefined : stateGoal(player, reader);
};

const saysNothing = ({ where, stats, advancements, carried }: PlayerAsked): boolean =>
  Object.keys(where).length + stats.length + Object.keys(advancements).length + carried.length === 0;

export function stateGoal(player: PlayerAsked, reader: Reader): Asked | undefined {
  const { where, stats, advancements, carried } = player;
  const parts: Asked[] = [];
  for (const stat of stats) {
    const asked = statisticGoal(stat, reader);
    if (asked === undefined) return undefined;
    parts.push(asked);
  }
  for (const [id, wanted] of Object.entries(advancements)) {
    const other = reader.advancement(id, wanted);
    if (other === undefined) return undefined;
    for (const note of other.differs) reader.differs(note);
    parts.push(other.asked);
  }
  for (const item of carried) {
    const { pattern, count } = itemOf(item, reader);
    parts.push({ goal: bareGoal("have_item", { item: pattern }), count });
  }
  const hasPlace = Object.keys(where).length > 0;
  if (parts.length > 0 && hasPlace) reader.differs("The one need not hold at the moment of the other.");
  if (hasPlace) parts.push(placeGoal(where, reader));
  if (parts.length === 0) return { goal: { goal_type: "join" }, count: 1 };
  return allOf(parts);
}

/** What holds of a player alone, by the goal that says it best. */
function placeGoal(where: Where, reader: Reader): Asked {
  const keys = Object.keys(where);
  const [key] = keys;
  const isOnly = (...names: readonly string[]): boolean => keys.every((each) => names.includes(each));
  const one = (type: string, of: Readonly<Record<string, unknown>>, count = 1): Asked => ({
    goal: bareGoal(type, of),
    count,
  });
  if (isOnly("dimension", "biome", "y", "in_block", "near")) {
    const { near: place, ...rest } = where;
    return one("visit", { ...rest, place });
  }
  if (isOnly("wearing")) return one("wear", where["wearing"] as Readonly<Record<string, unknown>>);
  if (isOnly("holding")) return one("have_item", { item: where["holding"], where_kept: "mainhand" });
  if (isOnly("offhand")) return one("have_item", { item: where["offhand"], where_kept: "offhand" });
  if (isOnly("effect")) return effectGoal(where["effect"]);
  if (isOnly("riding")) return one("ride", { entity: where["riding"] });
  if (isOnly("level") && lowestOf(where["level"]) > 0) return one("level", {}, lowestOf(where["level"]));
  const { sneaking, swimming, gliding, ...rest } = where;
  if (sneaking === true) return one("sneak", { where: { ...rest, ...others({ swimming, gliding }) } });
  if (swimming === true) return one("travel", { by: "swim", where: { ...rest, ...others({ gliding }) } });
  if (gliding === true) return one("travel", { by: "glide", where: rest });
  if (isOnly("on_block", "dimension", "biome", "y")) return stoodOn(where);
  reader.differs(
    `It counts with the next block that the player moves while all of it holds (${keys.length > 1 ? keys.join(", ") : String(key)}).`,
  );
  return one("travel", { where });
}

/** Looked at wherever the player comes to. */
function stoodOn(where: Where): Asked {
  const goal = bareGoal("visit", {
    dimension: ["minecraft:overworld", "minecraft:nether", "minecraft:the_end"],
    where,
  });
  return { goal: bareGoal("distinct", { goal, by: "position" }), count: 1 };
}

const others = (given: Where): Where =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

function effectGoal(effect: unknown): Asked {
  const ids = Array.isArray(effect) ? (effect as readonly string[]) : [effect as string];
  const goal =
    ids.length === 1
      ? { goal_type: "effect", effect: ids[0] }
      : { goal_type: "effect", effect: ids, at_once: ids.length };
  return { goal: goal, count: 1 };
}

function lowestOf(range: unknown): number {
  if (typeof range === "number") return range;
  return (range as { readonly min?: number } | undefined)?.min ?? 0;
}
