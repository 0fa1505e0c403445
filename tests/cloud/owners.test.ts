/** What owners do with networks, keys and players from the command line, and what the service's log says of keys. */
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "../../cloud/bench/local-service.ts";
import { makeKey, runHere } from "./support/command.ts";
import { PATIENT } from "./support/long.ts";
import { aReport, startService, type TestService } from "./support/service.ts";

let folder: string;
let place: string;
let service: TestService | undefined;
let logLines: string[];

beforeEach(() => {
  folder = temporaryFolder();
  place = path.join(folder, "cloud.db");
  logLines = [];
});
afterEach(async () => {
  await service?.stop();
  service = undefined;
  fs.rmSync(folder, { recursive: true, force: true });
});

const run = (...words: string[]) => runHere([...words, "--database", place]);
const start = async () => (service = await startService({ place, logLines }));
const rowsOf = (table: string) =>
  table
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(/ {2,}/));

describe("a network", () => {
  it("is founded on purpose only, and a near name is named", async () => {
    const first = await run("key", "create", "lobby");
    expect(first).toMatchObject({ status: 1, stdout: "" });
    expect(first.stderr).toContain("--new");
    expect((await run("key", "create", "lobby", "--new")).status).toBe(0);
    expect((await run("key", "create", "lobby")).status).toBe(0);
    const slip = await run("key", "create", "loby");
    expect(slip).toMatchObject({ status: 1, stdout: "" });
    expect(slip.stderr).toContain("lobby");
    expect(rowsOf((await run("key", "list")).stdout)).toHaveLength(2);
  });

  it("still exists when its keys are revoked, and when it was imported", async () => {
    const key = await makeKey(place, "old");
    await run("key", "revoke", key.split("_")[1]!);
    expect((await run("key", "create", "old")).status).toBe(0);
    await start();
    await service!.report(await makeKey(place, "old"), aReport());
    const file = path.join(folder, "old.jsonl");
    await run("export", "old", file);
    expect((await run("import", "moved", file)).status).toBe(0);
    expect((await run("key", "create", "moved")).status).toBe(0);
  });

  it("that does not exist cannot be exported; one that does goes to standard output as -", async () => {
    await makeKey(place, "lobby");
    const file = path.join(folder, "out.jsonl");
    const unknown = await run("export", "lobbi", file);
    expect(unknown).toMatchObject({ status: 1, stdout: "" });
    expect(unknown.stderr).toContain("lobby");
    expect(fs.existsSync(file)).toBe(false);
    const { status, stdout } = await run("export", "lobby", "-");
    expect(status).toBe(0);
    expect(stdout.split("\n")[0]).toContain('"network":"lobby"');
    expect(fs.existsSync("-")).toBe(false);
  });
});

describe("a key", () => {
  it("is listed with id, network, label, age and last use, and never itself", async () => {
    const made = await run("key", "create", "net", "--new", "--label", "the lobby");
    const key = made.stdout.trimEnd().split("\n").at(-1)!;
    const unused = await makeKey(place, "net");
    await start();
    await service!.report(key, aReport());
    await vi.waitFor(async () => {
      const { stdout } = await run("key", "list");
      expect(stdout).not.toContain(key.split("_").slice(2).join("_"));
      const rows = rowsOf(stdout);
      expect(rows.find(([id]) => id === key.split("_")[1])?.slice(1)).toEqual([
        "net",
        "the lobby",
        expect.stringMatching(/^\d+ \w+$/),
        expect.stringMatching(/^\d+ \w+ ago$/),
      ]);
      expect(rows.find(([id]) => id === unused.split("_")[1])?.at(-1)).toBe("never");
    }, PATIENT);
  });

  it("takes its flags from the environment, too", async () => {
    const environment = { CLOUD_DATABASE: place, CLOUD_NEW: "1", CLOUD_LABEL: "from outside" };
    expect((await runHere(["key", "create", "net"], environment)).status).toBe(0);
    expect((await run("key", "list")).stdout).toContain("from outside");
    expect((await runHere(["key", "create", "net"], { ...environment, CLOUD_NEW: "yes" })).status).toBe(2);
  });

  it("is revoked by its id or by itself, and an id with a slip is answered with the right one", async () => {
    const [one, two] = [await makeKey(place, "net"), await makeKey(place, "net")];
    const id = one.split("_")[1]!;
    const slip = await run("key", "revoke", `${id.slice(0, -1)}x`);
    expect(slip).toMatchObject({ status: 1, stdout: "" });
    expect(slip.stderr).toContain(id);
    expect((await run("key", "revoke", id)).status).toBe(0);
    const byItself = await run("key", "revoke", two);
    expect(byItself.status).toBe(0);
    expect(byItself.stdout + byItself.stderr).not.toContain(two);
    expect(rowsOf((await run("key", "list")).stdout)).toEqual([]);
  });
});

