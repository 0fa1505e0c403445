import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  CLOUD,
  CONFIG_DIRS,
  createPack,
  createServer,
  createTempDir,
  manifest,
  npmRunDeploy,
  PACK_DIR,
  PACK_UUID,
  readJsonAt,
  runDeploy,
  snapshot,
  writeFiles,
  KEY,
  LIST,
} from "./fake-server.ts";

describe("a repeated deployment", () => {
  it("changes nothing the second time", async () => {
    const server = createServer({ [`${CONFIG_DIRS[0]!}/variables.json`]: { tip_seconds: 9 } });
    const args = ["--server", server, "--pack", createPack(), ...CLOUD];
    await runDeploy(args);
    const before = snapshot(server);
    const times = Object.keys(before).map((path) => statSync(join(server, path)).mtimeMs);
    const run = await runDeploy(args);
    expect(run.status).toBe(0);
    expect(snapshot(server)).toEqual(before);
    expect(Object.keys(before).map((path) => statSync(join(server, path)).mtimeMs)).toEqual(times);
  });

  it("leaves the configuration as it is when it is told of no cloud", async () => {
    const server = createServer();
    await runDeploy(["--server", server, "--pack", createPack("1.0.0"), ...CLOUD]);
    writeFileSync(
      join(server, CONFIG_DIRS[0]!, "variables.json"),
      '{"cloud_url": "http://elsewhere", "tip_seconds": 3}',
    );
    const configBefore = snapshot(join(server, "config"));
    const run = await runDeploy(["--server", server, "--pack", createPack("1.0.1")]);
    expect(run.status).toBe(0);
    expect(snapshot(join(server, "config"))).toEqual(configBefore);
    expect(readJsonAt(server, LIST)).toEqual([{ pack_id: PACK_UUID, version: [1, 0, 1] }]);
  });

  it("replaces the whole pack of an earlier version", async () => {
    const server = createServer();
    await runDeploy(["--server", server, "--pack", createPack("1.0.0")]);
    writeFiles(join(server, PACK_DIR), { "items/left_over.json": "{}" });
    // As a crash would leave it.
    mkdirSync(join(server, "behavior_packs/.achievements-deploy/new"), { recursive: true });
    const pack = createPack("1.0.1");
    expect((await runDeploy(["--server", server, "--pack", pack])).status).toBe(0);
    expect(snapshot(join(server, PACK_DIR))).toEqual(snapshot(pack));
    expect(Object.keys(snapshot(join(server, "behavior_packs")))).not.toContain(".achievements-deploy");
  });

  it("closes a file of secrets that others may read", async () => {
    const server = createServer();
    const args = ["--server", server, "--pack", createPack(), ...CLOUD];
    await runDeploy(args);
    const secrets = join(server, CONFIG_DIRS[0]!, "secrets.json");
    const bytes = readFileSync(secrets);
    rmSync(secrets);
    writeFileSync(secrets, bytes, { mode: 0o644 });
    await runDeploy(args);
    if (process.platform !== "win32") expect(statSync(secrets).mode & 0o077).toBe(0);
    expect(readFileSync(secrets)).toEqual(bytes);
  });
});

describe("--dry-run", () => {
  it("prints what would be done and changes nothing", async () => {
    const server = createServer();
    const before = snapshot(server);
    const args = ["--server", server, "--pack", createPack(), ...CLOUD];
    const dry = await runDeploy([...args, "--dry-run"]);
    expect(dry.status).toBe(0);
    expect(snapshot(server)).toEqual(before);
    const wet = await runDeploy(args);
    const plan = (output: string) => output.split("\n").filter((line) => line.startsWith("  "));
    expect(plan(dry.output).length).toBeGreaterThan(5);
    expect(plan(dry.output)).toEqual(plan(wet.output));
    expect(dry.output).not.toContain(KEY);
  });
});

describe("npm run deploy", () => {
  it("deploys the project's own pack to a server named relative to the caller's folder", async () => {
    const server = createServer();
    const run = await npmRunDeploy(["--server", basename(server)], dirname(server));
    expect(run.errors).toBe("");
    expect(run.status).toBe(0);
    const deployed = readJsonAt(server, `${PACK_DIR}/manifest.json`);
    expect(deployed.header.uuid).toBe(PACK_UUID);
    expect(readJsonAt(server, LIST)).toEqual([{ pack_id: PACK_UUID, version: deployed.header.version }]);
  });

  it("ends with 0 after its usage and with 1 after a flag that it does not know", async () => {
    const [help, wrong] = await Promise.all([runDeploy(["--help"]), runDeploy(["--sever", "x"])]);
    expect(help.status).toBe(0);
    expect(help.output).toContain("--cloud-url");
    expect(wrong.status).toBe(1);
    expect(wrong.errors).toContain("--sever");
  });
});

describe("a deployment that fails half-way", () => {
  it("puts everything back as it was", async () => {
    const server = createServer({ [`${CONFIG_DIRS[0]!}/variables.json`]: { tip_seconds: 9 } });
    await runDeploy(["--server", server, "--pack", createPack("1.0.0")]);
    // Where the list's new content would be written first, there is something that cannot be replaced by a file.
    writeFiles(server, { [`${LIST}.achievements-new/in-the-way`]: "" });
    const before = snapshot(server);
    const run = await runDeploy(["--server", server, "--pack", createPack("1.0.1"), ...CLOUD]);
    expect(run.status).toBe(1);
    expect(run.errors).toContain("world_behavior_packs.json");
    expect(snapshot(server)).toEqual(before);
  });
});

describe("a pack that is not the one of this project", () => {
  it.each([
    ["is the world pack", () => createPack("1.0.0", "world")],
    [
      "is another pack",
      () => writeFiles(createTempDir(), { "manifest.json": manifest("44444444-0000-4000-8000-000000000000") }),
    ],
    ["is no pack", () => createTempDir()],
    ["does not exist", () => join(createTempDir(), "nothing")],
  ])("is refused when it %s", async (_what, make) => {
    const server = createServer();
    const before = snapshot(server);
    const pack = make();
    const run = await runDeploy(["--server", server, "--pack", pack]);
    expect(run.status).toBe(1);
    expect(run.errors).toContain(pack);
    expect(run.errors).toMatch(/; expected /);
    expect(snapshot(server)).toEqual(before);
  });
});
