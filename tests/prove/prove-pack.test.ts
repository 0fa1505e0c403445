/**
 * The pack with simulated players, in the game's own engine and the imitation of its host. That knows no simulated
 * players and few of the deeds, so ordinary players stand in for them and most steps fail: what is tested is that the pack
 * loads, that each step ends and says so, and that one that fails takes no other with it.
 */
import { build, type Plugin } from "esbuild";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startWorld } from "../../simulator/index.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { createFacts } from "../../tools/prove/facts.ts";
import { PLAYED_STEPS } from "../../tools/prove/scenario.ts";
import { buildTestPacks } from "../../tools/prove/test-packs.ts";
import { createTempDir, writeFiles } from "../deploy/fake-server.ts";

const GAMETEST = "@minecraft/server-gametest";
const ORDINARY_PLAYERS = `
  import { world } from "@minecraft/server";
  export const spawnSimulatedPlayer = (_location, name) => world.getAllPlayers().find((player) => player.name === name);
`;

const standIn: Plugin = {
  name: "ordinary players",
  setup(plugin) {
    plugin.onResolve({ filter: /server-gametest$/ }, () => ({ path: GAMETEST, namespace: "stand-in" }));
    plugin.onLoad({ filter: /.*/, namespace: "stand-in" }, () => ({ contents: ORDINARY_PLAYERS, loader: "js" }));
  },
};

async function buildWithOrdinaryPlayers(): Promise<string> {
  const pack = (await buildTestPacks()).find(({ folder }) => folder === "proof_players")!;
  const result = await build({
    entryPoints: [join(PROJECT_DIR, "tools/prove/pack/main.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2020",
    external: ["@minecraft/server", "@minecraft/server-ui", "@minecraft/server-net", "@minecraft/server-admin"],
    plugins: [standIn],
  });
  const manifest = JSON.parse(pack.files.get("manifest.json")!) as { dependencies: { module_name: string }[] };
  manifest.dependencies = manifest.dependencies.filter((module) => module.module_name !== GAMETEST);
  return writeFiles(createTempDir(), {
    "manifest.json": manifest,
    "scripts/main.js": result.outputFiles[0]!.text,
  });
}

it("loads, ends every step that is played, and answers those that the imitation can play", async () => {
  const world = await startWorld({
    packDirectory: await buildWithOrdinaryPlayers(),
    dedicatedServer: { variables: { silent_url: "http://127.0.0.1:9" } },
    http: () => ({ status: 200, body: "" }),
    hostCallMicroseconds: 0,
  });
  world.tick();
  for (const name of ["Alex", "Mei", "Kim"]) world.join({ name });
  world.tick(3);
  const facts = createFacts();
  let read = 0;
  const take = (): readonly string[] => {
    const lines = world.contentLog().map(({ text }) => text);
    const fresh = lines.slice(read);
    read = lines.length;
    fresh.forEach(facts.take);
    return fresh;
  };
  for (const step of ["ground", ...PLAYED_STEPS, "no-such-step"]) {
    world.scriptEventFromPack("prove:step", step);
    let isEnded = false;
    for (let round = 0; round < 80 && !isEnded; round++) {
      world.tick(20);
      isEnded = take().some((line) => facts.isEndOf(line, step));
    }
    expect([step, isEnded]).toEqual([step, true]);
  }
  expect(facts.get("start.tick")).toBe(0);
  expect(facts.get("console.source")).toBe("Server");
  // Our pack is not in this world.
  expect(facts.get("join.progress")).toBe("no answer");
  expect(facts.get("properties.longest")).toBe(true);
  expect(facts.get("properties.longer")).toBe(false);
  expect(facts.get("carry.event")).toBe(true);
  expect(facts.get("timeout.outcome")).toBe("status 200");
  expect(facts.failureOf("no-such-step.x")).toBeDefined();
});
