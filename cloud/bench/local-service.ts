/**
 * The service as its own process, as an operator starts it: for tests that kill it and for measurements.
 */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort, isListening } from "../local-ports.ts";

const START = fileURLToPath(new URL("../start.mjs", import.meta.url));
const READY_POLL_MS = 5;
const READY_TIMEOUT_MS = 120_000;

export interface LocalService {
  readonly url: string;
  readonly process: ChildProcess;
  /** Until it was ready for requests. */
  readonly startSeconds: number;
  /** Everything it logged so far. */
  output(): string;
  /** Its exit status, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command of the service's command line to its end. */
export async function runCommand(
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  const options = { env: { ...process.env, ...environment }, maxBuffer: 1 << 28 };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [START, ...words], options);
    return { status: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    if (typeof code !== "number") throw error;
    return { status: code, stdout, stderr };
  }
}

export async function createKeyFor(place: string, network: string): Promise<string> {
  const { status, stdout, stderr } = await runCommand(["key", "create", network, "--new", "--database", place]);
  if (status !== 0) throw new Error(`no key could be made: ${stderr}`);
  return stdout.trimEnd().split("\n").at(-1) as string;
}

export async function startLocalService(
  place: string,
  options: { port?: number; flags?: readonly string[] } = {},
): Promise<LocalService> {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const words = [START, "serve", "--port", String(port), "--database", place, ...(options.flags ?? [])];
  const environment = { ...process.env };
  // Under `npm test` the service would take the test runner for npm and end with it; here the tests end it.
  delete environment["npm_lifecycle_event"];
  const child = spawn(process.execPath, words, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output += data.toString()));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once("exit", (status, signal) => resolve(status ?? signal)),
  );
  while (!(await isListening(port))) {
    if (child.exitCode !== null || performance.now() - startedAt > READY_TIMEOUT_MS) {
      child.kill("SIGKILL");
      throw new Error(`the service did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, READY_POLL_MS));
  }
  return {
    url,
    process: child,
    startSeconds: (performance.now() - startedAt) / 1000,
    output: () => output,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

export function temporaryFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), "cloud-test-"));
}
