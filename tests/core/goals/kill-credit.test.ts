import { describe, expect, it } from "vitest";
import type { Attacker } from "../../../scripts/core/goals/told/fact.ts";
import {
  killersOf,
  LAST_HIT_TICKS,
  SHARED_KILL_TICKS,
  type Hit,
} from "../../../scripts/core/goals/told/kill-credit.ts";

const NOW = 100_000;
const ann: Attacker = { kind: "player", playerId: "ann" };
const bob: Attacker = { kind: "player", playerId: "bob" };
const mob: Attacker = { kind: "other" };
const nobody: Attacker = { kind: "nobody" };
const hit = (playerId: string, ticksAgo: number): Hit => ({ playerId, tick: NOW - ticksAgo });
const annHit = [hit("ann", 20)];

function killers(
  cause: string,
  attacker: Attacker,
  hits: readonly Hit[],
  victimType = "minecraft:cow",
  victimId = "v",
) {
  return killersOf({ victimId, victimType, cause, attacker }, hits, NOW);
}

describe("a kill", () => {
  it.each(["entityAttack", "projectile", "maceSmash", "thorns", "magic", "entityExplosion", "fireTick"])(
    "by a player's %s is theirs, whoever hit before",
    (cause) => {
      expect(killers(cause, ann, [])).toEqual(["ann"]);
      expect(killers(cause, ann, [hit("bob", 1)])).toEqual(["ann"]);
    },
  );

  it.each([
    "fire",
    "fireTick",
    "lava",
    "magma",
    "campfire",
    "soulCampfire",
    "fall",
    "void",
    "drowning",
    "blockExplosion",
    "lightning",
    "stalagmite",
    "suffocation",
    "magic",
    "a cause of tomorrow",
  ])("by %s is that of the player who hit last, for ten seconds", (cause) => {
    expect(killers(cause, nobody, [])).toEqual([]);
    expect(killers(cause, nobody, [hit("ann", LAST_HIT_TICKS)])).toEqual(["ann"]);
    expect(killers(cause, nobody, [hit("ann", LAST_HIT_TICKS + 1)])).toEqual([]);
    expect(killers(cause, nobody, [hit("ann", 30), hit("bob", 20)])).toEqual(["bob"]);
  });

  it.each(["entityExplosion", "blockExplosion", "fire", "fall", "lightning"])(
    "by the %s of something that is no player is still that of the player who hit last",
    (cause) => expect(killers(cause, mob, annHit)).toEqual(["ann"]),
  );

  it.each(["entityAttack", "projectile", "ramAttack", "sonicBoom", "thorns", "maceSmash"])(
    "by the %s of somebody else is not that of the player who hit before, named or not",
    (cause) => {
      expect(killers(cause, mob, annHit)).toEqual([]);
      expect(killers(cause, nobody, annHit)).toEqual([]);
    },
  );

  it.each(["magic", "wither", "contact"])("by a mob's %s is the mob's", (cause) => {
    expect(killers(cause, mob, annHit)).toEqual([]);
  });

  it.each(["selfDestruct", "override", "none"])("by a command (%s) is nobody's", (cause) => {
    expect(killers(cause, nobody, annHit)).toEqual([]);
  });

  it.each(["projectile", "entityExplosion", "entityAttack", "magic"])("of oneself by %s is none", (cause) => {
    expect(killers(cause, ann, [], "minecraft:player", "ann")).toEqual([]);
  });

  it("of a player by their own blast is that of another who hit them just before; by their own arrow it is nobody's", () => {
    const hits = [hit("bob", 5)];
    expect(killers("entityExplosion", ann, hits, "minecraft:player", "ann")).toEqual(["bob"]);
    expect(killers("projectile", ann, hits, "minecraft:player", "ann")).toEqual([]);
  });
});

describe.each(["minecraft:ender_dragon", "minecraft:wither"])("the kill of %s", (boss) => {
  it("is that of all who hit it within five minutes and of its killer, each once, whatever it died of", () => {
    const hits = [hit("old", SHARED_KILL_TICKS + 1), hit("ann", SHARED_KILL_TICKS), hit("bob", 1)];
    for (const cause of ["entityAttack", "projectile", "selfDestruct", "override", "void"]) {
      for (const attacker of [nobody, mob, bob]) {
        expect(killers(cause, attacker, hits, boss)).toEqual(["ann", "bob"]);
      }
    }
    expect(killers("projectile", { kind: "player", playerId: "eve" }, hits, boss)).toEqual(["ann", "bob", "eve"]);
    expect(killers("entityAttack", mob, [], boss)).toEqual([]);
  });
});
