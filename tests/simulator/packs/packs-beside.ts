/** Worlds of several small packs, written on the spot, each with the prelude of these tests. */
import { onTestFinished } from "vitest";
import { startWorld, type Simulator, type SimulatorOptions } from "../../../simulator/index.ts";
import { uuidOf, writePack, type SmallPack } from "../../../simulator/node/testing.ts";
import { PRELUDE } from "../world-with.ts";

export { uuidOf };

/** A folder with a pack of this name; scripts begin with the prelude. */
export function packOf(name: string, script: string, more: Partial<SmallPack> = {}): string {
  const written = writePack({ ...more, name, script: PRELUDE + script });
  onTestFinished(written.remove);
  return written.directory;
}

/** The first of the packs is the one that the world is started with. */
export async function worldOf(packs: readonly string[], options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const [packDirectory, ...otherPacks] = packs;
  const world = await startWorld({ packDirectory: packDirectory!, otherPacks, ...options });
  onTestFinished(world.dispose);
  return world;
}

/** Lines of the log, each with its pack's name. */
export function lines(world: Simulator): string[] {
  return world.contentLog().map(({ pack, text }) => `${pack ?? "main"}: ${text.split("\n")[0]}`);
}
