/** The command line as an operator uses it: real processes, exit statuses, what is printed where. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runCommand, startLocalService, temporaryFolder, type LocalService } from "../../cloud/bench/local-service.ts";
import { freePort } from "../../cloud/local-ports.ts";
import { parseCommandLine } from "../../cloud/src/cli/parse-command-line.ts";
import { environmentName, SETTINGS, type SettingName } from "../../cloud/src/settings.ts";
import { makeKey, runHere } from "./support/command.ts";
import { PATIENT, UNHURRIED } from "./support/long.ts";
import { aReport, createClient } from "./support/service.ts";

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

const run = (...words: string[]) => runHere([...words, "--database", place]);
const serve = async (...flags: string[]) =>
  (service = await startLocalService(place, { flags: [...UNHURRIED, ...flags] }));

describe("keys", () => {
  it("made while the service runs work at once, two at a time, until they are revoked", async () => {
    const { url } = await serve();
    const client = createClient(url);
    const keys = [await makeKey(place, "net"), await makeKey(place, "net")];
    expect(keys[0]).not.toBe(keys[1]);
    for (const key of keys) expect(await client.report(key, aReport())).toMatchObject([{ code: 0 }]);

    const listed = await run("key", "list");
    const lines = listed.stdout.trimEnd().split("\n").slice(1);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^[0-9a-f]{10} +net +\d+ \w+ /);
    for (const key of keys) expect(listed.stdout).not.toContain(key.split("_").slice(2).join("_"));

    const id = keys[0]?.split("_")[1] as string;
    expect((await run("key", "revoke", id)).status).toBe(0);
    expect((await client.call("GET", "/v1/nodes/stats", { key: keys[0] })).status).toBe(401);
    expect((await client.call("GET", "/v1/nodes/stats", { key: keys[1] })).status).toBe(200);
    expect((await run("key", "revoke", id)).status).toBe(1);
    expect((await run("key", "list")).stdout).not.toContain(id);
  });

  it("are stored as digests only, in a file nobody else can read", async () => {
    const key = await makeKey(place, "net");
    const secret = key.split("_").slice(2).join("_");
    for (const name of fs.readdirSync(folder)) {
      const file = path.join(folder, name);
      expect(fs.readFileSync(file).includes(secret)).toBe(false);
      expect(fs.statSync(file).mode & 0o077).toBe(0);
    }
  });

  it.each(["", "two words", "a/b", "__proto__", "a".repeat(65)])(
    "are not made for a network named %j",
    async (network) => {
      expect(await run("key", "create", network)).toMatchObject({ status: 2, stdout: "" });
    },
  );
});

describe("settings", () => {
  it("are all in the help, with their environment variables", async () => {
    const { status, stdout } = await runHere(["--help"]);
    expect(status).toBe(0);
    for (const name of Object.keys(SETTINGS) as SettingName[]) {
      expect(stdout).toContain(`--${name} `);
      expect(stdout).toContain(environmentName(name));
    }
  });

  it("are all in the guide, with their defaults", () => {
    const guide = fs.readFileSync(path.join(import.meta.dirname, "../../docs/cloud.md"), "utf8");
    for (const name of Object.keys(SETTINGS) as SettingName[]) {
      const row = guide.split("\n").find((line) => line.startsWith(`| \`--${name} `));
      expect(row).toContain(`\`${environmentName(name)}\``);
      expect(row).toContain(SETTINGS[name].default === "" ? "none" : `\`${SETTINGS[name].default}\``);
    }
  });

  it("come from flags before the environment before the default", () => {
    const read = (words: string[], environment: Record<string, string>) => {
      const parsed = parseCommandLine(["serve", ...words], environment);
      if (parsed.kind !== "run") throw new Error("no command");
      return parsed.settings;
    };
    expect(read([], {})["rate-limit"]).toBe(200);
    expect(read([], { CLOUD_RATE_LIMIT: "5" })["rate-limit"]).toBe(5);
    expect(read(["--rate-limit", "7"], { CLOUD_RATE_LIMIT: "5" })["rate-limit"]).toBe(7);
    expect(read([], { CLOUD_RATE_LIMIT: "" })["rate-limit"]).toBe(200);
    expect(read([], {})).toMatchObject({ host: "127.0.0.1", port: 8787, database: "./data/cloud.db" });
  });

  it.each([
    ["no command"],
    ["an unknown command", "start"],
    ["an unknown flag", "serve", "--prot", "1"],
    ["a flag without a value", "serve", "--port"],
    ["a word for a number", "serve", "--port", "http"],
    ["a number out of range", "serve", "--port", "70000"],
    ["a negative number", "serve", "--rate-limit=-1"],
    ["fewer days than promised", "serve", "--operation-days", "29"],
    ["half of TLS", "serve", "--tls-cert", "cert.pem"],
    ["a flag of another command", "key", "list", "--port", "1"],
    ["too many words", "key", "list", "net"],
    ["too few words", "key", "create"],
    ["a bare word for a flag", "serve", "9000"],
    ["an unknown command of a group", "key", "make", "net"],
    ["an unknown form of log", "serve", "--log-format", "xml"],
    ["a label of several lines", "key", "create", "net", "--new", "--label", "a\nb"],
    ["a label that is too long", "key", "create", "net", "--new", "--label", "a".repeat(65)],
    ["the health of any free port", "health", "--port", "0"],
  ])("%s ends with status 2 and a reason", async (_what, ...words) => {
    const { status, stdout, stderr } = await runHere(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^cloud: \S/);
    expect(stderr).not.toMatch(/\n +at /);
  });
});

describe("the process", () => {
  it("ends with the command's status, and what it says goes where it belongs", async () => {
    const made = await runCommand(["key", "create", "net", "--new", "--database", place]);
    expect(made).toMatchObject({ status: 0, stderr: "" });
    expect(made.stdout.trimEnd().split("\n").at(-1)).toMatch(/^ach_[0-9a-f]{10}_[\w-]{43}$/);
    expect(await runCommand(["key", "revoke", "none", "--database", place])).toMatchObject({ status: 1, stdout: "" });
    expect(await runCommand(["key", "lst"])).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("serve", () => {
  it("says loudly when it listens beyond this machine without TLS", async () => {
    await serve("--host", "0.0.0.0");
    await vi.waitFor(() => expect(service?.output()).toContain("WARNING"), PATIENT);
  });

  it("says nothing of the kind on loopback", async () => {
    await serve();
    await vi.waitFor(() => expect(service?.output()).toContain('"ready"'), PATIENT);
    expect(service?.output()).not.toContain("WARNING");
  });

  it("through npm, gets SIGTERM and exits 0", async () => {
    const port = await freePort();
    const words = ["run", "cloud", "--", "serve", "--port", String(port), "--database", place];
    const npm = spawn("npm", words, { stdio: "ignore", cwd: path.join(import.meta.dirname, "../..") });
    const ended = new Promise((resolve) => npm.once("exit", (status, signal) => resolve(status ?? signal)));
    await untilHealthy(port, true);
    npm.kill("SIGTERM");
    expect(await ended).toBe(0);
    await untilHealthy(port, false);
  });

  it("does not stay behind when npm is killed, and a new one takes the port over", async () => {
    const port = await freePort();
    const words = ["run", "cloud", "--", "serve", "--port", String(port), "--database", place];
    const npm = spawn("npm", words, { stdio: "ignore", cwd: path.join(import.meta.dirname, "../..") });
    await untilHealthy(port, true);
    npm.kill("SIGKILL");
    service = await startLocalService(place, { port });
    await vi.waitFor(() => expect(service?.output()).toContain('"ready"'), PATIENT);
    expect((await createClient(service.url).call("GET", "/readyz")).status).toBe(200);
    expect(service.process.exitCode).toBe(null);
  });
});

async function untilHealthy(port: number, isWanted: boolean): Promise<void> {
  const client = createClient(`http://127.0.0.1:${port}`);
  for (;;) {
    const answer = await client.call("GET", "/healthz").catch(() => undefined);
    if ((answer?.status === 200) === isWanted) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("backup", () => {
  it("copies a running service's database, whole and usable, and never over another file", async () => {
    const { url } = await serve();
    const key = await makeKey(place, "net");
    const client = createClient(url);
    await client.report(key, aReport({ delta: 4, player: "zoë\u0000" }));
    const copy = path.join(folder, "copy.db");
    expect((await run("backup", copy)).status).toBe(0);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith("copy"))).toEqual(["copy.db"]);
    await client.report(key, aReport({ delta: 4, player: "zoë\u0000" }));
    expect((await run("backup", copy)).status).toBe(1);

    const other = await startLocalService(copy, { flags: UNHURRIED });
    try {
      expect(await createClient(other.url).nodes(key, "zoë\u0000")).toMatchObject([{ progress: 4, version: 1 }]);
    } finally {
      await other.end("SIGTERM");
    }
  });

  it("of what is no database, or to where nothing can be written, says which file it is and leaves none", async () => {
    const copy = path.join(folder, "none", "copy.db");
    await makeKey(place, "net");
    const unwritable = await run("backup", copy);
    expect(unwritable).toMatchObject({ status: 1, stdout: "" });
    expect(unwritable.stderr).toContain(copy);
    fs.writeFileSync(place, "a text that is no database\n".repeat(100));
    const unreadable = await run("backup", path.join(folder, "copy.db"));
    expect(unreadable).toMatchObject({ status: 1, stdout: "" });
    expect(unreadable.stderr).toContain(`cloud: ${place}: `);
    expect(fs.readdirSync(folder).filter((name) => name.includes("copy"))).toEqual([]);
  });

  it("of a database that is not there makes none", async () => {
    expect((await run("backup", path.join(folder, "copy.db"))).status).toBe(1);
    expect(fs.existsSync(place)).toBe(false);
  });
});

describe("export and import", () => {
  it("move a network through a file, which is never written over", async () => {
    const { url } = await serve();
    const key = await makeKey(place, "net");
    await createClient(url).report(key, aReport({ delta: 4 }));
    const file = path.join(folder, "net.jsonl");
    expect(await run("export", "net", file)).toMatchObject({ status: 0, stdout: "" });
    expect((await run("export", "net", file)).status).toBe(1);
    expect((await run("import", "other", file)).status).toBe(0);
    expect((await run("import", "other", file)).status).toBe(1);
    const other = await makeKey(place, "other");
    expect(await createClient(url).nodes(other, "alice")).toMatchObject([{ progress: 4, version: 1 }]);
    expect((await run("export", "net")).stdout).toBe(fs.readFileSync(file, "utf8"));
  });
});
