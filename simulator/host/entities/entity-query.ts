/** Which entities an `EntityFilter` or an `EntityQueryOptions` means. Options that are not imitated are refused, not ignored. */
import type { Place } from "../../deeds/written.ts";
import { distanceBetween } from "../bodies/body-state.ts";
import { familiesOfEntity } from "../bodies/components.ts";
import type { EntityState, Host } from "../host.ts";
import { levelOf } from "../experience.ts";
import { fullId } from "../items/items.ts";

interface ScoreOption {
  objective?: string;
  minScore?: number;
  maxScore?: number;
  exclude?: boolean;
}

interface Query {
  name?: string;
  excludeNames?: string[];
  tags?: string[];
  excludeTags?: string[];
  type?: string;
  excludeTypes?: string[];
  families?: string[];
  excludeFamilies?: string[];
  gameMode?: string;
  excludeGameModes?: string[];
  minLevel?: number;
  maxLevel?: number;
  scoreOptions?: ScoreOption[];
  location?: Place;
  maxDistance?: number;
  minDistance?: number;
  volume?: Place;
  closest?: number;
  farthest?: number;
}

const IMITATED = new Set(
  (
    "name excludeNames tags excludeTags type excludeTypes families excludeFamilies gameMode excludeGameModes minLevel maxLevel " +
    "scoreOptions location maxDistance minDistance volume closest farthest"
  ).split(" "),
);

export function matchesQuery(host: Host, entity: EntityState, written: Record<string, unknown>): boolean {
  for (const [key, value] of Object.entries(written)) {
    if (value !== undefined && !IMITATED.has(key)) {
      throw new Error(`the simulator does not imitate the entity query option ${key} yet`);
    }
  }
  const query = written as Query;
  return isWhoIsMeant(entity, query) && hasScores(host, entity, query.scoreOptions) && isThere(entity, query);
}

function isWhoIsMeant(entity: EntityState, query: Query): boolean {
  const { name, excludeNames, tags, excludeTags, type, excludeTypes, families, excludeFamilies } = query;
  const { gameMode, excludeGameModes, minLevel, maxLevel } = query;
  const player = entity.player;
  const shownName = player?.name ?? entity.nameTag;
  if (name !== undefined && name !== shownName) return false;
  if (excludeNames?.includes(shownName)) return false;
  if (tags && !tags.every((tag) => entity.tags.has(tag))) return false;
  if (excludeTags?.some((tag) => entity.tags.has(tag))) return false;
  if (type !== undefined && fullId(type) !== entity.typeId) return false;
  if (excludeTypes?.some((one) => fullId(one) === entity.typeId)) return false;
  if (families && !families.every((family) => familiesOfEntity(entity).includes(family))) return false;
  if (excludeFamilies?.some((family) => familiesOfEntity(entity).includes(family))) return false;
  if (gameMode !== undefined && player?.gameMode !== gameMode) return false;
  if (player && excludeGameModes?.includes(player.gameMode)) return false;
  if (minLevel === undefined && maxLevel === undefined) return true;
  const level = player ? levelOf(player.totalXp).level : 0;
  return (minLevel === undefined || level >= minLevel) && (maxLevel === undefined || level <= maxLevel);
}

function hasScores({ world }: Host, entity: EntityState, options: readonly ScoreOption[] = []): boolean {
  return options.every(({ objective, minScore, maxScore, exclude = false }) => {
    const score = world.objectives.get(objective ?? "")?.scores.get(entity.id);
    const holds =
      score !== undefined &&
      (minScore === undefined || score >= minScore) &&
      (maxScore === undefined || score <= maxScore);
    return holds !== exclude;
  });
}

function isThere(entity: EntityState, { location, maxDistance, minDistance, volume }: Query): boolean {
  const isAsked = maxDistance !== undefined || minDistance !== undefined || volume !== undefined;
  if (!isAsked) return true;
  if (!location) throw new Error("a distance or volume without location: the platform would measure from nowhere");
  const distance = distanceBetween(entity.location, location);
  if (maxDistance !== undefined && distance > maxDistance) return false;
  if (minDistance !== undefined && distance < minDistance) return false;
  if (!volume) return true;
  const { x, y, z } = entity.location;
  const isWithin = (value: number, from: number, size: number): boolean => value >= from && value <= from + size;
  return isWithin(x, location.x, volume.x) && isWithin(y, location.y, volume.y) && isWithin(z, location.z, volume.z);
}

/** Those that are meant, nearest first where the query orders them. */
export function selectByQuery<Some extends EntityState>(
  host: Host,
  entities: readonly Some[],
  written: Record<string, unknown> | undefined,
): Some[] {
  if (!written) return [...entities];
  const found = entities.filter((entity) => matchesQuery(host, entity, written));
  const { closest, farthest, location } = written as Query;
  if (closest === undefined && farthest === undefined) return found;
  if (!location) throw new Error("closest or farthest without location: the platform would measure from nowhere");
  found.sort((first, second) => distanceBetween(first.location, location) - distanceBetween(second.location, location));
  return closest === undefined ? found.reverse().slice(0, farthest) : found.slice(0, closest);
}
