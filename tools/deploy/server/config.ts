/**
 * The server's configuration of our script: what it may import and ask, where the cloud is, and the key.
 * Decides the least permissions and which of the owner's values stay. Does not judge addresses and keys.
 *
 * Each file is written twice: servers look in the folder named after the script module, before 26.30 in the one named
 * after the pack.
 */
import { join } from "node:path";
import { readCloud, type CloudAccess } from "../cloud/cloud.ts";
import type { Draft } from "../draft.ts";
import { formatJson, isJsonObject, readOwnersJson, type JsonObject } from "./json.ts";
import type { PackIds } from "../pack.ts";
import type { ServerPlaces } from "./server.ts";

const FILES = ["permissions.json", "variables.json", "secrets.json"] as const;
const NET_MODULE = "@minecraft/server-net";
const URL_KEY = "cloud_url";
const AUTHORIZATION_KEY = "cloud_authorization";

/** The service takes 64 KiB per request; answers about one player's many nodes are longer. */
const MAX_BODY_BYTES = 1_048_576;
const MIN_BODY_BYTES = 65_536;
/** Enough for a full server's players to join at once; what is more waits in the pack. */
const MAX_CONCURRENT_REQUESTS = 32;

export function planConfig(
  draft: Draft,
  places: ServerPlaces,
  ids: PackIds,
  scriptModules: readonly string[],
  cloud: CloudAccess | undefined,
): void {
  for (const dir of configDirs(places, ids)) {
    for (const name of FILES) draft.sweep(join(dir, name));
    planPermissions(draft, join(dir, "permissions.json"), scriptModules, cloud);
    if (cloud === undefined) continue;
    planKey(draft, join(dir, "variables.json"), URL_KEY, cloud.url, { what: `cloud ${cloud.url}`, secret: false });
    planKey(draft, join(dir, "secrets.json"), AUTHORIZATION_KEY, cloud.authorization, {
      what: "key of the cloud",
      secret: true,
    });
  }
}

/** The cloud that is configured for a pack, for one that takes its place under other ids. */
export function configuredCloud(draft: Draft, places: ServerPlaces, ids: PackIds): CloudAccess | undefined {
  const [dir] = configDirs(places, ids);
  const valueAt = (name: string, key: string): unknown => {
    const bytes = draft.current(join(dir, name));
    const reading = bytes === undefined ? undefined : readOwnersJson(bytes);
    return reading?.ok === true && isJsonObject(reading.value) ? reading.value[key] : undefined;
  };
  const url = valueAt("variables.json", URL_KEY);
  const authorization = valueAt("secrets.json", AUTHORIZATION_KEY);
  if (typeof url !== "string" || typeof authorization !== "string") return undefined;
  const reading = readCloud({ url, key: authorization.replace(/^Bearer /, "") });
  return reading.ok ? reading.cloud : undefined;
}

export function planConfigRemoval(draft: Draft, places: ServerPlaces, ids: PackIds): void {
  for (const dir of configDirs(places, ids)) {
    for (const name of FILES) draft.sweep(join(dir, name));
    const permissions = join(dir, "permissions.json");
    if (!isOwners(draft, permissions)) planPermissionsRemoval(draft, permissions);
    planKeyRemoval(draft, join(dir, "variables.json"), URL_KEY, false);
    planKeyRemoval(draft, join(dir, "secrets.json"), AUTHORIZATION_KEY, true);
  }
}

/** Whether nothing says that a deployment changed a file that is there: then it is the owner's, whatever is in it. */
function isOwners(draft: Draft, path: string): boolean {
  if (draft.current(path) === undefined || draft.isTouched(path)) return false;
  draft.say(`left alone: ${draft.shown(path)}: as far as is recorded, this command did not change it`);
  return true;
}

function planPermissionsRemoval(draft: Draft, path: string): void {
  const original = draft.original(path);
  if (original.kind === "bytes") draft.restore(path, original.bytes, "as it was before");
  else draft.restore(path, undefined, "deleted");
}

function configDirs(places: ServerPlaces, { scriptUuid, uuid }: PackIds): readonly [string, string] {
  const dirOf = (id: string): string => join(places.serverDir, "config", id);
  return [dirOf(scriptUuid), dirOf(uuid)];
}

