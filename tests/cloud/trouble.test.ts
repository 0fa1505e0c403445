/**
 * A database in trouble, on real files and real processes: what is answered, what /readyz says, what the log says and how
 * often, and that the service goes on by itself where it can.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startLocalService, temporaryFolder, type LocalService } from "../../cloud/bench/local-service.ts";
import { DatabaseUnavailable } from "../../cloud/src/database/database.ts";
import { openDatabase } from "../../cloud/src/database/open-database.ts";
import { makeKey, runHere } from "./support/command.ts";
import { PATIENT, UNHURRIED } from "./support/long.ts";
import { aReport, createClient, type Client } from "./support/service.ts";

let folder: string;
let place: string;
let service: LocalService | undefined;

beforeEach(() => {
  folder = temporaryFolder();
  place = path.join(folder, "cloud.db");
});
afterEach(async () => {
  await service?.end("SIGKILL");
  service = undefined;
  fs.rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<Client> {
  service = await startLocalService(place, { flags: ["--rate-limit", "0", ...UNHURRIED] });
  return createClient(service.url);
}

/** Log lines of warnings and errors, which come by another way than answers do: often a moment later. */
function complaints(): string[] {
  return (service?.output() ?? "").split("\n").filter((line) => /"level":[45]0/.test(line));
}

const ready = async (client: Client) => (await client.call("GET", "/readyz")).status;
const send = (client: Client, key: string, reports: object[]) =>
  client.call("POST", "/v1/reports", { key, body: { reports } });
const many = (player: string) =>
  Array.from({ length: 50 }, (_, i) => aReport({ player, node: `N${i}`, extra: "x".repeat(500), base_version: 0 }));

/** A file system that takes no more, as this one process sees it. */
function limitFiles(bytes: number | "unlimited"): void {
  execFileSync("prlimit", ["--pid", String(service?.process.pid), `--fsize=${bytes}:unlimited`]);
}

