/**
 * The cloud service of a proof: on loopback, any free port, with a database and a key of its own that are gone with the
 * temporary folder. Uses the command line as an owner would.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_DIR } from "../project-dir.ts";
import { startChild } from "./child.ts";

export type CloudStart =
  | { readonly ok: true; readonly url: string; readonly key: string; readonly stop: () => Promise<void> }
  | { readonly ok: false; readonly problem: string };

/** The first start bundles the service. */
const READY_MS = 60_000;

export async function startCloud(dir: string, signal: AbortSignal): Promise<CloudStart> {
  mkdirSync(dir, { recursive: true });
  const database = join(dir, "cloud.db");
  const run = (args: readonly string[]) =>
    startChild({
      program: process.execPath,
      args: [join(PROJECT_DIR, "cloud", "start.mjs"), ...args, "--database", database],
      cwd: dir,
      env: withoutCloudSettings(process.env),
      signal,
    });
  const creating = run(["key", "create", "proof", "--new"]);
  const isCreated = await creating.waitForEnd(READY_MS);
  const key = creating.lines.findLast((line) => line.trim() !== "");
  if (!isCreated || !creating.endedWell() || key === undefined) {
    await creating.kill();
    return { ok: false, problem: `the cloud service made no key: ${creating.ending()}` };
  }
  const service = run(["serve", "--host", "127.0.0.1", "--port", "0"]);
  const ready = await service.waitFor((line) => addressIn(line) !== undefined, READY_MS);
  const url = ready === undefined ? undefined : addressIn(ready);
  if (url === undefined) {
    await service.kill();
    return {
      ok: false,
      problem: `the cloud service did not start: ${service.ending()}\n${service.lines.slice(-5).join("\n")}`,
    };
  }
  return { ok: true, url, key: key.trim(), stop: service.kill };
}

function addressIn(line: string): string | undefined {
  return /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
}

/** What the caller has set for a service of theirs must not reach this one. */
function withoutCloudSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("CLOUD_")));
}