function planPermissions(
  draft: Draft,
  path: string,
  scriptModules: readonly string[],
  cloud: CloudAccess | undefined,
): void {
  const before = readObject(draft, path, false);
  if (before === undefined) return;
  const modulesBefore = objectAt(before, "module_permissions");
  const netBefore = objectAt(modulesBefore, NET_MODULE);
  const after = {
    ...before,
    allowed_modules: scriptModules,
    module_permissions: { ...modulesBefore, [NET_MODULE]: netPermissions(netBefore, cloud) },
  };
  const uris = cloud === undefined ? textsIn(netBefore["allowed_uris"]) : [cloud.allowedUri];
  const asks = uris.length === 0 ? "asks no address" : `asks only ${uris.join(", ")}`;
  const gone = textsIn(netBefore["allowed_uris"]).filter((uri) => !uris.includes(uri));
  if (gone.length > 0) draft.warn(`${draft.shown(path)}: no longer allowed: ${gone.join(", ")}`);
  draft.write(path, formatJson(after, draft.current(path)), `${scriptModules.length} modules, ${asks}`);
}

/** Without a cloud the configuration stays as it is; where there is none, nothing may be asked. */
function netPermissions(before: JsonObject, cloud: CloudAccess | undefined): JsonObject {
  const limits = {
    max_body_bytes: atLeast(MIN_BODY_BYTES, before["max_body_bytes"]) ?? MAX_BODY_BYTES,
    max_concurrent_requests: atLeast(1, before["max_concurrent_requests"]) ?? MAX_CONCURRENT_REQUESTS,
  };
  if (cloud !== undefined) {
    return { ...before, allowed_uris: [cloud.allowedUri], force_tls: cloud.forceTls, ...limits };
  }
  return Object.keys(before).length > 0 ? before : { allowed_uris: [], force_tls: true, ...limits };
}

interface KeyOptions {
  readonly what: string;
  readonly secret: boolean;
}

function planKey(draft: Draft, path: string, key: string, value: string, { what, secret }: KeyOptions): void {
  const before = readObject(draft, path, secret);
  if (before === undefined) return;
  draft.write(path, formatJson({ ...before, [key]: value }, draft.current(path)), what, { secret });
}

function planKeyRemoval(draft: Draft, path: string, key: string, secret: boolean): void {
  if (draft.current(path) === undefined) return draft.restore(path, undefined, "gone already");
  if (isOwners(draft, path)) return;
  const now = readObject(draft, path, secret);
  if (now === undefined) return;
  const original = draft.original(path);
  const reading = original.kind === "bytes" ? readOwnersJson(original.bytes) : undefined;
  const before = reading?.ok === true && isJsonObject(reading.value) ? reading.value : undefined;
  const { [key]: _ours, ...others } = now;
  const after = before !== undefined && Object.hasOwn(before, key) ? { ...now, [key]: before[key] } : others;
  if (Object.keys(after).length === 0 && original.kind === "none") {
    return draft.restore(path, undefined, "deleted", { secret });
  }
  const originalBytes = original.kind === "bytes" ? original.bytes : undefined;
  const isOriginal = originalBytes !== undefined && formatJson(after, originalBytes) === originalBytes;
  const bytes = isOriginal ? originalBytes : formatJson(after, draft.current(path));
  draft.restore(path, bytes, `without ${key}; your other values stay`, { secret });
}

/** An empty one when there is no file; undefined when it was refused. */
function readObject(draft: Draft, path: string, secret: boolean): JsonObject | undefined {
  const bytes = draft.current(path);
  if (bytes === undefined) return {};
  const reading = readOwnersJson(bytes);
  if (reading.ok && isJsonObject(reading.value)) return reading.value;
  // What is wrong with a file of secrets is not shown, for the words around it may be one.
  const problem = reading.ok ? "it is not an object; expected an object in braces" : reading.problem;
  draft.refuse(`${path}: ${secret ? "it is not JSON with an object; expected an object in braces" : problem}`);
  return undefined;
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  return isJsonObject(value) ? value : {};
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}

function atLeast(least: number, value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= least ? value : undefined;
}