describe("a disk that takes no more", () => {
  it.runIf(process.platform === "linux")(
    "refuses reports and readiness in one log line, and is over once there is room again",
    async () => {
      const client = await start();
      const key = await makeKey(place, "net");
      await client.report(key, aReport({ player: "first" }));
      expect(await ready(client)).toBe(200);

      limitFiles(fs.statSync(`${place}-wal`).size + 100_000);
      let round = 0;
      let refused = await send(client, key, many(`p${round}`));
      for (; refused.status === 200 && round < 50; round += 1) refused = await send(client, key, many(`p${round}`));
      const unstored = many("unstored");
      for (let i = 0; i < 5; i += 1) refused = await send(client, key, unstored);
      expect(refused.status).toBe(503);
      expect(refused.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
      expect(refused.text).not.toContain(folder);
      for (let i = 0; i < 3; i += 1) expect(await ready(client)).toBe(503);
      expect((await client.call("GET", "/healthz")).status).toBe(200);
      expect(await client.nodes(key, "first")).toMatchObject([{ progress: 1 }]);
      await expect.poll(complaints).toHaveLength(1);
      expect(complaints()[0]).toContain(place);
      expect(service?.output()).not.toMatch(/\\n +at /);

      limitFiles("unlimited");
      await vi.waitFor(async () => expect(await ready(client)).toBe(200), PATIENT);
      const stored = await client.report(key, ...(unstored as []));
      expect(stored.map(({ code, entity }) => [code, entity?.progress])).toEqual(unstored.map(() => [0, 1]));
    },
  );
});

describe("a disk that is full before anybody reports", () => {
  it.runIf(process.platform === "linux")("is found out by asking whether the service is ready", async () => {
    const client = await start();
    expect(await ready(client)).toBe(200);
    limitFiles(fs.statSync(`${place}-wal`).size);
    // What was found out a moment ago is not asked again.
    await vi.waitFor(async () => expect(await ready(client)).toBe(503), PATIENT);
    limitFiles("unlimited");
    await vi.waitFor(async () => expect(await ready(client)).toBe(200), PATIENT);
  });
});

describe("a damaged file", () => {
  /** Pages in the middle, overwritten. */
  function damage(): void {
    const { size } = fs.statSync(place);
    const handle = fs.openSync(place, "r+");
    const from = Math.floor(size / 2 / 4096) * 4096;
    fs.writeSync(handle, Buffer.alloc(Math.floor(size / 4 / 4096) * 4096, 0xa5), 0, undefined, from);
    fs.closeSync(handle);
  }

  it("is not written any more, not ready, and named once in the log", async () => {
    const key = await makeKey(place, "net");
    let client = await start();
    for (let i = 0; i < 20; i += 1) await send(client, key, many(`p${i}`));
    expect(await service?.end("SIGTERM")).toBe(0);
    damage();
    const before = fs.readFileSync(place);

    client = await start();
    for (let i = 0; i < 3; i += 1) expect(await ready(client)).toBe(503);
    for (let i = 0; i < 3; i += 1) expect((await send(client, key, [aReport()])).status).toBe(503);
    await expect.poll(complaints).toHaveLength(1);
    expect(complaints()[0]).toContain(place);
    expect(await service?.end("SIGTERM")).toBe(0);
    expect(fs.readFileSync(place).equals(before)).toBe(true);
  });
});

describe("a file that is moved away while the service runs", () => {
  it("is missed before anything is answered as stored, and taken again when it is back", async () => {
    const client = await start();
    const key = await makeKey(place, "net");
    await client.report(key, aReport());
    const names = ["", "-wal", "-shm"].map((suffix) => place + suffix);
    for (const name of names) fs.renameSync(name, `${name}.away`);
    const report = aReport();
    expect((await send(client, key, [report])).status).toBe(503);
    expect(await ready(client)).toBe(503);
    fs.writeFileSync(place, "another");
    expect(await ready(client)).toBe(503);
    await expect.poll(complaints).toHaveLength(1);
    for (const name of names) fs.renameSync(`${name}.away`, name);
    expect(await client.report(key, report)).toMatchObject([{ code: 0 }]);
    expect(await ready(client)).toBe(200);
  });
});

describe("a place that cannot be used", () => {
  const places: Record<string, () => string> = {
    "a text file": () => {
      fs.writeFileSync(place, "this is no database, but long enough to be read as the header of one\n".repeat(10));
      return place;
    },
    "a folder": () => folder,
    "below a file": () => {
      fs.writeFileSync(place, "");
      return path.join(place, "cloud.db");
    },
    "a database whose first page is gone": () => {
      fs.writeFileSync(place, Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(20_000, 7)]));
      return place;
    },
  };
  it.each(Object.keys(places))(
    "(%s) ends serve and other commands at once, with its name and no stack",
    async (what) => {
      const unusable = places[what]!();
      for (const words of [
        ["serve", "--port", "0"],
        ["key", "list"],
        ["key", "create", "net", "--new"],
      ]) {
        const { status, stderr } = await runHere([...words, "--database", unusable]);
        expect(status).toBe(1);
        expect(stderr).toContain(unusable);
        expect(stderr).not.toMatch(/\n +at /);
      }
    },
  );

  it.runIf(process.platform !== "win32").each([
    ["a file that may only be read", 0o444, 0o755],
    ["a file in a folder that may not be written", 0o666, 0o555],
    ["a file that may not be read", 0o000, 0o755],
  ])("(%s) is named, for the user that the service runs as", async (_what, fileMode, folderMode) => {
    await makeKey(place, "net");
    for (const suffix of ["-wal", "-shm"]) fs.rmSync(place + suffix, { force: true });
    fs.chmodSync(place, fileMode);
    fs.chmodSync(folder, folderMode);
    const isRoot = process.geteuid?.() === 0;
    // Root may do everything, so another user has to try.
    if (isRoot) process.seteuid?.(65_534);
    try {
      const opened = openDatabase(place);
      await expect(opened).rejects.toBeInstanceOf(DatabaseUnavailable);
      await expect(opened).rejects.toThrow(`${place}: `);
    } finally {
      if (isRoot) process.seteuid?.(0);
      fs.chmodSync(folder, 0o755);
    }
  });

  it.each([
    ["key", "list"],
    ["key", "revoke", "0123456789"],
    ["export", "net", "-"],
  ])("that is not there is not made by %s %s", async (...words) => {
    expect((await runHere([...words, "--database", place])).status).toBe(1);
    expect(fs.existsSync(place)).toBe(false);
  });
});

describe("a clean stop", () => {
  it("leaves a file that is whole by itself", async () => {
    const key = await makeKey(place, "net");
    const client = await start();
    await send(client, key, many("alice"));
    expect(await service?.end("SIGTERM")).toBe(0);
    const copy = path.join(folder, "copy.db");
    fs.copyFileSync(place, copy);
    const database = await openDatabase(copy);
    const rows = await database.all("SELECT count(*) FROM player_nodes");
    await database.close();
    expect(rows).toEqual([[50]]);
  });
});
