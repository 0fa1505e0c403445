/**
 * Worlds for authors' tests, imported as `"bedrock-achievements/testing"`: their trees built as `build` does, or a built pack, and other
 * packs beside it, in the engine of the game. Works with any test runner.
 */
import { resolve } from "node:path";
import { startWorld, type Simulator, type SimulatorOptions } from "../simulator/index.ts";
import { buildPacks } from "../tools/build/packs.ts";
import { openTestWorld } from "./world.ts";
import type * as declared from "./declared.ts";
import type { TestWorldOptions } from "./types.ts";

export type * from "./types.ts";

type Given = Pick<SimulatorOptions, "pack" | "packDirectory">;

/** What was built is kept for further worlds of the same trees: tests start many. */
const built = new Map<string, Promise<Given>>();

export const startTestWorld: typeof declared.startTestWorld = (options) => openTestWorld(options, begin);

async function begin(options: TestWorldOptions, save: SimulatorOptions["save"], present: string[]): Promise<Simulator> {
  const { server, otherPacks = [], otherPacksFirst, seed, otherItems, lootTables, functions, structures } = options;
  return startWorld({
    ...(await packOf(options)),
    ...defined({ otherPacksFirst, seed, otherItems, lootTables, functions, structures, save, http: server?.http }),
    otherPacks: otherPacks.map((pack) => resolve(pack)),
    present: present.map((name) => ({ name })),
    ...(server ? { dedicatedServer: defined({ variables: server.variables, secrets: server.secrets }) } : {}),
  });
}

function packOf({ achievements, extensions = [], pack, server }: TestWorldOptions): Given | Promise<Given> {
  if (pack !== undefined && achievements === undefined) return { packDirectory: resolve(pack) };
  if (pack !== undefined || achievements === undefined) {
    throw new Error(
      "a test's world has its pack from `achievements`, a folder of trees, or from `pack`, a built pack's folder",
    );
  }
  const kind = server ? "server" : "world";
  const key = JSON.stringify([kind, resolve(achievements), extensions.map((file) => resolve(file))]);
  const known = built.get(key);
  if (known) return known;
  const building = build(kind, achievements, extensions);
  built.set(key, building);
  // What was wrong may be mended by the next test.
  building.catch(() => built.delete(key));
  return building;
}

async function build(kind: "server" | "world", achievements: string, extensions: readonly string[]): Promise<Given> {
  const result = await buildPacks({
    achievementsDir: resolve(achievements),
    extensions: extensions.map((file) => resolve(file)),
  });
  if (!result.ok) throw new Error(`the trees in ${achievements} cannot be built:\n${result.problems.join("\n")}`);
  return { pack: result.packs[kind] };
}

/** Without what is undefined. */
function defined<Values extends object>(values: Values): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
