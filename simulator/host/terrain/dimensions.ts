/** `Dimension`: its blocks and biomes, and who is in it. */
import type { Place } from "../../deeds/written.ts";
import { selectByQuery } from "../entities/entity-query.ts";
import { wrapEntity, wrapPlayer } from "../guard/handles.ts";
import type { Host } from "../host.ts";
import type { BlockState, DimensionState } from "./dimension-state.ts";
import { biomeAt, isInWorld, isLoaded, putBlock } from "./dimension-state.ts";

export function defineDimensions(host: Host): void {
  const { guard, world, blocks } = host;

  function put(dimension: DimensionState, at: Place, block: BlockState): void {
    blocks.read(dimension, at);
    putBlock(dimension, at, block);
  }

  guard.define("Dimension", {
    get: {
      id: ({ id }: DimensionState) => id,
      heightRange: ({ heights }: DimensionState) => ({ ...heights }),
    },
    call: {
      runCommand: (_dimension: unknown, line: string) =>
        guard.record("CommandResult", { successCount: host.runVanillaCommand(line, undefined) }),
      getPlayers: ({ id }: DimensionState, query?: Record<string, unknown>) =>
        selectByQuery(
          host,
          [...world.online.values()].filter((player) => player.dimension === id),
          query,
        ).map((player) => wrapPlayer(host, player)),
      getEntities: ({ id }: DimensionState, query?: Record<string, unknown>) =>
        selectByQuery(
          host,
          [...world.online.values(), ...world.entities.values()].filter((entity) => entity.dimension === id),
          query,
        ).map((entity) => wrapEntity(host, entity)),
      isChunkLoaded: (dimension: DimensionState, at: Place) => isInWorld(dimension, at) && isLoaded(dimension, at),
      getBlock(dimension: DimensionState, at: Place) {
        blocks.read(dimension, at);
        return blocks.wrapBlock(dimension, at);
      },
      setBlockPermutation: (dimension: DimensionState, at: Place, permutation: object) =>
        put(dimension, at, guard.unwrap<BlockState>(permutation, "BlockPermutation")),
      getBiome(dimension: DimensionState, at: Place) {
        blocks.read(dimension, at);
        return guard.record("BiomeType", { id: biomeAt(dimension, at) });
      },
    },
  });
  guard.define("BiomeType", {});
}
