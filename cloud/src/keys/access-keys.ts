/**
 * Keys: who may touch which network. A key is `ach_ID_SECRET` with 256 random bits of secret; only a digest of the
 * secret is stored. Knows nothing of HTTP beyond the text of the Authorization header.
 *
 * A check asks the database every time, so that a revoked key is refused from that moment on in every process.
 * Checks of one key that arrive while its row is being read share the next read.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { isValidId } from "../../../scripts/core/cloud/protocol.ts";
import type { Database, Reader, SqlRow } from "../database/database.ts";

export interface AccessKey {
  readonly id: string;
  readonly network: string;
  /** Unix seconds. */
  readonly createdAt: number;
}

export interface CreatedKey extends AccessKey {
  /** Shown once and stored nowhere. */
  readonly key: string;
}

/** As many keys as a network needs while one replaces the other. */
export const KEYS_FOR_ROTATION = 2;

const SECRET_BYTES = 32;
const ID_BYTES = 5;
const KEY_EXPRESSION = /^ach_([0-9a-f]{10})_([A-Za-z0-9_-]{43})$/;
const BEARER_EXPRESSION = /^Bearer +(\S+) *$/i;

const INSERT_KEY = "INSERT INTO access_keys (id, network, secret_hash, created_at) VALUES (?, ?, ?, ?)";
const SELECT_KEY = "SELECT network, secret_hash FROM access_keys WHERE id = ?";
const SELECT_KEYS = "SELECT id, network, created_at FROM access_keys ORDER BY network, created_at, id";
const COUNT_KEYS = "SELECT count(*) FROM access_keys WHERE network = ?";
const DELETE_KEY = "DELETE FROM access_keys WHERE id = ?";

export function isValidNetwork(network: string): boolean {
  return isValidId(network);
}

export async function createKey(
  database: Database,
  network: string,
  nowMs: number = Date.now(),
): Promise<{ created: CreatedKey; keysOfNetwork: number }> {
  if (!isValidNetwork(network)) throw new Error(`not a network's name: ${JSON.stringify(network)}`);
  const id = randomBytes(ID_BYTES).toString("hex");
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const createdAt = Math.floor(nowMs / 1000);
  const keysOfNetwork = await database.transaction(async (tx) => {
    await tx.run(INSERT_KEY, [[id, network, digest(secret).toString("hex"), createdAt]]);
    const [row] = await tx.all(COUNT_KEYS, [network]);
    return Number(row?.[0]);
  });
  return { created: { id, network, createdAt, key: `ach_${id}_${secret}` }, keysOfNetwork };
}

export async function listKeys(database: Database): Promise<AccessKey[]> {
  const rows = await database.all(SELECT_KEYS);
  return rows.map(([id, network, createdAt]) => ({
    id: String(id),
    network: String(network),
    createdAt: Number(createdAt),
  }));
}

/** False where there is no such key. */
export async function revokeKey(database: Database, id: string): Promise<boolean> {
  const changed = await database.transaction((tx) => tx.run(DELETE_KEY, [[id]]));
  return changed === 1;
}

/** The network and key id that an Authorization header stands for; `undefined` for none or a wrong one. */
export type KeyCheck = (authorization: string | undefined) => Promise<{ id: string; network: string } | undefined>;

export function createKeyCheck(database: Reader): KeyCheck {
  const readRow = shareReads(async (id) => (await database.lookup(SELECT_KEY, [[id]]))[0]);

  return async (authorization) => {
    const key = BEARER_EXPRESSION.exec(authorization ?? "")?.[1];
    const parts = key === undefined ? null : KEY_EXPRESSION.exec(key);
    if (parts === null) return undefined;
    const [, id, secret] = parts as unknown as [string, string, string];
    const row = await readRow(id);
    // Compared even when the id is unknown, so that the time taken does not tell which ids exist.
    const stored = row === undefined ? Buffer.alloc(SECRET_BYTES) : Buffer.from(String(row[1]), "hex");
    const isRight = timingSafeEqual(digest(secret), stored);
    return row !== undefined && isRight ? { id, network: String(row[0]) } : undefined;
  };
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** One read of an id at a time; whoever asks meanwhile gets the next one, never one that began before he asked. */
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
