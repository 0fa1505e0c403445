/** Random players at one moment, and the things that deeds are about: entities, items, blocks, places. */

import type { Random } from "../../../../simulator/deterministic/random.ts";
import type {
  BlockView,
  EntityView,
  HeldSlot,
  ItemView,
  Place,
  PlayerView,
} from "../../../../scripts/core/goals/told/views.ts";
import { ENTITIES, ITEMS, BLOCKS, BIOMES, DIMENSIONS, EFFECTS, POSTURES, full } from "./random-words.ts";

export const entityOf = (random: Random): EntityView => {
  const [type, baby, name] = [full(random.pick(ENTITIES)), random.chance(0.3), random.pick(["Bo", "Cy"])];
  const [family, tag] = [random.pick(["mob", "monster"]), random.pick(["red", "blue"])];
  return {
    id: name,
    type,
    hasFamily: (one) => one === family,
    isBaby: () => baby,
    name: () => name,
    hasTag: (one) => one === tag,
    color: () => undefined,
    variant: () => undefined,
  };
};

export const itemOf = (random: Random): ItemView => {
  const [type, tag] = [full(random.pick(ITEMS)), random.pick(["food", "tool"])];
  const name = random.pick([undefined, "Ex", "Calibur"]);
  const enchantments = random.chance(0.5) ? {} : { [random.pick(["sharpness", "power"])]: random.between(1, 3) };
  return {
    type,
    amount: 1,
    hasTag: (one) => one === tag,
    enchantments: () => enchantments,
    name: () => name,
    potion: () => undefined,
    durability: () => undefined,
  };
};

export const blockOf = (random: Random): BlockView => {
  const [type, tag, lit] = [full(random.pick(BLOCKS)), random.pick(["log", "rock"]), random.chance(0.5)];
  return { type, hasTag: (one) => one === tag, state: (name) => (name === "lit" ? lit : undefined) };
};

export const placeOf = (random: Random): Place => ({
  x: random.between(-12, 12) + 0.5,
  y: random.between(40, 90) + 0.25,
  z: random.between(-12, 12),
  dimension: full(random.pick(DIMENSIONS)),
});

/** The edges of day and night often. */
const timeOf = (random: Random): number =>
  random.chance(0.5) ? random.below(24_000) : random.pick([0, 11_999, 12_000, 12_541, 12_542, 23_459, 23_460, 23_999]);

/** A player at one moment; now and then something of them cannot be read. */
export function randomPlayer(random: Random): PlayerView {
  const maybe = <Value>(value: Value): Value | undefined => (random.chance(0.05) ? undefined : value);
  const items = new Map<HeldSlot, ItemView | null | undefined>(
    (["mainhand", "offhand", "head", "chest", "legs", "feet"] as const).map((slot) => [
      slot,
      maybe(random.chance(0.3) ? null : itemOf(random)),
    ]),
  );
  const blocks = { feet: maybe(blockOf(random)), head: maybe(blockOf(random)), below: maybe(blockOf(random)) };
  const [place, biome, time] = [maybe(placeOf(random)), maybe(full(random.pick(BIOMES))), maybe(timeOf(random))];
  const weather = maybe(random.pick(["clear", "rain", "thunder"] as const));
  const [moon, difficulty] = [maybe(random.below(8)), maybe(random.pick(["easy", "normal", "hard"]))];
  const gameMode = random.pick(["survival", "creative"]);
  const effects = maybe(new Map(EFFECTS.filter(() => random.chance(0.4)).map((id) => [full(id), random.below(3)])));
  const riding = maybe(random.chance(0.5) ? null : entityOf(random));
  const postures = new Map<string, boolean | undefined>(POSTURES.map((one) => [one, maybe(random.chance(0.5))]));
  const [level, health, hunger] = [maybe(random.below(10)), maybe(random.fraction() * 20), maybe(random.below(21))];
  const tags = ["vip", "old"].filter(() => random.chance(0.5));
  const score = maybe(random.below(10));
  const alone = maybe(random.chance(0.5));
  return {
    id: "1",
    place: () => place,
    biome: () => biome,
    timeOfDay: () => time,
    day: () => undefined,
    totalXp: () => undefined,
    weather: () => weather,
    moonPhase: () => moon,
    difficulty: () => difficulty,
    gameMode: () => gameMode,
    item: (slot) => items.get(slot),
    effects: () => effects,
    riding: () => riding,
    is: (posture) => postures.get(posture),
    level: () => level,
    health: () => health,
    hunger: () => hunger,
    hasTag: (tag) => tags.includes(tag),
    score: (objective) => (objective === "kills" ? score : undefined),
    tags: () => tags,
    isAlone: () => alone,
    block: (at) => blocks[at],
  };
}
