/**
 * Changes for offline players, kept in the world until they join. Decides what is kept and when it counts as
 * delivered; applying a letter is progression's business.
 */

import {
  decodeMailbox,
  EMPTY_MAILBOX,
  encodeMailbox,
  postLetter,
  type Letter,
  type LetterKind,
  type Mailbox,
} from "../../core/saving/mail.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import { describeError } from "../progress/listeners.ts";
import type { PlayerSession } from "../progress/player-records.ts";
import type { Log, PropertyStore } from "../ports.ts";
import { createStoredText, type StoredText } from "../progress/stored-text.ts";

export const MAIL_KEY = "ach:mail/";

export interface Mailboxes {
  /** Keeps a change for an offline player; false when it could not be kept, with an error in the log. */
  post(playerId: string, kind: LetterKind, nodeId: string, delta: number, op?: string): boolean;
  /**
   * Applies what waits for a player who joined. Letters to nodes that the tree does not have, or whose page cannot be
   * read, stay, and so do those that are not due.
   */
  deliver(
    session: PlayerSession,
    apply: (node: AchievementNode, letter: Letter) => void,
    isDue?: (node: AchievementNode, letter: Letter) => boolean,
  ): void;
  /** Keeps nothing of the mailbox in memory any more. */
  close(playerId: string): void;
  /** Takes the mailbox out of the world with all letters, readable or not. @throws what the platform throws */
  remove(playerId: string): void;
}

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

interface Entry {
  readonly stored: StoredText;
  /** Undefined when the saved one cannot be read: then nothing is delivered and nothing saved over it. */
  box: Mailbox | undefined;
}

/** Mailboxes that are kept open; any other is read again when it is needed. */
const MAX_OPEN = 64;

export function createMailboxes(world: PropertyStore, tree: Tree, log: Log): Mailboxes {
  /** Chunks by the mailbox they belong to. A world may know tens of thousands of players: its keys are read once. */
  const chunks = chunksByHead(world.keys());
  /** The one opened last is the last. */
  const opened = new Map<string, Entry>();

  /** Forgets what can be read again. */
  function close(playerId: string): void {
    const entry = opened.get(playerId);
    if (!entry) return;
    opened.delete(playerId);
    const keys = entry.stored.chunkKeys();
    if (keys.length > 0) chunks.set(MAIL_KEY + playerId, [...keys]);
    else chunks.delete(MAIL_KEY + playerId);
  }

  function open(playerId: string): Entry {
    const known = opened.get(playerId);
    if (known) return known;
    const stored = createStoredText(world, MAIL_KEY + playerId, chunks.get(MAIL_KEY + playerId) ?? []);
    const loaded = stored.load();
    const content =
      loaded.state === "loaded" ? decodeMailbox(loaded.text) : loaded.state === "absent" ? EMPTY_MAILBOX : undefined;
    const reason =
      loaded.state === "unreadable" ? loaded.reason : content && "unreadable" in content ? content.unreadable : "";
    if (reason) {
      log.error(
        `the mailbox of player ${playerId} cannot be read: ${reason}. It is kept as world property ${MAIL_KEY}${playerId} ` +
          "and will not be saved over; nothing can be mailed to them until it is repaired or removed",
      );
    }
    const entry = { stored, box: content && !("unreadable" in content) ? content : undefined };
    const [oldest] = opened.keys();
    if (oldest !== undefined && opened.size >= MAX_OPEN) close(oldest);
    opened.set(playerId, entry);
    return entry;
  }

  function keep(playerId: string, entry: Entry, box: Mailbox): boolean {
    try {
      entry.stored.save(encodeMailbox(box));
    } catch (error) {
      log.error(`the mailbox of player ${playerId} could not be written: ${describeError(error)}`);
      return false;
    }
    entry.box = box;
    return true;
  }

  return {
    close,

    remove(playerId) {
      close(playerId);
      const head = MAIL_KEY + playerId;
      world.set(head, undefined);
      for (const key of chunks.get(head) ?? []) world.set(key, undefined);
      chunks.delete(head);
    },

    post(playerId, kind, nodeId, delta, op) {
      const entry = open(playerId);
      return entry.box !== undefined && keep(playerId, entry, postLetter(entry.box, kind, nodeId, delta, op));
    },

    deliver(session, apply, isDue = () => true) {
      const entry = open(session.playerId);
      const box = entry.box;
      if (!box) return;
      const isReady = (letter: Letter): boolean => {
        const node = tree.node(letter.nodeId);
        return node !== undefined && session.read(node) !== undefined && isDue(node, letter);
      };
      const ready = box.letters.filter(isReady);
      if (ready.length === 0) return;
      const staying = box.letters.filter((letter) => !ready.includes(letter));
      // What stays gets new numbers, above those that its page counts as applied from now on.
      const renumbered = staying.reduce<Mailbox>(
        (rest, letter) => postLetter(rest, letter.kind, letter.nodeId, letter.delta, letter.op),
        { lastSequence: box.lastSequence, letters: ready },
      );
      if (staying.length > 0 && !keep(session.playerId, entry, renumbered)) return;
      session.batch(() => {
        const reached = new Map<string, number>();
        for (const letter of [...ready].sort(aboutReportsFirst)) {
          const node = tree.node(letter.nodeId)!;
          if (letter.sequence > session.mailApplied(node.pageId)) apply(node, letter);
          reached.set(node.pageId, Math.max(letter.sequence, reached.get(node.pageId) ?? 0));
        }
        for (const [pageId, sequence] of reached) {
          session.setMailApplied(pageId, Math.max(sequence, session.mailApplied(pageId)));
        }
      });
      keep(session.playerId, entry, {
        lastSequence: renumbered.lastSequence,
        letters: renumbered.letters.filter((letter) => !ready.includes(letter)),
      });
    },
  };
}

/** What became of old reports is settled before new progress opens new ones. */
function aboutReportsFirst(a: Letter, b: Letter): number {
  return Number(b.op !== undefined) - Number(a.op !== undefined) || a.sequence - b.sequence;
}
