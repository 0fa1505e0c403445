/** Which entities an `EntityQueryOptions` means. Options that need places or properties are refused, not ignored. */
import type { EntityState } from "./host.ts";
import { levelOf } from "./experience.ts";
import { fullId } from "./items.ts";

const IMITATED = new Set([
  "name",
  "excludeNames",
  "tags",
  "excludeTags",
  "type",
  "excludeTypes",
  "gameMode",
  "excludeGameModes",
  "minLevel",
  "maxLevel",
]);

export function matchesQuery(entity: EntityState, query: Record<string, unknown>): boolean {
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && !IMITATED.has(key)) {
      throw new Error(`the simulator does not imitate the entity query option ${key} yet`);
    }
  }
  const { name, excludeNames, tags, excludeTags, type, excludeTypes, gameMode, excludeGameModes, minLevel, maxLevel } =
    query as {
      name?: string;
      excludeNames?: string[];
      tags?: string[];
      excludeTags?: string[];
      type?: string;
      excludeTypes?: string[];
      gameMode?: string;
      excludeGameModes?: string[];
      minLevel?: number;
      maxLevel?: number;
    };
  const player = entity.player;
  const shownName = player?.name ?? entity.nameTag;
  if (name !== undefined && name !== shownName) return false;
  if (excludeNames?.includes(shownName)) return false;
  if (tags && !tags.every((tag) => entity.tags.has(tag))) return false;
  if (excludeTags?.some((tag) => entity.tags.has(tag))) return false;
  if (type !== undefined && fullId(type) !== entity.typeId) return false;
  if (excludeTypes?.some((one) => fullId(one) === entity.typeId)) return false;
  if (gameMode !== undefined && player?.gameMode !== gameMode) return false;
  if (player && excludeGameModes?.includes(player.gameMode)) return false;
  const level = player ? levelOf(player.totalXp).level : 0;
  if (minLevel !== undefined && level < minLevel) return false;
  return maxLevel === undefined || level <= maxLevel;
}
