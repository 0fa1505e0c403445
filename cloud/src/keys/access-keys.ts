/**
 * Keys: who may touch which network. A key is `ach_ID_SECRET` with 256 random bits of secret; only a digest of the
 * secret is stored. Knows nothing of HTTP beyond the text of the Authorization header.
 *
 * A check asks the database every time, so that a revoked key is refused from that moment on in every process.
 * Checks of one key that arrive while its row is being read share the next read.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Database, Reader, SqlRow } from "../database/database.ts";
import { isValidNetwork, networkExists } from "./networks.ts";

export interface AccessKey {
  readonly id: string;
  readonly network: string;
  /** What its owner calls it; may be empty. */
  readonly label: string;
  /** Unix seconds. */
  readonly createdAt: number;
  /** Unix seconds, to the minute; 0 = never used. */
  readonly lastUsedAt: number;
}

export interface NewKey {
  readonly label?: string;
  /** Whether a network that does not exist yet is to be founded. */
  readonly mayFound: boolean;
  readonly nowMs?: number;
}

export type KeyCreation =
  | { readonly kind: "unknown-network" }
  | {
      readonly kind: "created";
      readonly id: string;
      /** Shown once and stored nowhere. */
      readonly key: string;
      readonly keysOfNetwork: number;
      readonly isFounded: boolean;
    };

/** As many keys as a network needs while one replaces the other. */
export const KEYS_FOR_ROTATION = 2;

const SECRET_BYTES = 32;
const ID_BYTES = 5;
const KEY_EXPRESSION = /^ach_([0-9a-f]{10})_([A-Za-z0-9_-]{43})$/;
const BEARER_EXPRESSION = /^Bearer +(\S+) *$/i;

const INSERT_KEY = "INSERT INTO access_keys (id, network, label, secret_hash, created_at) VALUES (?, ?, ?, ?, ?)";
const SELECT_KEY = "SELECT network, secret_hash, label, revoked_at FROM access_keys WHERE id = ?";
const SELECT_KEYS = `
  SELECT id, network, label, created_at, last_used_at FROM access_keys WHERE revoked_at = 0
  ORDER BY network, created_at, id`;
const COUNT_KEYS = "SELECT count(*) FROM access_keys WHERE network = ? AND revoked_at = 0";
const REVOKE_KEY = "UPDATE access_keys SET revoked_at = ? WHERE id = ? AND revoked_at = 0";
export const NOTE_KEY_USE = "UPDATE access_keys SET last_used_at = ? WHERE id = ?";

export async function createKey(database: Database, network: string, options: NewKey): Promise<KeyCreation> {
  if (!isValidNetwork(network)) throw new Error(`not a network's name: ${JSON.stringify(network)}`);
  const { label = "", mayFound, nowMs = Date.now() } = options;
  const id = randomBytes(ID_BYTES).toString("hex");
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  return database.transaction(async (tx) => {
    const isKnown = await networkExists(tx, network);
    if (!isKnown && !mayFound) return { kind: "unknown-network" };
    await tx.run(INSERT_KEY, [[id, network, label, digest(secret).toString("hex"), Math.floor(nowMs / 1000)]]);
    const [row] = await tx.all(COUNT_KEYS, [network]);
    return {
      kind: "created",
      id,
      key: `ach_${id}_${secret}`,
      keysOfNetwork: Number(row?.[0]),
      isFounded: !isKnown,
    };
  });
}

/** Those that were not revoked. */
export async function listKeys(database: Reader): Promise<AccessKey[]> {
  const rows = await database.all(SELECT_KEYS);
  return rows.map(([id, network, label, createdAt, lastUsedAt]) => ({
    id: String(id),
    network: String(network),
    label: String(label),
    createdAt: Number(createdAt),
    lastUsedAt: Number(lastUsedAt),
  }));
}

/** False where there is no such key, or it is revoked already. */
export async function revokeKey(database: Database, id: string, nowMs: number = Date.now()): Promise<boolean> {
  const revokedAt = Math.max(1, Math.floor(nowMs / 1000));
  const changed = await database.transaction((tx) => tx.run(REVOKE_KEY, [[revokedAt, id]]));
  return changed === 1;
}

/** The id in a whole key, or what may be one already. */
export function keyIdOf(text: string): string {
  return KEY_EXPRESSION.exec(text)?.[1] ?? text;
}

export type KeyJudgement =
  | { readonly kind: "accepted"; readonly id: string; readonly network: string }
  /** No `Authorization: Bearer …` at all, or what follows is not a key. */
  | { readonly kind: "missing" | "malformed" }
  /** No key has this id, or the rest of it is another's. */
  | { readonly kind: "unknown"; readonly id: string }
  | { readonly kind: "revoked"; readonly id: string; readonly network: string; readonly label: string };

/** Judges an Authorization header. */
export type KeyCheck = (authorization: string | undefined) => Promise<KeyJudgement>;

export function createKeyCheck(database: Reader): KeyCheck {
  const readRow = shareReads(async (id) => (await database.lookup(SELECT_KEY, [[id]]))[0]);

  return async (authorization) => {
    const key = BEARER_EXPRESSION.exec(authorization ?? "")?.[1];
    if (key === undefined) return { kind: "missing" };
    const parts = KEY_EXPRESSION.exec(key);
    if (parts === null) return { kind: "malformed" };
    const [, id, secret] = parts as unknown as [string, string, string];
    const row = await readRow(id);
    // Compared even when the id is unknown, so that the time taken does not tell which ids exist.
    const stored = row === undefined ? Buffer.alloc(SECRET_BYTES) : Buffer.from(String(row[1]), "hex");
    const isRight = timingSafeEqual(digest(secret), stored);
    if (row === undefined || !isRight) return { kind: "unknown", id };
    const network = String(row[0]);
    return Number(row[3]) === 0
      ? { kind: "accepted", id, network }
      : { kind: "revoked", id, network, label: String(row[2]) };
  };
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** One read of an id at a time; whoever asks meanwhile gets the next one, never one that began before they asked. */
function shareReads(read: (id: string) => Promise<SqlRow | undefined>) {
  const reading = new Map<string, { current: Promise<unknown>; next?: Promise<SqlRow | undefined> }>();

  function start(id: string): Promise<SqlRow | undefined> {
    const current = read(id);
    const entry: { current: Promise<unknown>; next?: Promise<SqlRow | undefined> } = { current };
    reading.set(id, entry);
    const done = () => {
      if (reading.get(id) === entry && entry.next === undefined) reading.delete(id);
    };
    current.then(done, done);
    return current;
  }

  return (id: string): Promise<SqlRow | undefined> => {
    const entry = reading.get(id);
    if (entry === undefined) return start(id);
    entry.next ??= entry.current.then(
      () => start(id),
      () => start(id),
    );
    return entry.next;
  };
}