describe("the service's log", () => {
  const refusals = () => logLines.filter((line) => line.includes('"level":40'));

  it("tells each kind of refused key once, which one was revoked, and no key", async () => {
    await start();
    const key = await service!.newKey("net");
    const id = key.split("_")[1]!;
    const ask = (authorization?: string) =>
      service!.call("GET", "/v1/nodes/stats", authorization === undefined ? {} : { headers: { authorization } });
    expect((await ask(`Bearer ${key}`)).status).toBe(200);
    expect(refusals()).toEqual([]);

    await run("key", "revoke", id);
    const wrong = [`Bearer ${key}`, `Bearer "${key}"`, `Bearer ach_0123456789_${"x".repeat(43)}`, undefined];
    for (let i = 0; i < 5; i += 1) for (const value of wrong) expect((await ask(value)).status).toBe(401);
    expect(refusals()).toHaveLength(wrong.length);
    expect(refusals()[0]).toContain(id);
    expect(logLines.join("\n")).not.toContain(key.split("_").slice(2).join("_"));
    expect(logLines.join("\n")).not.toContain("x".repeat(43));
  });

  it("tells that another key was revoked at once, while the first is still tried", async () => {
    await start();
    const keys = [await service!.newKey("net"), await service!.newKey("net")];
    for (const [index, key] of keys.entries()) {
      await run("key", "revoke", key.split("_")[1]!);
      for (let i = 0; i < 3; i += 1) await service!.call("GET", "/v1/nodes/stats", { key });
      expect(refusals()).toHaveLength(index + 1);
    }
  });
});

describe("players", () => {
  let key: string;
  const alex = "2533274790000001";
  beforeEach(async () => {
    await start();
    key = await service!.newKey("net");
    await service!.report(
      key,
      aReport({ player: alex, name: "Alex", node: "A", delta: 1, goal: 1 }),
      aReport({ player: alex, name: "Alex", node: "B", delta: 2, goal: 5, extra: "e\u001b[31m", base_version: 0 }),
      aReport({ player: "2533274790000002", name: "Twin" }),
      aReport({ player: "2533274790000003", name: "twin" }),
      aReport({ player: "2533274790000004" }),
    );
  });

  it("are listed with account id, name and nodes", async () => {
    const { status, stdout } = await run("player", "list", "net");
    expect(status).toBe(0);
    expect(rowsOf(stdout)).toEqual([
      [alex, "Alex", "2", "1"],
      ["2533274790000002", "Twin", "1", "0"],
      ["2533274790000003", "twin", "1", "0"],
      ["2533274790000004", "1", "0"],
    ]);
    expect((await run("player", "list", "nett")).status).toBe(1);
  });

  it("are shown by account id and by name in any letters, without what a terminal would obey", async () => {
    for (const who of [alex, "Alex", "ALEX"]) {
      const { status, stdout } = await run("player", "show", "net", who);
      expect(status).toBe(0);
      expect(
        rowsOf(stdout)
          .slice(1)
          .map((row) => row.slice(0, 3)),
      ).toEqual([
        ["A", "1", "1"],
        ["B", "2", "5"],
      ]);
      expect(stdout).not.toContain("\u001b");
    }
  });

  it("are erased for good by name, and a repeated report restores nothing", async () => {
    const report = aReport({ player: alex, name: "Alex", node: "C" });
    await service!.report(key, report);
    expect((await run("player", "erase", "net", "alex")).status).toBe(0);
    expect(await service!.nodes(key, alex)).toEqual([]);
    expect(await service!.report(key, report)).toMatchObject([{ code: 6 }]);
    expect((await run("player", "show", "net", "Alex")).status).toBe(1);
    expect((await run("player", "list", "net")).stdout).not.toContain(alex);
  });

  it("of one name are told apart by their account ids, and none of them is erased", async () => {
    const { status, stdout, stderr } = await run("player", "erase", "net", "Twin");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/2533274790000002[^]*2533274790000003/);
    expect(rowsOf((await run("player", "list", "net")).stdout)).toHaveLength(4);
  });

  it("who are not there are answered with a near name", async () => {
    const { status, stderr } = await run("player", "show", "net", "Alix");
    expect(status).toBe(1);
    expect(stderr).toContain("Alex");
  });

  it("more than a page are all listed, once each", async () => {
    for (let at = 0; at < 600; at += 50) {
      const reports = Array.from({ length: 50 }, (_, i) => aReport({ player: `p\u0000${at + i}`, node: "A" }));
      await service!.report(key, ...reports);
    }
    const ids = rowsOf((await run("player", "list", "net")).stdout).map(([id]) => id);
    expect(new Set(ids).size).toBe(604);
    expect(ids).toHaveLength(604);
  });
});

describe("flags that npm swallowed", () => {
  it.each([
    ["serve", { npm_config_port: "true" }, "--port"],
    ["serve", { npm_config_rate_limit: "5" }, "--rate-limit"],
    ["key create net", { npm_config_new: "true", npm_config_label: "lobby" }, "--label"],
    ["key list", { npm_config_database: "true" }, "--database"],
  ])("%s with %j names them and what to do", async (words, environment, flag) => {
    const { status, stderr } = await runHere(words.split(" "), environment);
    expect(status).toBe(2);
    expect(stderr).toContain(flag);
    expect(stderr).toContain("'--'");
  });

  it.each([
    ["serve 9000", "--port 9000"],
    ["serve 0.0.0.0", "--host 0.0.0.0"],
    ["serve rate-limit=5", "--rate-limit 5"],
    ["key list my.db", "--database my.db"],
    ["key create net new", "--new"],
  ])("%s is answered with %s", async (words, flag) => {
    const { status, stderr } = await runHere(words.split(" "));
    expect(status).toBe(2);
    expect(stderr).toContain(flag);
  });
});
