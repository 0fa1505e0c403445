/** The real cloud service in a process of its own, on a database that is made for this start and goes with it. */
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort, isListening } from "../../cloud/local-ports.ts";
import { IS_CLONE, PROJECT_DIR } from "../project-dir.ts";

export interface RunningCloud {
  readonly url: string;
  readonly key: string;
  close(): Promise<void>;
}

/** Nobody but one page asks: nothing is turned away for being too much. */
const FLAGS = ["--rate-limit", "0", "--max-event-loop-delay", "0", "--log-level", "warn"];
const NETWORK = "playground";
const READY_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 20;
/** Answers what is under way and ends. */
const END_MILLISECONDS = 5_000;

export async function startCloud(): Promise<RunningCloud> {
  const start = join(PROJECT_DIR, IS_CLONE ? "cloud/start.mjs" : "lib/cloud.cjs");
  const folder = mkdtempSync(join(tmpdir(), "achievements-playground-"));
  const database = ["--database", join(folder, "cloud.db")];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      start,
      "key",
      "create",
      NETWORK,
      "--new",
      ...database,
    ]);
    const key = stdout.trimEnd().split("\n").at(-1) ?? "";
    const port = await freePort();
    // Told that it runs below npm, the service also ends when this process is gone without a word.
    const environment = { ...process.env, npm_lifecycle_event: "start" };
    const child = spawn(process.execPath, [start, "serve", "--port", String(port), ...database, ...FLAGS], {
      env: environment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (data: Buffer) => (said = (said + data.toString()).slice(-2_000)));
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    const close = async (): Promise<void> => {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), END_MILLISECONDS);
      await ended;
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    };
    const giveUpAt = Date.now() + READY_MILLISECONDS;
    while (!(await isListening(port))) {
      if (child.exitCode === null && Date.now() < giveUpAt) {
        await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
        continue;
      }
      await close();
      throw new Error(`it did not start: ${said.trim()}`);
    }
    return { url: `http://127.0.0.1:${port}`, key, close };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}
