import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyChanges } from "../../tools/deploy/apply.ts";
import { readCloud } from "../../tools/deploy/cloud/cloud.ts";
import { parseDeployOptions } from "../../tools/deploy/options.ts";
import { readServerPack } from "../../tools/deploy/pack.ts";
import { planDeployment } from "../../tools/deploy/plan.ts";
import { findServer } from "../../tools/deploy/server/server.ts";
import {
  CONFIG_DIRS,
  createLevel,
  createPack,
  createServer,
  createTempDir,
  manifest,
  PACK_DIR,
  PACK_UUID,
  readJsonAt,
  readLevel,
  runDeploy,
  snapshot,
  WORLD,
  writeFiles,
  OTHER_KEY,
  CLOUD,
  LIST,
} from "./fake-server.ts";

const LEVEL = `${WORLD}/level.dat`;
const OTHER = "66666666-0000-4000-8000-000000000000";

/** As the command does it, which the tests of the deployment start as a process; here it only prepares. */
async function deploy(server: string, version = "1.0.0", ...more: readonly string[]): Promise<void> {
  const args = ["--server", server, "--pack", createPack(version), ...more];
  const parsed = parseDeployOptions(args, {}, server);
  if (parsed.kind !== "options") throw new Error("wrong flags");
  const found = findServer({ ...parsed.options, worldMayBeMissing: false });
  const pack = await readServerPack(parsed.options.packDir);
  const cloud = parsed.options.cloud === undefined ? undefined : readCloud(parsed.options.cloud);
  if (!found.ok || !pack.ok || cloud?.ok === false) throw new Error("nothing to deploy, or nowhere to");
  const plan = planDeployment(found.places, pack.pack, cloud?.cloud, parsed.options.packDir);
  expect(plan.problems).toEqual([]);
  expect(applyChanges(server, plan.changes)).toEqual({ ok: true });
}

function experimentsOf(server: string): Record<string, unknown> | undefined {
  const tag = readLevel(readFileSync(join(server, LEVEL))).root.value["experiments"];
  if (tag === undefined) return undefined;
  const entries = Object.entries(tag.value as Record<string, { value: unknown }>);
  return Object.fromEntries(entries.map(([name, { value }]) => [name, value]));
}

