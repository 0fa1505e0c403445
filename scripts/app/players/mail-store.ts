/**
 * The mailboxes of the world as they lie in its properties and in memory: read when somebody asks, written at once while
 * they are small, and behind when they are large, for a box of thousands of letters is one text. What its letters do is
 * not known here.
 */

import { decodeMailbox, emptyMailbox, encodeMailbox, type Mailbox } from "../../core/saving/mail.ts";
import { describeError } from "../progress/listeners.ts";
import type { Log, PropertyStore } from "../ports.ts";
import { createStoredText, type StoredText } from "../records/stored-text.ts";

export const MAIL_KEY = "ach:mail/";

export interface MailStore {
  /** Undefined when the saved one cannot be read: it is never saved over. To be kept after each change. */
  open(playerId: string): Mailbox | undefined;
  /** Writes a small box, and a large one within a second. @returns false when that failed; it is not tried again then */
  keep(playerId: string): boolean;
  /** As {@link MailStore.keep}, of a box that has to be as it is now whatever happens: it is tried again. */
  keepSurely(playerId: string): void;
  /** Writes the box in this call. @returns false when that failed; it is tried again then */
  write(playerId: string): boolean;
  /** Writes the box and forgets it; one that cannot be written stays. */
  close(playerId: string): void;
  /** Writes one box whose time has come; to be called every tick. */
  tick(): void;
  flushAll(): void;
  /** @throws what the platform throws */
  remove(playerId: string): void;
}

interface Entry {
  readonly stored: StoredText;
  readonly box: Mailbox | undefined;
  /** Tick from which on it is to be written; undefined when it is. */
  dueAt: number | undefined;
}

/** Boxes that are kept open; any other is read again when it is needed. */
const MAX_OPEN = 64;
/** A box of more letters is written once a second, not once a letter. */
const MOST_AT_ONCE = 100;
const WRITE_BEHIND_TICKS = 20;

/** The chunks of all mailboxes among the world's keys. */
function chunksByHead(keys: readonly string[]): Map<string, string[]> {
  const chunks = new Map<string, string[]>();
  for (const key of keys) {
    if (!key.startsWith(MAIL_KEY)) continue;
    const end = key.indexOf("/", MAIL_KEY.length);
    if (end < 0) continue;
    const head = key.slice(0, end);
    const others = chunks.get(head);
    if (others) others.push(key);
    else chunks.set(head, [key]);
  }
  return chunks;
}

/** @param isNeeded whether the player's box has to stay open */
export function createMailStore(world: PropertyStore, log: Log, isNeeded: (playerId: string) => boolean): MailStore {
  /** Chunks by the mailbox they belong to. A world may know tens of thousands of players: its keys are read once. */
  const chunks = chunksByHead(world.keys());
  /** The one opened last is the last. */
  const opened = new Map<string, Entry>();
  let now = 0;
  /** None is due before. */
  let nextDue = Infinity;

  function writeLater(entry: Entry): void {
    entry.dueAt = now + WRITE_BEHIND_TICKS;
    nextDue = Math.min(nextDue, entry.dueAt);
  }

  /** Forgets what can be read again. */
  function forget(playerId: string): void {
    const entry = opened.get(playerId);
    if (!entry) return;
    opened.delete(playerId);
    const keys = entry.stored.chunkKeys();
    if (keys.length > 0) chunks.set(MAIL_KEY + playerId, [...keys]);
    else chunks.delete(MAIL_KEY + playerId);
  }

  function write(playerId: string, entry: Entry): boolean {
    if (tryWrite(playerId, entry, log)) return true;
    writeLater(entry);
    return false;
  }

  function close(playerId: string, entry: Entry): boolean {
    if (entry.dueAt !== undefined && !write(playerId, entry)) return false;
    forget(playerId);
    return true;
  }

  function keep(playerId: string): boolean {
    const entry = opened.get(playerId)!;
    if (entry.box!.letters.size <= MOST_AT_ONCE) return tryWrite(playerId, entry, log);
    if (entry.dueAt === undefined) writeLater(entry);
    return true;
  }

  function makeRoom(): void {
    if (opened.size < MAX_OPEN) return;
    for (const [playerId, entry] of opened) if (!isNeeded(playerId) && close(playerId, entry)) return;
  }

  return {
    open(playerId) {
      const known = opened.get(playerId);
      if (known) return known.box;
      const stored = createStoredText(world, MAIL_KEY + playerId, chunks.get(MAIL_KEY + playerId) ?? []);
      const box = readBox(stored, playerId, log);
      makeRoom();
      opened.set(playerId, { stored, box, dueAt: undefined });
      return box;
    },
    keep,
    keepSurely(playerId) {
      if (!keep(playerId)) writeLater(opened.get(playerId)!);
    },
    write: (playerId) => write(playerId, opened.get(playerId)!),
    close(playerId) {
      const entry = opened.get(playerId);
      if (entry) close(playerId, entry);
    },
    tick() {
      now += 1;
      if (now < nextDue) return;
      nextDue = Infinity;
      let isOneWritten = false;
      for (const [playerId, entry] of opened) {
        if (!isOneWritten && entry.dueAt !== undefined && entry.dueAt <= now) {
          isOneWritten = true;
          write(playerId, entry);
        }
        if (entry.dueAt !== undefined) nextDue = Math.min(nextDue, entry.dueAt);
      }
    },
    flushAll() {
      for (const [playerId, entry] of opened) if (entry.dueAt !== undefined) write(playerId, entry);
    },
    remove(playerId) {
      forget(playerId);
      const head = MAIL_KEY + playerId;
      world.set(head, undefined);
      for (const key of chunks.get(head) ?? []) world.set(key, undefined);
      chunks.delete(head);
    },
  };
}

function readBox(stored: StoredText, playerId: string, log: Log): Mailbox | undefined {
  const loaded = stored.load();
  if (loaded.state === "absent") return emptyMailbox();
  const box = loaded.state === "loaded" ? decodeMailbox(loaded.text) : { unreadable: loaded.reason };
  if (!("unreadable" in box)) return box;
  log.error(
    `the mailbox of player ${playerId} cannot be read: ${box.unreadable}. It is kept as world property ${MAIL_KEY}${playerId} ` +
      "and will not be saved over; nothing can be mailed to them until it is repaired or removed",
  );
  return undefined;
}

/** @returns false when it could not be written */
function tryWrite(playerId: string, entry: Entry, log: Log): boolean {
  try {
    entry.stored.save(encodeMailbox(entry.box!));
    entry.dueAt = undefined;
    return true;
  } catch (error) {
    log.error(`the mailbox of player ${playerId} could not be written: ${describeError(error)}`);
    return false;
  }
}
