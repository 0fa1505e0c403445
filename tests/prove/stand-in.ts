/** What tests of the proof kit share: a server's folder with the stand-in in it, and the command as its users start it. */
import { spawn } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { message } from "../../scripts/core/text/message.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { QUESTIONS } from "../../tools/prove/questions.ts";
import type { Row } from "../../tools/prove/report.ts";
import { createLevel, createTempDir, writeFiles } from "../deploy/fake-server.ts";

export { createTempDir };

export const VERSION = "1.26.51.1";
/** What the owner has, and nobody else is to get. */
export const OWNERS_KEY = "owner-key-that-is-secret";

export interface Plan {
  readonly [key: string]: unknown;
  readonly facts?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface StandIn {
  readonly serverDir: string;
  /** A folder to call from. */
  readonly callerDir: string;
  /** What each start of the stand-in found. */
  readonly starts: () => readonly StartRecord[];
}

export interface StartRecord {
  readonly pid: number;
  readonly cwd: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly packs: number;
  readonly seesPlayers: boolean;
}

export function createStandIn(plan: Plan = {}): StandIn {
  const callerDir = createTempDir();
  const record = join(createTempDir(), "starts.jsonl");
  const facts = { ...expectedFacts() };
  for (const [step, changes] of Object.entries(plan.facts ?? {})) facts[step] = { ...facts[step], ...changes };
  const serverDir = writeFiles(createTempDir(), {
    "server.properties":
      "server-port=19132\r\n# of the owner\r\nlevel-name=My World\r\nallow-list=true\r\nmax-threads=8\r\n",
    bedrock_server: `#!/bin/sh\nexec "${process.execPath}" "${join(PROJECT_DIR, "tests/prove/stand-in-server.mjs")}"\n`,
    "behavior_packs/vanilla/manifest.json": {},
    "config/default/permissions.json": { allowed_modules: ["@minecraft/server"] },
    "config/905ed892-8aa1-47a6-a6c5-da4301a4824c/secrets.json": { cloud_authorization: `Bearer ${OWNERS_KEY}` },
    "worlds/My World/level.dat": "the owner's",
    "allowlist.json": [{ name: "Somebody" }],
    "stand-in-level.dat": createLevel(),
    "stand-in.json": { version: VERSION, record, cloudAnswer: message("en_US", "cloud.reachable"), ...plan, facts },
  });
  chmodSync(join(serverDir, "bedrock_server"), 0o755);
  const starts = (): StartRecord[] => {
    const lines = existsSync(record) ? readFileSync(record, "utf8").trim().split("\n") : [];
    return lines.map((line) => JSON.parse(line) as StartRecord);
  };
  return { serverDir, callerDir, starts };
}

/** A game that does what we expect; where we expect nothing it answers something. */
function expectedFacts(): Record<string, Record<string, unknown>> {
  const facts: Record<string, Record<string, unknown>> = {};
  for (const { id, expected, byHand } of QUESTIONS) {
    const [step, name] = id.split(".") as [string, string];
    if (!byHand) facts[step] = { ...facts[step], [name]: expected ?? "something" };
  }
  return facts;
}

export interface ProveRun {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Ends it by a signal once its output has `text`. */
export interface Interruption {
  readonly signal: NodeJS.Signals;
  readonly text: string;
}

export async function runProve(
  args: readonly string[],
  { cwd, interruption }: { readonly cwd: string; readonly interruption?: Interruption },
): Promise<ProveRun> {
  const program = ["--import", import.meta.resolve("tsx"), join(PROJECT_DIR, "tools/prove.ts"), ...args];
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|CLOUD_)/.test(name));
  // A temporary folder of its own shows what was left behind.
  const tmp = join(cwd, "tmp");
  writeFiles(tmp, { ".keep": "" });
  const child = spawn(process.execPath, program, { cwd, env: { ...Object.fromEntries(inherited), TMPDIR: tmp } });
  let output = "";
  let errors = "";
  let isInterrupted = false;
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString("utf8");
    if (interruption === undefined || isInterrupted || !output.includes(interruption.text)) return;
    isInterrupted = true;
    child.kill(interruption.signal);
  });
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString("utf8")));
  const status = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  return { status, output, errors };
}

/** Of the folders that a proof makes, those that are still there. */
export function leftovers(cwd: string): readonly string[] {
  return readdirSync(join(cwd, "tmp")).filter((name) => name.startsWith("achievements-proof-"));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export interface WrittenProof {
  readonly version: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly Row[];
  readonly ourLines: readonly string[];
}

export function readProof(cwd: string, name = `${VERSION}.json`): WrittenProof {
  return JSON.parse(readFileSync(join(cwd, "proof", name), "utf8")) as WrittenProof;
}