describe("--remove", () => {
  it("leaves a server as it was before the first of several deployments", async () => {
    const server = createServer();
    const before = snapshot(server);
    const another = ["--cloud-url", "https://cloud.localhost", "--cloud-key", OTHER_KEY];
    expect((await runDeploy(["--server", server, "--pack", createPack("1.0.0"), ...CLOUD])).status).toBe(0);
    expect((await runDeploy(["--server", server, "--pack", createPack("1.0.1"), ...another])).status).toBe(0);
    expect(snapshot(server)).not.toEqual(before);
    const run = await runDeploy(["--server", server, "--remove"]);
    expect(run.errors).toBe("");
    expect(run.status).toBe(0);
    expect(snapshot(server)).toEqual(before);
  });

  it("gives the owner's own files back, byte for byte", async () => {
    const [first, second] = CONFIG_DIRS as [string, string];
    const server = createServer({
      [LIST]: '[ {"pack_id":"a",\t"version":[1,0,0]} ]',
      [`${first}/variables.json`]: '{"cloud_url":  "http://mine", "tip_seconds": 9}',
      [`${first}/permissions.json`]: '{"allowed_modules":  ["@minecraft/server"]}',
      [`${second}/secrets.json`]: '{"mine":  "secret"}\r\n',
      [LEVEL]: createLevel(),
    });
    const before = snapshot(server);
    await deploy(server, "1.0.0", ...CLOUD);
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    // The mode of a file of secrets stays closed.
    const secrets = `${second}/secrets.json`;
    expect(readFileSync(join(server, secrets), "utf8")).toBe('{"mine":  "secret"}\r\n');
    expect({ ...snapshot(server), [secrets]: "" }).toEqual({ ...before, [secrets]: "" });
  });

  it("keeps what the owner added after the deployment", async () => {
    const server = createServer();
    await deploy(server, "1.0.0", ...CLOUD);
    const variables = `${CONFIG_DIRS[0]!}/variables.json`;
    const secrets = `${CONFIG_DIRS[0]!}/secrets.json`;
    writeFiles(server, {
      [variables]: { ...readJsonAt(server, variables), tip_seconds: 9 },
      [secrets]: { ...readJsonAt(server, secrets), other: "secret" },
      [LIST]: [{ pack_id: OTHER, version: [1, 0, 0] }, ...readJsonAt(server, LIST)],
    });
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(readJsonAt(server, variables)).toEqual({ tip_seconds: 9 });
    expect(readJsonAt(server, secrets)).toEqual({ other: "secret" });
    expect(readJsonAt(server, LIST)).toEqual([{ pack_id: OTHER, version: [1, 0, 0] }]);
  });

  it("leaves Beta APIs on in a world that had them on before", async () => {
    const experiments = { experiments_ever_used: 1, gametest: 1, saved_with_toggled_experiments: 1 };
    const server = createServer({ [LEVEL]: createLevel(experiments) });
    const before = snapshot(server);
    await deploy(server);
    expect(Object.keys(snapshot(server))).not.toContain(`${LEVEL}.before-achievements`);
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(snapshot(server)).toEqual(before);
  });

  it("leaves other experiments on that the owner switched on in the meantime", async () => {
    const server = createServer();
    await deploy(server);
    const all = { experiments_ever_used: 1, saved_with_toggled_experiments: 1, gametest: 1, data_driven_biomes: 1 };
    writeFileSync(join(server, LEVEL), createLevel(all));
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(experimentsOf(server)).toEqual({
      experiments_ever_used: 1,
      saved_with_toggled_experiments: 1,
      data_driven_biomes: 1,
    });
  });

  it("keeps what the world has become since, other than the experiment", async () => {
    const server = createServer();
    await deploy(server);
    const all = { experiments_ever_used: 1, saved_with_toggled_experiments: 1, gametest: 1 };
    const played = { Time: { type: "long", value: [1, 2] } };
    writeFileSync(join(server, LEVEL), createLevel(all, played));
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    const off = { experiments_ever_used: 0, saved_with_toggled_experiments: 0 };
    expect(readFileSync(join(server, LEVEL))).toEqual(createLevel(off, played));
  });

  it("leaves Beta APIs on while another pack of the world needs them, and puts them back later", async () => {
    const server = createServer({
      "development_behavior_packs/other/manifest.json": `/* mine */ ${JSON.stringify(
        manifest(OTHER, [{ module_name: "@minecraft/server", version: "2.10.0-beta" }]),
      )}`,
    });
    const before = snapshot(server);
    await deploy(server);
    writeFiles(server, { [LIST]: [...readJsonAt(server, LIST), { pack_id: OTHER, version: [1, 0, 0] }] });
    const run = await runDeploy(["--server", server, "--remove"]);
    expect(run.status).toBe(0);
    expect(run.errors).toContain("development_behavior_packs/other");
    expect(experimentsOf(server)?.["gametest"]).toBe(1);
    expect(Object.keys(snapshot(server))).not.toContain(PACK_DIR);

    rmSync(join(server, LIST));
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(snapshot(server)).toEqual(before);
  });

  it("leaves no folder behind that was not there before", async () => {
    const server = createServer();
    rmSync(join(server, "config"), { recursive: true });
    const before = snapshot(server);
    await deploy(server, "1.0.0", ...CLOUD);
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(snapshot(server)).toEqual(before);
  });

  it("is not held up by a pack with a beta module that the world does not load", async () => {
    const other = manifest(OTHER, [{ module_name: "@minecraft/server", version: "beta" }]);
    const server = createServer({ "behavior_packs/other/manifest.json": other });
    const before = snapshot(server);
    await deploy(server);
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(snapshot(server)).toEqual(before);
  });

  it("keeps pack and configuration while another world uses them", async () => {
    const server = createServer({ "worlds/Second/level.dat": createLevel() });
    const before = snapshot(server);
    await deploy(server, "1.0.0", ...CLOUD);
    await deploy(server, "1.0.0", "--world", "Second");
    const both = snapshot(server);
    const first = await runDeploy(["--server", server, "--remove"]);
    expect(first.status).toBe(0);
    expect(first.errors).toContain("Second");
    const one = snapshot(server);
    expect(Object.keys(both).filter((path) => !(path in one))).toEqual([LIST, `${LEVEL}.before-achievements`].sort());
    expect((await runDeploy(["--server", server, "--remove", "--world", "Second"])).status).toBe(0);
    expect(snapshot(server)).toEqual(before);
  });

  it("changes nothing where nothing was deployed, and nothing the second time", async () => {
    const server = createServer();
    const before = snapshot(server);
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(snapshot(server)).toEqual(before);
  });

  it("leaves alone what the owner wrote by hand and nothing was ever deployed over", async () => {
    const server = createServer({
      [LIST]: [],
      [`${CONFIG_DIRS[0]!}/permissions.json`]: { allowed_modules: ["@minecraft/server"] },
      [`${CONFIG_DIRS[0]!}/variables.json`]: { cloud_url: "http://mine" },
      [`${CONFIG_DIRS[0]!}/secrets.json`]: { cloud_authorization: "Bearer mine" },
    });
    const before = snapshot(server);
    const run = await runDeploy(["--server", server, "--remove"]);
    expect(run.status).toBe(0);
    expect(run.output).toContain(`${CONFIG_DIRS[0]!}/secrets.json`);
    expect(snapshot(server)).toEqual(before);
  });

  it("leaves configuration alone that was so before the deployment", async () => {
    const model = createServer();
    await deploy(model, "1.0.0", ...CLOUD);
    const server = createServer();
    for (const dir of CONFIG_DIRS) {
      for (const name of ["permissions.json", "variables.json", "secrets.json"]) {
        writeFiles(server, { [`${dir}/${name}`]: readFileSync(join(model, dir, name)) });
        chmodSync(join(server, dir, name), name === "secrets.json" ? 0o600 : 0o644);
      }
    }
    const before = snapshot(server);
    await deploy(server, "1.0.0", ...CLOUD);
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(snapshot(server)).toEqual(before);
  });

  it("clears no folder that lies beyond a link", async () => {
    const elsewhere = createTempDir();
    mkdirSync(join(elsewhere, "config"));
    const server = createServer();
    rmSync(join(server, "config"), { recursive: true });
    symlinkSync(join(elsewhere, "config"), join(server, "config"), "junction");
    await deploy(server, "1.0.0", ...CLOUD);
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(Object.keys(snapshot(elsewhere))).toEqual(["config"]);
  });

  it("forgets the files of a world that was deleted", async () => {
    const server = createServer({ "worlds/Second/level.dat": createLevel() });
    await deploy(server, "1.0.0", ...CLOUD);
    await deploy(server, "1.0.0", "--world", "Second");
    rmSync(join(server, "worlds/Second"), { recursive: true });
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(Object.keys(snapshot(server))).not.toContain("achievements-deploy.json");
  });

  it("prints what would be done and changes nothing with --dry-run", async () => {
    const server = createServer();
    await deploy(server, "1.0.0", ...CLOUD);
    const before = snapshot(server);
    const dry = await runDeploy(["--server", server, "--remove", "--dry-run"]);
    expect(dry.status).toBe(0);
    for (const path of [PACK_DIR, LIST, LEVEL, ...CONFIG_DIRS]) expect(dry.output).toContain(path);
    expect(snapshot(server)).toEqual(before);
  });

  it("takes the pack off a server whose world is gone", async () => {
    const server = createServer();
    await deploy(server, "1.0.0", ...CLOUD);
    renameSync(join(server, WORLD), join(server, "old world"));
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(Object.keys(snapshot(join(server, "behavior_packs")))).toEqual(["vanilla", "vanilla/manifest.json"]);
    expect(Object.keys(snapshot(join(server, "config")))).toEqual(["default", "default/permissions.json"]);
  });

  it("leaves a folder of somebody else alone", async () => {
    const server = createServer({ [`${PACK_DIR}/manifest.json`]: manifest(OTHER) });
    const before = snapshot(server);
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(snapshot(server)).toEqual(before);
  });

  it.each([
    ["a malformed list of packs", { [LIST]: "[" }, LIST],
    ["malformed variables", { [`${CONFIG_DIRS[0]!}/variables.json`]: "{" }, "variables.json"],
    ["a damaged level.dat", { [LEVEL]: "damaged" }, "level.dat"],
  ])("refuses %s and changes nothing", async (_what, files, name) => {
    const server = createServer();
    await deploy(server, "1.0.0", ...CLOUD);
    writeFiles(server, files);
    const before = snapshot(server);
    const run = await runDeploy(["--server", server, "--remove"]);
    expect(run.status).toBe(1);
    expect(run.errors).toContain(name);
    expect(snapshot(server)).toEqual(before);
    expect(PACK_UUID).toBe(readJsonAt(server, `${PACK_DIR}/manifest.json`).header.uuid);
  });
});
