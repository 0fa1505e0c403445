/** A player and their properties as the page shows them, from what the simulator tells. */
import { teamNameOf } from "../../../scripts/core/teams/team-name.ts";
import type { TeamBy } from "../../../scripts/core/settings/settings.ts";
import type { PlayerSeen, PropertyValue, WorldSeen } from "../../../simulator/saved.ts";
import type { ServerIndex } from "../../protocol/commands.ts";
import type { PlayerView, PropertyView } from "../../protocol/views.ts";

/** Of a property's value, what is shown of it in a list. */
const START_LENGTH = 80;
const NUMBER_BYTES = 8;
const VECTOR_BYTES = 12;

export function playerView(server: ServerIndex, seen: PlayerSeen): PlayerView {
  const items: Record<string, number> = {};
  for (const item of [...seen.inventory, ...Object.values(seen.equipment)]) {
    if (item) items[item.typeId] = (items[item.typeId] ?? 0) + item.amount;
  }
  return {
    server,
    playerId: seen.id,
    name: seen.name,
    account: seen.persistentId,
    isOnline: seen.online,
    isDead: seen.online && seen.health !== undefined && seen.health <= 0,
    locale: seen.locale,
    gameMode: seen.gameMode,
    permissionLevel: seen.permissionLevel,
    dimension: seen.dimension,
    tags: seen.tags,
    level: seen.level,
    ...(seen.health === undefined ? {} : { health: seen.health }),
    ...(seen.hunger === undefined ? {} : { hunger: seen.hunger }),
    items,
  };
}

export function propertyViews(properties: Readonly<Record<string, PropertyValue>>): PropertyView[] {
  return Object.entries(properties)
    .map(([key, value]) => ({
      key,
      bytes: byteCount(key) + bytesOf(value),
      start: (typeof value === "string" ? value : JSON.stringify(value)).slice(0, START_LENGTH),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function bytesOf(value: PropertyValue): number {
  if (typeof value === "string") return byteCount(value);
  if (typeof value === "number") return NUMBER_BYTES;
  return typeof value === "boolean" ? 1 : VECTOR_BYTES;
}

const encoder = new TextEncoder();
const byteCount = (text: string): number => encoder.encode(text).length;

/** The player's team, or null without one, by the same rule as in the pack. */
export function teamOf(player: PlayerSeen, by: TeamBy, { scoreboard }: WorldSeen): string | null {
  // The rule asks a view of a player in the game; of all that one tells it reads these.
  const view = {
    tags: () => player.tags,
    score: (objective: string) => scoreboard[objective]?.scores[player.id],
  };
  return teamNameOf(view as unknown as Parameters<typeof teamNameOf>[0], by) ?? null;
}
