/**
 * The real cloud service in a process of its own, on a database of its own, that can be killed at any moment and comes
 * back at the same address. Knows no worlds.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import {
  createKeyFor,
  startLocalService,
  temporaryFolder,
  type LocalService,
} from "../../cloud/bench/local-service.ts";
import { freePort } from "../../cloud/local-ports.ts";

/** Nothing is turned away for being too much: what a test sees as a fault is one that it planted. */
const FLAGS = ["--rate-limit", "0", "--max-event-loop-delay", "0", "--log-level", "warn"];

export interface CloudProcess {
  readonly url: string;
  /** The whole header value, `Bearer …`. */
  readonly authorization: string;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** After {@link kill}: starts on the same database and port. */
  start(): Promise<void>;
  /** Asks as a server's owner would, past all worlds. */
  ask(method: string, path: string, body?: string): Promise<{ readonly status: number; readonly body: string }>;
  close(): Promise<void>;
}

export async function startCloudProcess(): Promise<CloudProcess> {
  const folder = temporaryFolder();
  const place = join(folder, "cloud.db");
  const port = await freePort();
  const authorization = `Bearer ${await createKeyFor(place, "network")}`;
  let service: LocalService | undefined = await startLocalService(place, { port, flags: FLAGS });
  const { url } = service;

  async function kill(): Promise<void> {
    await service?.end("SIGKILL");
    service = undefined;
  }

  return {
    url,
    authorization,
    kill,
    async start() {
      service ??= await startLocalService(place, { port, flags: FLAGS });
    },
    async ask(method, path, body) {
      const headers = { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }) };
      const response = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) });
      return { status: response.status, body: await response.text() };
    },
    async close() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
