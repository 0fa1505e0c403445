/**
 * The imitation of Bedrock's script host: start a built pack in a world, drive it, look at what players see.
 * The whole interface is in types.ts; engines are chosen here and nowhere else. This is the door for Node; in a browser,
 * driver.ts is given what comes from files here.
 */
import { nodeMaterials } from "./node/materials.ts";
import { packDirectory } from "./node/pack-directory.ts";
import { packInMemory, type PackSource } from "./pack-source.ts";
import { SimulatorError, type Simulator, type SimulatorOptions } from "./types.ts";

export * from "./types.ts";

/** Starts a world with the pack in it. Module top level and the startup event have run when it resolves. */
export async function startWorld(options: SimulatorOptions): Promise<Simulator> {
  const { openWorld } = await import("./driver.ts");
  const openEngine =
    options.engine === "node"
      ? (await import("./node/in-node.ts")).openNode
      : (await import("./quickjs.ts")).openQuickJs;
  const otherPacks = (options.otherPacks ?? []).map((pack) =>
    typeof pack === "string" ? packDirectory(pack) : packInMemory(pack),
  );
  return openWorld(options, { materials: nodeMaterials, openEngine, pack: sourceOf(options), otherPacks });
}

function sourceOf({ packDirectory: directory, pack }: SimulatorOptions): PackSource {
  if (pack !== undefined && directory === undefined) return packInMemory(pack);
  if (directory !== undefined && pack === undefined) return packDirectory(directory);
  throw new SimulatorError("a world has its pack from packDirectory or from pack, and from one of them");
}
