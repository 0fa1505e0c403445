/**
 * Changes for offline players, kept in the world until they join. Decides what is kept and when it counts as delivered:
 * in portions, since thousands of letters are too much for one tick. Applying a letter is progression's business, how a
 * box lies in the world is mail-store's.
 */

import {
  postLetter,
  renumber,
  type Letter,
  type LetterKind,
  type LetterParts,
  type Mailbox,
} from "../../core/saving/mail.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { Log, PropertyStore } from "../ports.ts";
import { createLetterOrder } from "./letter-order.ts";
import { createMailStore, type MailStore } from "./mail-store.ts";

export { MAIL_KEY } from "./mail-store.ts";

type Apply = (node: AchievementNode, letter: Letter) => void;
type IsDue = (node: AchievementNode, letter: Letter) => boolean;

export interface Mailboxes {
  /** Keeps a change for an offline player; false when it could not be kept, with an error in the log. */
  post(playerId: string, kind: LetterKind, nodeId: string, delta: number, parts?: LetterParts): boolean;
  /**
   * Applies what waits for a player who joined, in this tick or, where it is much, in the next ones. Letters to nodes that
   * the tree does not have, or whose page cannot be read, stay, and so do those that are not due.
   */
  deliver(session: PlayerSession, apply: Apply, isDue?: IsDue): void;
  /** Goes on with deliveries and writes what is due; to be called every tick. */
  tick(): void;
  /** Writes the mailbox and keeps nothing of it in memory any more. */
  close(playerId: string): void;
  /** Writes all that is not written yet. */
  flushAll(): void;
  /** Takes the mailbox out of the world with all letters, readable or not. @throws what the platform throws */
  remove(playerId: string): void;
}

interface Delivery {
  readonly session: PlayerSession;
  readonly apply: Apply;
  readonly isDue: IsDue;
}

/** Letters that are applied in one tick. */
const PORTION = 150;

export function createMailboxes(world: PropertyStore, tree: Tree, log: Log): Mailboxes {
  /** By player, whose letters have not all been looked at. */
  const deliveries = new Map<string, Delivery>();
  const store = createMailStore(world, log, (playerId) => deliveries.has(playerId));
  const order = createLetterOrder(tree);

  function deliverSome(delivery: Delivery): void {
    const { playerId } = delivery.session;
    deliveries.delete(playerId);
    const box = store.open(playerId);
    if (box && deliverPortion(box, delivery, tree, store)) deliveries.set(playerId, delivery);
  }

  return {
    post(playerId, kind, nodeId, delta, parts) {
      const box = store.open(playerId);
      if (!box) return false;
      const takeBack = postLetter(box, kind, nodeId, delta, { ...order.of(nodeId), ...parts });
      if (store.keep(playerId)) return true;
      takeBack();
      return false;
    },

    deliver(session, apply, isDue = () => true) {
      deliverSome({ session, apply, isDue });
    },

    tick() {
      if (deliveries.size > 0) {
        const [next] = deliveries.values();
        deliverSome(next!);
      }
      store.tick();
    },

    close(playerId) {
      deliveries.delete(playerId);
      store.close(playerId);
    },

    flushAll: store.flushAll,

    remove(playerId) {
      deliveries.delete(playerId);
      store.remove(playerId);
    },
  };
}

/** @returns whether there may be more */
function deliverPortion(box: Mailbox, { session, apply, isDue }: Delivery, tree: Tree, store: MailStore): boolean {
  const { ready, staying, isMore } = sortOut(box, (letter) => {
    const node = tree.keeper(letter.nodeId);
    return node !== undefined && session.read(node) !== undefined && isDue(node, letter);
  });
  if (ready.length === 0) return false;
  const highest = ready.reduce((most, [, letter]) => Math.max(most, letter.sequence), 0);
  const isOvertaken = staying.some((name) => box.letters.get(name)!.sequence < highest);
  if (highest > box.taken || isOvertaken) {
    box.taken = box.lastSequence;
    // What stays gets new numbers, above those that its page counts as applied from now on.
    if (isOvertaken) renumber(box, staying);
    if (!store.write(session.playerId)) return false;
  }
  session.batch(() => {
    const reached = new Map<string, number>();
    for (const [, letter] of ready) {
      const node = tree.keeper(letter.nodeId)!;
      if (letter.sequence > session.mailApplied(node.pageId)) apply(node, letter);
      reached.set(node.pageId, Math.max(letter.sequence, reached.get(node.pageId) ?? 0));
    }
    for (const [pageId, sequence] of reached) {
      session.setMailApplied(pageId, Math.max(sequence, session.mailApplied(pageId)));
    }
  });
  for (const [name] of ready) box.letters.delete(name);
  store.keepSurely(session.playerId);
  return isMore;
}

interface SortedOut {
  /** With their names, in the order in which they are to be applied. */
  readonly ready: readonly (readonly [string, Letter])[];
  /** The names of all others. */
  readonly staying: readonly string[];
  /** Whether there may be more that are ready. */
  readonly isMore: boolean;
}

/** What became of old reports is settled before new progress opens new ones. */
function sortOut(box: Mailbox, isReady: (letter: Letter) => boolean): SortedOut {
  const letters = [...box.letters].sort(([, one], [, other]) => one.sequence - other.sequence);
  const aboutReports = letters.filter(([, { op }]) => op !== undefined);
  const inOrder = aboutReports.concat(letters.filter(([, { op }]) => op === undefined));
  const ready: (readonly [string, Letter])[] = [];
  const taken = new Set<string>();
  for (const each of inOrder) {
    if (ready.length >= PORTION) break;
    if (!isReady(each[1])) continue;
    ready.push(each);
    taken.add(each[0]);
  }
  const staying = letters.flatMap(([name]) => (taken.has(name) ? [] : [name]));
  return { ready, staying, isMore: ready.length >= PORTION && staying.length > 0 };
}
