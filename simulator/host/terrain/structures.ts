/** Structures: which there are is said by the driver; placing one is only noted, for no block of it is known. */
import type { Place } from "../../deeds/written.ts";
import type { Host } from "../host.ts";
import type { DimensionState } from "./dimension-state.ts";
import { wholeBlock } from "./dimension-state.ts";

export function defineStructures(host: Host): void {
  const { guard, config, world, blocks } = host;
  guard.define("World", { get: { structureManager: () => guard.wrap("StructureManager", {}) } });
  guard.define("StructureManager", {
    call: {
      getPackStructureIds: () => [...config.structures],
      getWorldStructureIds: () => [],
      place(_manager: unknown, structure: unknown, dimension: object, at: Place) {
        if (typeof structure !== "string") throw new Error("the simulator places structures by their id only");
        if (!config.structures.includes(structure)) {
          throw guard.error("InvalidStructureError", `Structure '${structure}' does not exist.`);
        }
        const where = guard.unwrap<DimensionState>(dimension, "Dimension");
        blocks.read(where, at);
        world.structures.push({ id: structure, dimension: where.id, at: wholeBlock(at) });
      },
    },
  });
}
