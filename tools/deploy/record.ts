/**
 * What a deployment remembers in the server's folder: the files that were not there before it, and where its pack came from.
 * Reads and words it; when it is written is the draft's business.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatJson, isJsonObject, readOwnersJson } from "./server/json.ts";

export interface DeployRecord {
  /** Relative to the server's folder. */
  readonly created: readonly string[];
  /** Absolute path of the pack that was named last; absent = the project's own. */
  readonly pack?: string;
}

export type RecordReading =
  | { readonly ok: true; readonly record: DeployRecord; readonly bytes: Uint8Array | undefined }
  | { readonly ok: false; readonly problem: string };

export const RECORD_FILE = "achievements-deploy.json";

export function readRecord(serverDir: string): RecordReading {
  const path = join(serverDir, RECORD_FILE);
  if (!existsSync(path)) return { ok: true, record: { created: [] }, bytes: undefined };
  const bytes = readFileSync(path);
  const reading = readOwnersJson(bytes);
  const value = reading.ok && isJsonObject(reading.value) ? reading.value : {};
  const { created, pack } = value;
  const isList = Array.isArray(created) && created.every((entry) => typeof entry === "string");
  if (isList && (pack === undefined || typeof pack === "string")) {
    return { ok: true, record: { created, ...(pack === undefined ? {} : { pack }) }, bytes };
  }
  return { ok: false, problem: `${path}: it is not what this command wrote; expected it as it was, or no such file` };
}

/** The file's new content; undefined when there is nothing to remember. */
export function formatRecord({ created, pack }: DeployRecord, like: Uint8Array | undefined): Uint8Array | undefined {
  if (created.length === 0) return undefined;
  return formatJson({ created, ...(pack === undefined ? {} : { pack }) }, like);
}
