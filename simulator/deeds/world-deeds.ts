/**
 * Deeds of the world and of its creatures. What they are told apart by is `do`; who acts is the entrance's first argument:
 * `null` for the world, the id of an entity or of a player where it is told so.
 */
import type { BlockWritten, DimensionName, EntityWritten, Nothing, Place } from "./written.ts";

export interface WorldDeeds {
  /** A block is there now, as if it had always been; no player is told to have placed it. */
  setBlock: { at: Place; block: BlockWritten; dimension?: DimensionName };
  /** In the box from one corner to the other, both included; without corners the whole dimension. The last one counts. */
  setBiome: { biome: string; dimension?: DimensionName; from?: Place; to?: Place };
  /** The chunk of this place: reading blocks and biomes in it throws, until it is loaded again. */
  unloadChunk: { at: Place; dimension?: DimensionName };
  loadChunk: { at: Place; dimension?: DimensionName };
  /** Time goes on from here, unless `flows` is false. `moon` (0 = full) moves on to the next day with that moon; not together with `day`. */
  setTime: { day?: number; timeOfDay?: number; moon?: number; flows?: boolean };
  /** `weatherChange`, when it is another one. */
  changeWeather: { weather: "Clear" | "Rain" | "Thunder" };
  setDifficulty: { difficulty: "Peaceful" | "Easy" | "Normal" | "Hard" };
  /** `entitySpawn`; gives the id. `Loaded` sends `entityLoad` besides. */
  spawn: {
    entity: EntityWritten;
    at?: Place;
    dimension?: DimensionName;
    cause?: "Born" | "Spawned" | "Event" | "Transformed" | "Loaded";
  };
  /** Of an entity: gone without a death (`entityRemove`). */
  despawn: Nothing;
  /** Of an entity: an event of its definition runs (`dataDrivenEntityTrigger`). */
  trigger: { event: string };
  /** An objective that is not there is made. */
  setScore: { objective: string; score: number };
  setTag: { tag: string; present?: boolean };
}
