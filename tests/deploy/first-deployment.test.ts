import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scriptModulesOf } from "../../behavior_pack/manifest.ts";
import {
  CLOUD,
  CONFIG_DIRS,
  createLevel,
  createPack,
  createServer,
  PACK_DIR,
  PACK_UUID,
  readJsonAt,
  readLevel,
  runDeploy,
  SCRIPT_UUID,
  snapshot,
  WORLD,
  KEY,
  OTHER_KEY,
  LIST,
} from "./fake-server.ts";

/** Everything but what the deployment adds or changes. */
function without(files: Record<string, string>, ...gone: readonly RegExp[]): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !gone.some((pattern) => pattern.test(path))));
}

describe("a first deployment", () => {
  it("copies the pack, registers it, writes both config folders and switches Beta APIs on, and nothing else", async () => {
    const server = createServer();
    const pack = createPack("1.2.3");
    const before = snapshot(server);
    const run = await runDeploy(["--server", server, "--pack", pack, ...CLOUD]);
    expect(run.errors).toBe("");
    expect(run.status).toBe(0);

    expect(snapshot(join(server, PACK_DIR))).toEqual(snapshot(pack));
    expect(readJsonAt(server, LIST)).toEqual([{ pack_id: PACK_UUID, version: [1, 2, 3] }]);
    for (const dir of CONFIG_DIRS) {
      const permissions = readJsonAt(server, `${dir}/permissions.json`);
      expect(permissions.allowed_modules).toEqual(scriptModulesOf("server").map((module) => module.module_name));
      expect(permissions.allowed_modules).toContain("@minecraft/server-net");
      const net = permissions.module_permissions["@minecraft/server-net"];
      expect(net.allowed_uris).toEqual(["http://127.0.0.1:8787/"]);
      expect(net.force_tls).toBe(false);
      expect(net.max_body_bytes).toBeGreaterThanOrEqual(65_536);
      expect(net.max_concurrent_requests).toBeGreaterThanOrEqual(1);
      expect(readJsonAt(server, `${dir}/variables.json`)).toEqual({ cloud_url: "http://127.0.0.1:8787" });
      expect(readJsonAt(server, `${dir}/secrets.json`)).toEqual({ cloud_authorization: `Bearer ${KEY}` });
    }
    expect(CONFIG_DIRS).toEqual([`config/${SCRIPT_UUID}`, `config/${PACK_UUID}`]);

    const level = readLevel(readFileSync(join(server, WORLD, "level.dat")));
    const original = readLevel(readFileSync(join(server, WORLD, "level.dat.before-achievements")));
    expect(level.root.value["experiments"]?.value).toEqual({
      experiments_ever_used: { type: "byte", value: 1 },
      saved_with_toggled_experiments: { type: "byte", value: 1 },
      gametest: { type: "byte", value: 1 },
    });
    expect({ ...level.root.value, experiments: undefined }).toEqual({ ...original.root.value, experiments: undefined });

    const ours = [
      /bedrock_achievements/,
      /^config\/[0-9a-f]{8}-/,
      /world_behavior_packs/,
      /level\.dat/,
      /^achievements-/,
    ];
    expect(without(snapshot(server), ...ours)).toEqual(without(before, ...ours));
  });

  it("names each file that it changes, and never the key", async () => {
    const server = createServer();
    const before = snapshot(server);
    const run = await runDeploy(["--server", server, "--pack", createPack(), ...CLOUD]);
    const after = snapshot(server);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    const printed = changed.filter((path) => statSync(join(server, path)).isFile() && !path.startsWith(PACK_DIR));
    expect(printed.length).toBeGreaterThan(8);
    for (const path of [...printed, PACK_DIR]) expect(run.output).toContain(path);
    expect(run.output + run.errors).not.toContain(KEY);
  });

  it("lets only the server's user read the key, where the system has modes", async () => {
    const server = createServer({ [`${CONFIG_DIRS[0]!}/secrets.json`]: { other: "secret" } });
    await runDeploy(["--server", server, "--pack", createPack(), ...CLOUD]);
    const secrets = Object.entries(snapshot(server)).filter(([path]) => path.includes("secrets.json"));
    expect(secrets).toHaveLength(3);
    const expected = process.platform === "win32" ? /^\d+ / : /^600 /;
    for (const [, modeAndContent] of secrets) expect(modeAndContent).toMatch(expected);
  });

  it("allows no address at all when it is told of no cloud", async () => {
    const server = createServer();
    const run = await runDeploy(["--server", server, "--pack", createPack()], { env: { CLOUD_KEY: "unused-key" } });
    expect(run.status).toBe(0);
    expect(run.errors).toContain("CLOUD_KEY");
    for (const dir of CONFIG_DIRS) {
      const net = readJsonAt(server, `${dir}/permissions.json`).module_permissions["@minecraft/server-net"];
      expect(net.allowed_uris).toEqual([]);
      expect(Object.keys(snapshot(join(server, dir)))).toEqual(["permissions.json"]);
    }
  });

  it("takes the key from the environment, and demands encryption for an https address", async () => {
    const server = createServer();
    const options = { env: { CLOUD_KEY: OTHER_KEY } };
    const url = "https://Cloud.localhost:443/achievements//";
    const run = await runDeploy(["--server", server, "--pack", createPack(), "--cloud-url", url], options);
    expect(run.status).toBe(0);
    expect(run.errors).toBe("");
    expect(run.output).not.toContain(OTHER_KEY);
    for (const dir of CONFIG_DIRS) {
      const net = readJsonAt(server, `${dir}/permissions.json`).module_permissions["@minecraft/server-net"];
      expect(net.allowed_uris).toEqual(["https://cloud.localhost/achievements/"]);
      expect(net.force_tls).toBe(true);
      expect(readJsonAt(server, `${dir}/variables.json`).cloud_url).toBe("https://cloud.localhost/achievements");
      expect(readJsonAt(server, `${dir}/secrets.json`).cloud_authorization).toBe(`Bearer ${OTHER_KEY}`);
    }
  });

  it("warns of an address without encryption that is not on the same machine", async () => {
    const args = ["--server", createServer(), "--pack", createPack(), "--cloud-key", KEY, "--dry-run", "--cloud-url"];
    const [far, ...near] = await Promise.all(
      ["http://192.168.1.5:8787", "http://localhost:8787", "http://[::1]:8787"].map((url) => runDeploy([...args, url])),
    );
    expect(far?.status).toBe(0);
    expect(far?.errors).toContain("http://192.168.1.5:8787");
    for (const run of near) expect(run.errors).toBe("");
  });

  it("keeps what the owner has: other packs and their order, unknown keys, variables, secrets, permissions", async () => {
    const entries = [
      { pack_id: "22222222-2222-4222-8222-222222222222", version: [1, 0, 0], subpack: "low" },
      { pack_id: PACK_UUID.toUpperCase(), version: [0, 0, 1], note: "by hand" },
      { pack_id: "33333333-3333-4333-8333-333333333333", version: "2.0.0" },
    ];
    const config = CONFIG_DIRS[0]!;
    const server = createServer({
      [LIST]: JSON.stringify(entries, undefined, "\t").replaceAll("\n", "\r\n"),
      [`${config}/variables.json`]: "\uFEFF" + JSON.stringify({ tip_seconds: 9, cloud_url: "http://old" }),
      [`${config}/secrets.json`]: { other: "mine" },
      [`${config}/permissions.json`]: {
        allowed_modules: ["@minecraft/server", "@minecraft/diagnostics"],
        module_permissions: {
          "@minecraft/server-net": { allowed_uris: ["http://old/"], max_concurrent_requests: 99, more: 1 },
          other: { x: true },
        },
        future: "key",
      },
    });
    expect((await runDeploy(["--server", server, "--pack", createPack("1.2.3"), ...CLOUD])).status).toBe(0);
    expect(readJsonAt(server, LIST)).toEqual([entries[0], { ...entries[1], version: [1, 2, 3] }, entries[2]]);
    expect(readFileSync(join(server, LIST), "utf8")).toContain("\r\n\t");
    expect(readJsonAt(server, `${config}/variables.json`)).toEqual({
      tip_seconds: 9,
      cloud_url: "http://127.0.0.1:8787",
    });
    expect(readJsonAt(server, `${config}/secrets.json`)).toEqual({
      other: "mine",
      cloud_authorization: `Bearer ${KEY}`,
    });
    const permissions = readJsonAt(server, `${config}/permissions.json`);
    expect(permissions.allowed_modules).not.toContain("@minecraft/diagnostics");
    expect(permissions.future).toBe("key");
    expect(permissions.module_permissions.other).toEqual({ x: true });
    expect(permissions.module_permissions["@minecraft/server-net"]).toMatchObject({
      allowed_uris: ["http://127.0.0.1:8787/"],
      max_concurrent_requests: 99,
      more: 1,
    });
  });

  it("backs up each file that it changes, byte for byte, and keeps that first backup", async () => {
    const files = {
      [LIST]: "[ ]",
      [`${CONFIG_DIRS[0]!}/variables.json`]: '{"tip_seconds":  9}',
      [`${CONFIG_DIRS[1]!}/permissions.json`]: '{"allowed_modules":  []}',
      [`${WORLD}/level.dat`]: createLevel(),
    };
    const server = createServer(files);
    await runDeploy(["--server", server, "--pack", createPack("1.0.0"), ...CLOUD]);
    const again = await runDeploy([
      ...["--server", server, "--pack", createPack("1.0.1")],
      ...["--cloud-url", "http://127.0.0.1:9999", "--cloud-key", OTHER_KEY],
    ]);
    expect(again.status).toBe(0);
    for (const [path, content] of Object.entries(files)) {
      expect(readFileSync(join(server, `${path}.before-achievements`))).toEqual(Buffer.from(content));
    }
    // What the first deployment made is no original of anybody.
    const backups = Object.keys(snapshot(server)).filter((path) => path.endsWith(".before-achievements"));
    expect(backups).toHaveLength(Object.keys(files).length);
  });

  it("finds the world of server.properties, or the one that is named", async () => {
    const server = createServer({ "worlds/Second/level.dat": createLevel() });
    expect((await runDeploy(["--server", server, "--pack", createPack(), "--world", "Second"])).status).toBe(0);
    expect(readJsonAt(server, "worlds/Second/world_behavior_packs.json")).toHaveLength(1);
    expect(Object.keys(snapshot(server))).not.toContain(LIST);
    expect((await runDeploy(["--server", server, "--pack", createPack()])).status).toBe(0);
    expect(readJsonAt(server, LIST)).toHaveLength(1);
  });
});
