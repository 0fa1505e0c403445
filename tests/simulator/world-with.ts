/** Worlds for these tests: one small pack each, all cleaned up after the test. */
import { onTestFinished } from "vitest";
import { startWorld, type Simulator, type SimulatorOptions } from "../../simulator/index.ts";
import { writePack, type SmallPack } from "../../simulator/node/testing.ts";

export const ENGINES = ["quickjs", "node"] as const;

/** Imports that most of the small packs need, and `report(name, action)`, which logs what an action gave or threw. */
export const PRELUDE = `
import * as mc from "@minecraft/server";
import * as ui from "@minecraft/server-ui";
const { world, system } = mc;
const report = (name, action) => {
  let text;
  try { text = JSON.stringify(action()) ?? "undefined"; } catch (error) { text = error.name + ": " + error.message; }
  console.log(name + " = " + text);
};
`;

export function worldWith(
  script: string,
  options: Partial<SimulatorOptions> = {},
  pack: Omit<SmallPack, "script"> = {},
): Promise<Simulator> {
  return worldWithExactly({ script: PRELUDE + script, ...pack }, options);
}

/** A pack without the prelude, for tests of imports. */
export async function worldWithExactly(pack: SmallPack, options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const written = writePack(pack);
  onTestFinished(written.remove);
  const world = await startWorld({ packDirectory: written.directory, ...options });
  onTestFinished(world.dispose);
  return world;
}

/** What `report` logged under this name last. */
export function reported(world: Simulator, name: string): string | undefined {
  const start = `${name} = `;
  return world
    .contentLog()
    .filter((line) => line.text.startsWith(start))
    .at(-1)
    ?.text.slice(start.length);
}

export function errorsOf(world: Simulator): string[] {
  return world.contentLog().flatMap((line) => (line.level === "error" ? [line.text] : []));
}
