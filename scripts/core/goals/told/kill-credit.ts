/**
 * Whose kill a death is: a rule over the killing damage and who hit the victim before. Knows neither goals nor players'
 * progress, and remembers nothing.
 */

import type { Damage } from "./fact.ts";

const TICKS_PER_SECOND = 20;

/** Who dies of fire, a fall or a blast so soon after a player's hit is that player's kill. */
export const LAST_HIT_TICKS = 10 * TICKS_PER_SECOND;

/** Everybody who hit one of these two within {@link SHARED_KILL_TICKS} has killed it. */
const DRAGON = "minecraft:ender_dragon";
const WITHER = "minecraft:wither";
export const SHARED_KILL_TICKS = 5 * 60 * TICKS_PER_SECOND;

/** Blows that somebody deals: without a player behind them they are somebody else's, named or not. */
const BLOWS: ReadonlySet<string> = new Set([
  "entityAttack",
  "projectile",
  "maceSmash",
  "ramAttack",
  "sonicBoom",
  "thorns",
]);

/** What a mob can do to its victim, and what can also befall it without anybody, such as poison. */
const BLOWS_OR_MISFORTUNES: ReadonlySet<string> = new Set(["magic", "wither", "contact"]);

/** A command's or a script's doing, and nobody's kill. */
const COMMANDED: ReadonlySet<string> = new Set(["selfDestruct", "override", "none"]);

/** A player's newest hit on somebody. */
export interface Hit {
  readonly playerId: string;
  readonly tick: number;
}

export function isSharedKill(victimType: string): boolean {
  return victimType === WITHER || victimType === DRAGON;
}

/** Who dealt the killing blow, where the kill is nobody else's: whoever hit before makes no difference. */
export function onlyKillerOf({ victimId, victimType, attacker }: Damage): string | undefined {
  if (attacker.kind !== "player" || attacker.playerId === victimId || isSharedKill(victimType)) return undefined;
  return attacker.playerId;
}

/**
 * @param hits players' hits on the victim, the newest last
 * @returns the players whose kill it is, each once
 */
export function killersOf(death: Damage, hits: readonly Hit[], nowTick: number): readonly string[] {
  const { victimId, victimType, attacker } = death;
  // Nobody kills themselves: one's own arrow, or one's own blast.
  const killer = attacker.kind === "player" && attacker.playerId !== victimId ? attacker.playerId : undefined;
  if (isSharedKill(victimType)) {
    const sharing = new Set<string>();
    for (const { playerId, tick } of hits) if (nowTick - tick <= SHARED_KILL_TICKS) sharing.add(playerId);
    if (killer !== undefined) sharing.add(killer);
    return [...sharing];
  }
  if (killer !== undefined) return [killer];
  if (isDeedOfAnother(death)) return [];
  const last = hits[hits.length - 1];
  return last && last.playerId !== victimId && nowTick - last.tick <= LAST_HIT_TICKS ? [last.playerId] : [];
}

/**
 * Whose damage it is: credited as kills are, but a blow to a victim whose kill is shared is one player's.
 * @param hits players' hits on the victim, the newest last
 */
export function damagerOf(blow: Damage, hits: readonly Hit[], nowTick: number): string | undefined {
  const { victimId, attacker } = blow;
  if (attacker.kind === "player") return attacker.playerId === victimId ? undefined : attacker.playerId;
  if (isDeedOfAnother(blow)) return undefined;
  const last = hits[hits.length - 1];
  return last && last.playerId !== victimId && nowTick - last.tick <= LAST_HIT_TICKS ? last.playerId : undefined;
}

function isDeedOfAnother({ cause, attacker }: Damage): boolean {
  if (BLOWS.has(cause) || COMMANDED.has(cause)) return true;
  return attacker.kind !== "nobody" && BLOWS_OR_MISFORTUNES.has(cause);
}
