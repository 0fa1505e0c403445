/** A new world, before any pack is in it. */
import { createClock } from "../clock.ts";
import { createCourse } from "../course.ts";
import type { HostConfig, SharedWorld, WorldState } from "../host.ts";
import type { RunningPack } from "./packs.ts";
import { createDimensions } from "../terrain/dimension-state.ts";

export function createSharedWorld(config: HostConfig): SharedWorld {
  const world: WorldState = {
    tick: config.startTick,
    loaded: false,
    nextId: 1,
    properties: new Map(),
    objectives: new Map(),
    dimensions: createDimensions(),
    sky: { timeOffset: 0, weather: "Clear", difficulty: "Normal" },
    entities: new Map(),
    online: new Map(),
    offline: new Map(),
    structures: [],
    sentScriptEvents: [],
  };
  let lastRequest = 0;
  return {
    // Nothing runs before there is a pack.
    running: { mode: "early" } as RunningPack,
    packs: [],
    world,
    clock: createClock({
      tick: config.startTick,
      seconds: config.startSeconds,
      hostCallMicroseconds: config.hostCallMicroseconds,
    }),
    course: createCourse(() => world.tick),
    commands: new Map(),
    commandEnums: new Map(),
    isStarting: true,
    lines: [],
    waiting: [],
    nextId: () => String(-4_294_967_296 - world.nextId++),
    nextRequestId: () => ++lastRequest,
    onPropertyWrite: () => undefined,
  };
}
