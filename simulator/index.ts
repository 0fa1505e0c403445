/**
 * The imitation of Bedrock's script host: start a built pack in a world, drive it, look at what players see.
 * The whole interface is in types.ts; engines are chosen here and nowhere else.
 */
import type { Simulator, SimulatorOptions } from "./types.ts";

export * from "./types.ts";

/** Starts a world with the pack in it. Module top level and the startup event have run when it resolves. */
export async function startWorld(options: SimulatorOptions): Promise<Simulator> {
  const { openWorld } = await import("./driver.ts");
  return openWorld(options);
}
