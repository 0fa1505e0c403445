/** What a save keeps of the world around its players, and reading it back. */
import type { SavedSurroundings } from "../../types.ts";
import type { Host, WorldState } from "../host.ts";
import { UsageError } from "../host.ts";
import { absoluteTime } from "./sky.ts";

export function savedSurroundings(host: Host): SavedSurroundings {
  const { sky, dimensions } = host.world;
  return {
    absoluteTime: absoluteTime(host),
    isTimeStopped: sky.stoppedAt !== undefined,
    weather: sky.weather,
    difficulty: sky.difficulty,
    dimensions: [...dimensions.values()].map(({ id, biome, biomeAreas, blocks }) => ({
      id,
      biome,
      biomeAreas,
      blocks: Object.fromEntries(blocks),
    })),
  };
}

export function readSurroundings(world: WorldState, saved: SavedSurroundings, tick: number): void {
  const { sky } = world;
  sky.timeOffset = saved.absoluteTime - tick;
  sky.stoppedAt = saved.isTimeStopped ? saved.absoluteTime : undefined;
  sky.weather = saved.weather;
  sky.difficulty = saved.difficulty;
  for (const { id, biome, biomeAreas, blocks } of saved.dimensions) {
    const dimension = world.dimensions.get(id);
    if (!dimension) throw new UsageError(`the save has a dimension ${id}, which is none of the game's`);
    dimension.biome = biome;
    dimension.biomeAreas = biomeAreas;
    dimension.blocks = new Map(Object.entries(blocks));
  }
}
