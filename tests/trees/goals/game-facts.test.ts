/** The tables of what players can do in the unchanged game agree with the index of the game's own files, and name what there is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { NEVER_PLACED, NOTHING_TO_HIT } from "../../../scripts/trees/facts/block-deeds.ts";
import * as creatures from "../../../scripts/trees/facts/creatures.ts";
import { EATEN, FISHED, ONLY_BOUGHT_BY_TRADERS, THROWN } from "../../../scripts/trees/facts/goods.ts";
import { PROJECT_DIR } from "../../../tools/project-dir.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";

const { entities, items, blocks } = readVanillaIds();

interface Trie {
  readonly [part: string]: Trie | readonly (number | { readonly n: number })[];
}
const { index } = JSON.parse(
  readFileSync(join(PROJECT_DIR, "node_modules/@minecraft/creator-tools/data/mci/release.mci.json"), "utf8"),
) as { readonly index: { readonly items: readonly unknown[]; readonly trie: Trie } };

/** Where the files are that have a word; a number below zero continues with so many that follow. */
function placesOf(word: string, trie: Trie = index.trie): readonly (number | { readonly n: number })[] {
  return Object.entries(trie).flatMap(([part, below]) => {
    if (part === "±") return word === "" && Array.isArray(below) ? (below as number[]) : [];
    if (!word.startsWith(part)) return [];
    if (Array.isArray(below)) return part === word ? (below as number[]) : [];
    return placesOf(word.slice(part.length), below as Trie);
  });
}

function entitiesWith(...words: readonly string[]): string[] {
  const found = new Set<string>();
  for (const word of words) {
    let last = 0;
    for (const place of placesOf(word)) {
      const number = typeof place === "number" ? place : place.n;
      const from = number < 0 ? last + 1 : number;
      last = number < 0 ? last - number : number;
      for (let at = from; at <= last; at++) {
        const name = /^\/behavior_pack\/entities\/(.+)\.json$/.exec(String(index.items[at]))?.[1];
        if (name !== undefined) found.add(name === "fish" ? "cod" : name);
      }
    }
  }
  expect(found.size).toBeGreaterThan(0);
  return Array.from(found).sort();
}

const sorted = (...sets: readonly Iterable<string>[]): string[] => sets.flatMap((set) => Array.from(set)).sort();
const missing = (names: Iterable<string>, among: ReadonlySet<string>): string[] =>
  Array.from(names).filter((name) => !among.has(name));

it("creatures do what their definitions say", () => {
  // A mule is born of a horse and a donkey.
  expect(sorted(creatures.BRED, creatures.EGG_LAYERS)).toEqual(sorted(entitiesWith("minecraft:breedable"), ["mule"]));
  expect(sorted(creatures.TAMED)).toEqual(entitiesWith("minecraft:tameable", "minecraft:tamemount"));
  // A mooshroom that is shorn becomes a cow.
  const shorn = entitiesWith("minecraft:on_sheared", "on_sheared", "be_sheared");
  expect(sorted(creatures.SHORN)).toEqual(sorted(shorn, ["mooshroom"]));
  expect(sorted(creatures.CURED, ["zombie_villager"])).toEqual(sorted(entitiesWith("villager_converted")));
});

it("what may be possible is not called impossible", () => {
  const rideable = new Set([...entitiesWith("minecraft:rideable"), "cushion"]);
  expect(missing(creatures.RIDDEN, rideable)).toEqual([]);
  expect(missing(entitiesWith("minecraft:inventory"), creatures.OPENED_ENTITIES)).toEqual([]);
  expect(missing(entitiesWith("minecraft:is_baby", "minecraft:ageable"), creatures.WITH_YOUNG)).toEqual([]);
  expect(missing(entitiesWith("minecraft:color"), creatures.COLORED)).toEqual([]);
  expect(missing(entitiesWith("minecraft:variant", "minecraft:mark_variant"), creatures.VARIED)).toEqual([]);
  expect(missing(entitiesWith("minecraft:projectile"), creatures.PROJECTILES)).toEqual([]);
  const fighters = ["attack", "shooter", "explode", "area_attack", "projectile", "behavior.ram_attack"];
  const attackers = entitiesWith(...fighters.map((name) => `minecraft:${name}`));
  expect(attackers.filter((name) => creatures.HARMLESS.has(name))).toEqual([]);
});

it("the tables name what the game has", () => {
  const known = (ids: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(Array.from(ids, (id) => id.slice("minecraft:".length)));
  expect(Object.values(creatures).flatMap((names) => missing(names, known(entities)))).toEqual([]);
  expect(missing([...EATEN, ...FISHED, ...ONLY_BOUGHT_BY_TRADERS, ...THROWN], known(items))).toEqual([]);
  expect(missing([...NEVER_PLACED.keys(), ...NOTHING_TO_HIT], known(blocks))).toEqual([]);
  const makers = Array.from(NEVER_PLACED.values());
  expect(
    missing(
      makers.flatMap((made) => made?.item ?? []),
      known(items),
    ),
  ).toEqual([]);
  expect(
    missing(
      makers.flatMap((made) => made?.block ?? []),
      known(blocks),
    ),
  ).toEqual([]);
});
