import { createServer as createHttpServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createManifest, projectIdentity, type PackIdentity } from "../../behavior_pack/manifest.ts";
import { deriveModuleUuids } from "../../tools/packing/pack-identity.ts";
import {
  CONFIG_DIRS,
  createPack,
  createServer,
  createTempDir,
  KEY,
  OTHER_KEY,
  PACK_DIR,
  PACK_UUID,
  readJsonAt,
  runDeploy,
  snapshot,
  writeFiles,
  LIST,
} from "./fake-server.ts";

const OWN_UUID = "2f1d7c1e-5a0b-4c8e-9d52-0b8f6a3c7e11";
const CLOUD = ["--cloud-url", "http://127.0.0.1:9", "--cloud-key", KEY];

const own: PackIdentity = {
  ...projectIdentity("3.2.1"),
  name: "Castle Tales",
  uuid: OWN_UUID,
  moduleUuids: deriveModuleUuids(OWN_UUID),
};
const OWN_CONFIG = [`config/${own.moduleUuids.server.script}`, `config/${OWN_UUID}`];

function createOwnPack(nodeIds: readonly string[]): string {
  const nodes = nodeIds.map((node_ID) => ({ node_ID, title: 'it\'s \\ "so"' }));
  const text = JSON.stringify({ nodes }).replaceAll("\\", "\\\\").replaceAll("'", "\\'");
  return writeFiles(createTempDir(), {
    "manifest.json": createManifest("server", own, "0.1.0"),
    "scripts/main.js": `var other = JSON.parse('[1]');\nvar trees = JSON.parse('${text}');\n`,
  });
}

describe("a pack of one's own on a server", () => {
  it("is registered and configured under its own ids, and all of it is taken back", async () => {
    const server = createServer();
    const before = snapshot(server);
    const run = await runDeploy(["--server", server, "--pack", createOwnPack(["a"]), ...CLOUD]);
    expect(run.status).toBe(0);
    expect(readJsonAt(server, LIST)).toEqual([{ pack_id: OWN_UUID, version: [3, 2, 1] }]);
    for (const dir of OWN_CONFIG) expect(readJsonAt(server, `${dir}/secrets.json`).cloud_authorization).toContain(KEY);
    for (const dir of CONFIG_DIRS) expect(existsSync(join(server, dir))).toBe(false);
    expect((await runDeploy(["--server", server, "--remove"])).status).toBe(0);
    expect(snapshot(server)).toEqual(before);
  });

  it("is meant again when none is named, and says which nodes come and go", async () => {
    const server = createServer();
    const pack = createOwnPack(["a", "b", "c"]);
    await runDeploy(["--server", server, "--pack", pack]);
    writeFiles(pack, {
      "scripts/trees.js": `export default Object.assign(JSON.parse('{"nodes":[{"node_ID":"a"},{"node_ID":"brandnew"}]}'));\n`,
    });
    const run = await runDeploy(["--server", server]);
    expect(run.status).toBe(0);
    expect(run.output).toContain(pack);
    const line = run.output.split("\n").find((each) => each.includes("brandnew"))!;
    for (const part of ["3", "2", "b, c"]) expect(line).toContain(part);
    expect(readJsonAt(server, `${PACK_DIR}/manifest.json`).header.uuid).toBe(OWN_UUID);
  });

  it("that is gone by the next time is missed, and nothing is changed", async () => {
    const server = createServer();
    const pack = createOwnPack(["a"]);
    await runDeploy(["--server", server, "--pack", pack]);
    rmSync(pack, { recursive: true });
    const before = snapshot(server);
    const run = await runDeploy(["--server", server]);
    expect(run.status).toBe(1);
    expect(run.errors).toContain("--pack");
    expect(snapshot(server)).toEqual(before);
  });

  it("takes the place of another, with its cloud, and says what that means for progress", async () => {
    const server = createServer({ [LIST]: [{ pack_id: "11111111-1111-4111-8111-111111111111", version: [1, 0, 0] }] });
    await runDeploy(["--server", server, "--pack", createPack(), ...CLOUD]);
    const run = await runDeploy(["--server", server, "--pack", createOwnPack(["a"])]);
    expect(run.status).toBe(0);
    expect(run.errors).toContain(PACK_UUID);
    const entries = readJsonAt(server, LIST) as { readonly pack_id: string }[];
    expect(entries.map((entry) => entry.pack_id)).toEqual(["11111111-1111-4111-8111-111111111111", OWN_UUID]);
    for (const dir of OWN_CONFIG) {
      expect(readJsonAt(server, `${dir}/variables.json`)).toEqual({ cloud_url: "http://127.0.0.1:9" });
      expect(readJsonAt(server, `${dir}/secrets.json`)).toEqual({ cloud_authorization: `Bearer ${KEY}` });
    }
    for (const dir of CONFIG_DIRS) expect(existsSync(join(server, dir))).toBe(false);
  });

  it("does not take the place of one that another world of the server uses", async () => {
    const server = createServer({
      "worlds/Other/world_behavior_packs.json": [{ pack_id: PACK_UUID, version: [1, 2, 3] }],
    });
    await runDeploy(["--server", server, "--pack", createPack()]);
    const before = snapshot(server);
    const run = await runDeploy(["--server", server, "--pack", createOwnPack(["a"])]);
    expect(run.status).toBe(1);
    expect(run.errors).toContain('"Other"');
    expect(snapshot(server)).toEqual(before);
  });
});

describe("the cloud's key", () => {
  let cloud: Server | undefined;
  afterEach(() => cloud?.close());

  /** Knows one key, as the service does. */
  async function startCloud(): Promise<string> {
    cloud = createHttpServer((request, response) => {
      const isKnown = request.headers.authorization === `Bearer ${KEY}` && request.url === "/v1/nodes/stats";
      response.writeHead(isKnown ? 200 : 401).end("{}");
    });
    await new Promise<void>((resolve) => cloud?.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(cloud.address() as AddressInfo).port}`;
  }

  it("that the cloud does not know is refused before anything is changed, and never shown", async () => {
    const url = await startCloud();
    const server = createServer();
    const before = snapshot(server);
    const args = ["--server", server, "--pack", createPack(), "--cloud-url", url, "--cloud-key"];
    const wrong = await runDeploy([...args, OTHER_KEY]);
    expect(wrong.status).toBe(1);
    expect(wrong.output + wrong.errors).not.toContain(OTHER_KEY);
    expect(snapshot(server)).toEqual(before);
    expect(await runDeploy([...args, KEY])).toMatchObject({ status: 0, errors: "" });
  });

  it.each(["hello", `"${KEY}"`, `'${KEY}'`, KEY.slice(0, -1), `${KEY}x`, KEY.toUpperCase(), "ach_0123456789_"])(
    "is no key: %s",
    async (key) => {
      const server = createServer();
      const before = snapshot(server);
      const run = await runDeploy(["--server", server, "--cloud-url", "http://127.0.0.1:9", "--cloud-key", key]);
      expect(run.status).toBe(1);
      expect(run.output + run.errors).not.toContain(key);
      expect(snapshot(server)).toEqual(before);
    },
  );
});
