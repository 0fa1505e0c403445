import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  CONFIG_DIRS,
  createLevel,
  createPack,
  createServer,
  createTempDir,
  manifest,
  PACK_DIR,
  PACK_UUID,
  runDeploy,
  snapshot,
  WORLD,
  writeFiles,
  KEY,
  CLOUD,
} from "./fake-server.ts";

/** Runs the command and expects a refusal that names these, says what would be right, and leaves everything alone. */
async function expectRefusal(server: string, args: readonly string[], ...names: readonly (string | RegExp)[]) {
  const before = snapshot(server);
  const run = await runDeploy(["--pack", createPack(), ...args]);
  expect(run.status).toBe(1);
  for (const name of names) expect(run.errors).toMatch(typeof name === "string" ? new RegExp(escape(name)) : name);
  expect(run.errors).toMatch(/; expected /);
  expect(run.output + run.errors).not.toContain(KEY);
  expect(snapshot(server)).toEqual(before);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** A server from which something was taken away. */
function createServerWithout(...paths: readonly string[]): string {
  const server = createServer();
  for (const path of paths) rmSync(join(server, path), { recursive: true });
  return server;
}

describe("what does not look like a server is refused, with nothing changed", () => {
  it("a folder that does not exist", async () => {
    const dir = createTempDir();
    await expectRefusal(dir, ["--server", join(dir, "nowhere")], "nowhere");
  });

  it("a file", async () => {
    const dir = writeFiles(createTempDir(), { "server.zip": "zip" });
    await expectRefusal(dir, ["--server", join(dir, "server.zip")], "server.zip");
  });

  it("an empty folder, with all that is missing at once", async () => {
    const dir = createTempDir();
    await expectRefusal(dir, ["--server", dir], "server.properties", "bedrock_server", "behavior_packs");
  });

  it("a world in place of its server", async () => {
    const server = createServer();
    await expectRefusal(server, ["--server", join(server, WORLD)], "server.properties", WORLD);
  });

  it("a server without its program", async () => {
    const server = createServerWithout("bedrock_server");
    await expectRefusal(server, ["--server", server], "bedrock_server.exe");
    writeFiles(server, { "bedrock_server.exe": "the program" });
    expect((await runDeploy(["--server", server, "--pack", createPack(), "--dry-run"])).status).toBe(0);
  });

  it.each(["bedrock_server-1.26.51.1", "bedrock_server-1.26.60.20"])(
    "but not one whose program bears its version, as in containers: %s",
    async (program) => {
      const server = createServerWithout("bedrock_server");
      writeFiles(server, { "bedrock_server-notes.txt": "no program", "bedrock_server_how_to.html": "neither" });
      await expectRefusal(server, ["--server", server], "bedrock_server.exe");
      writeFiles(server, { [program]: "the program" });
      expect((await runDeploy(["--server", server, "--pack", createPack(), "--dry-run"])).status).toBe(0);
    },
  );

  it("a server without behavior_packs", async () => {
    const server = createServerWithout("behavior_packs");
    await expectRefusal(server, ["--server", server], "behavior_packs");
  });

  it("a server that was never started", async () => {
    const server = createServerWithout("worlds", "config");
    await expectRefusal(server, ["--server", server], "Bedrock level", "start");
  });

  it("a world without level.dat", async () => {
    const server = createServerWithout(`${WORLD}/level.dat`);
    await expectRefusal(server, ["--server", server], "level.dat", "start");
  });

  it("a world that the server does not have, naming those that it has", async () => {
    const server = createServer();
    await expectRefusal(server, ["--server", server, "--world", "Typo"], "Typo", "Bedrock level");
  });

  it("a world's name that leads elsewhere", async () => {
    const server = createServer();
    await expectRefusal(server, ["--server", server, "--world", "../../elsewhere"], "../../elsewhere");
  });

  it("server.properties without level-name", async () => {
    const server = createServer({ "server.properties": "#level-name=Bedrock level\nlevel-name=\n" });
    await expectRefusal(server, ["--server", server], "level-name", "--world");
  });

  it.each([
    process.platform === "win32" ? "bedrock_server.exe" : "bedrock_server",
    ...(process.platform === "win32" ? [] : ["bedrock_server-1.26.51.1"]),
  ])("a server that is running as %s", async (name) => {
    const server = createServer();
    const program = join(server, name);
    rmSync(program, { force: true });
    copyFileSync(process.execPath, program);
    const running = spawn(program, ["-e", 'console.log("up"); setInterval(() => {}, 1000)']);
    try {
      await new Promise((resolve) => running.stdout.once("data", resolve));
      await expectRefusal(server, ["--server", server], "running");
      expect((await runDeploy(["--server", server, "--pack", createPack(), "--dry-run"])).status).toBe(0);
    } finally {
      running.kill();
      await new Promise((resolve) => running.once("close", resolve));
    }
  });
});

describe("what a deployment would destroy is refused, with nothing changed", () => {
  it.each([
    ["malformed JSON", '[{"pack_id": ]'],
    ["no list", "{}"],
    ["a key twice, of which one would be lost", '[{"pack_id": "a", "pack_id": "b"}]'],
  ])("a list of packs with %s", async (_what, content) => {
    const server = createServer({ [`${WORLD}/world_behavior_packs.json`]: content });
    await expectRefusal(server, ["--server", server], "world_behavior_packs.json");
  });

  it("malformed configuration, all files at once, without showing what is in a file of secrets", async () => {
    const server = createServer({
      [`${CONFIG_DIRS[0]!}/variables.json`]: "{tip_seconds: 3}",
      [`${CONFIG_DIRS[0]!}/secrets.json`]: "{`Bearer ${KEY}`}",
      [`${CONFIG_DIRS[1]!}/permissions.json`]: "[]",
    });
    const files = ["variables.json", "secrets.json", "permissions.json"];
    await expectRefusal(server, ["--server", server, ...CLOUD], ...files);
  });

  it("a folder of somebody else in the pack's place", async () => {
    const server = createServer({ [`${PACK_DIR}/manifest.json`]: manifest("55555555-0000-4000-8000-000000000000") });
    await expectRefusal(server, ["--server", server], "bedrock_achievements");
  });

  it("a pack that merely depends on ours, in the pack's place", async () => {
    const other = manifest("55555555-0000-4000-8000-000000000000", [{ uuid: PACK_UUID, version: [1, 0, 0] }]);
    const server = createServer({ [`${PACK_DIR}/manifest.json`]: other });
    await expectRefusal(server, ["--server", server], "bedrock_achievements");
  });

  it.each(["behavior_packs/by_hand", `${WORLD}/behavior_packs/ach`])("the same pack once more in %s", async (dir) => {
    const commented = `// exported\n${JSON.stringify(manifest(PACK_UUID.toUpperCase()))}`;
    const server = createServer({ [`${dir}/manifest.json`]: commented });
    await expectRefusal(server, ["--server", server], dir);
  });

  it("a level.dat that is damaged", async () => {
    const server = createServer({ [`${WORLD}/level.dat`]: createLevel().subarray(0, -3) });
    await expectRefusal(server, ["--server", server], "level.dat");
  });

  it("a record of deployments that is not ours", async () => {
    const server = createServer({ "achievements-deploy.json": "[]" });
    await expectRefusal(server, ["--server", server], "achievements-deploy.json");
  });

  it("a folder where a file should be", async () => {
    const server = createServer();
    mkdirSync(join(server, `${WORLD}/world_behavior_packs.json`));
    await expectRefusal(server, ["--server", server], /EISDIR/);
  });
});

describe("an order that makes no sense is refused, with nothing changed", () => {
  it.each([
    ["an address without a key", ["--cloud-url", "http://127.0.0.1:8787"], "--cloud-key"],
    ["a key without an address", ["--cloud-key", KEY], "--cloud-url"],
    ["an address of another kind", ["--cloud-url", "localhost:8787", "--cloud-key", KEY], "--cloud-url"],
    ["a key that lost its flag", ["--cloud-url", "http://localhost", KEY], "--cloud-key"],
  ])("%s", async (_what, args, name) => {
    const server = createServer();
    await expectRefusal(server, ["--server", server, ...args], name);
  });
});
