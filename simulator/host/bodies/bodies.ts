/** Where an entity is, how it holds itself and on what it stands: what the pack can look at, and moving it by script. */
import type { Place } from "../../deeds/written.ts";
import type { BodyFlags, EntityState, Host, PlayerState } from "../host.ts";
import type { DimensionState } from "../terrain/dimension-state.ts";
import { AIR, wholeBlock } from "../terrain/dimension-state.ts";
import { changeBody } from "./body-state.ts";
import { travelTo } from "./travel.ts";

const EYE_HEIGHT = 1.62;
const HALF_WIDTH = 0.3;
const INTO_THE_GROUND = 0.01;

const ENTITY_FLAGS = [
  "isSneaking",
  "isSprinting",
  "isSwimming",
  "isClimbing",
  "isInWater",
  "isOnGround",
  "isFalling",
  "isSleeping",
] as const satisfies readonly (keyof BodyFlags)[];
const PLAYER_FLAGS = [
  "isGliding",
  "isFlying",
  "isJumping",
  "isEmoting",
] as const satisfies readonly (keyof BodyFlags)[];

export function defineBodies(host: Host): void {
  const { guard, world, blocks } = host;
  const reading = (names: readonly (keyof BodyFlags)[]): Record<string, (entity: EntityState) => boolean> =>
    Object.fromEntries(names.map((name) => [name, ({ body }: EntityState) => body[name]]));
  const dimensionOf = (entity: EntityState): DimensionState => world.dimensions.get(entity.dimension)!;

  /** The places under the feet, each once; what nobody stands on is left out. */
  function groundUnder(entity: EntityState, corners: readonly number[], filter: object | undefined): Place[] {
    if (!entity.body.isOnGround || entity.ridingOn) return [];
    const { x, y, z } = entity.location;
    const places = new Map<string, Place>();
    for (const dx of corners) {
      for (const dz of corners) {
        const place = wholeBlock({ x: x + dx, y: y - INTO_THE_GROUND, z: z + dz });
        places.set(`${place.x},${place.z}`, place);
      }
    }
    return [...places.values()].filter((place) => {
      const block = blocks.read(dimensionOf(entity), place);
      return block.typeId !== AIR.typeId && (!filter || blocks.passesFilter(filter, block));
    });
  }
  const filterIn = (options: Record<string, unknown> | undefined): object | undefined => {
    if (options?.["ignoreThinBlocks"] === true) throw new Error("the simulator does not imitate ignoreThinBlocks yet");
    return options?.["blockFilter"] as object | undefined;
  };

  guard.define("Entity", {
    get: {
      ...reading(ENTITY_FLAGS),
      location: ({ location }: EntityState) => ({ x: location.x, y: location.y, z: location.z }),
    },
    set: { isSneaking: (entity: EntityState, value: boolean) => changeBody(entity, { isSneaking: value }) },
    call: {
      getHeadLocation: ({ location: { x, y, z } }: EntityState) => ({ x, y: y + EYE_HEIGHT, z }),
      getVelocity: ({ velocity = { x: 0, y: 0, z: 0 } }: EntityState) => ({ ...velocity }),
      getRotation: () => ({ x: 0, y: 0 }),
      getViewDirection: () => ({ x: 0, y: 0, z: 1 }),
      getBlockStandingOn(entity: EntityState, options?: Record<string, unknown>) {
        const place = groundUnder(entity, [0], filterIn(options))[0];
        return place && blocks.wrapBlock(dimensionOf(entity), place);
      },
      getAllBlocksStandingOn: (entity: EntityState, options?: Record<string, unknown>) =>
        groundUnder(entity, [-HALF_WIDTH, HALF_WIDTH], filterIn(options)).map((place) =>
          blocks.wrapBlock(dimensionOf(entity), place),
        ),
      teleport(entity: EntityState, to: Place, options?: { dimension?: object }) {
        const dimension = options?.dimension && guard.unwrap<DimensionState>(options.dimension, "Dimension").id;
        travelTo(host, entity, to, dimension ?? entity.dimension);
      },
      tryTeleport(entity: EntityState, to: Place, options?: { dimension?: object }) {
        const dimension = options?.dimension && guard.unwrap<DimensionState>(options.dimension, "Dimension").id;
        travelTo(host, entity, to, dimension ?? entity.dimension);
        return true;
      },
    },
  });
  guard.define("Player", {
    get: reading(PLAYER_FLAGS) as Record<string, (player: PlayerState) => boolean>,
  });
}
