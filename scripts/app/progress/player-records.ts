/**
 * The saved progress of the players who are online: loaded when first asked for, one property a page, plain progress
 * written behind by at most a second, completions at once. Decides when and where records are written; what a record
 * means is core's business.
 */

import { decodePage } from "../../core/saving/save-format.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../core/progress/record.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import { encodePage, newPage, takeGrowth, type Page } from "./saved-page.ts";
import { createStoredText, type StoredText } from "./stored-text.ts";
import type { Clock, Log, Players } from "../ports.ts";

/** A page that keeps changing is written once in so many ticks. */
const WRITE_BEHIND_TICKS = 20;
/** Pages that were quiet till now are spread over these ticks, so that a full server never writes them all in one. */
const SPREAD_TICKS = 18;

export const PAGE_KEY = "ach:page/";

export interface UnreadablePage {
  readonly pageId: string;
  readonly reason: string;
}

/** One online player's records. */
export interface PlayerSession {
  readonly playerId: string;
  /** What is kept of the node; undefined when its page could not be read, and nothing may be assumed. */
  read(node: AchievementNode): NodeRecord | undefined;
  /** Keeps the record; `now` writes its page in this call, `soon` within a second. */
  write(node: AchievementNode, record: NodeRecord, when: "now" | "soon"): void;
  /** Keeps the record. The function given back has its page written by when it returns, if that was not done before. */
  writeLate(node: AchievementNode, record: NodeRecord): () => void;
  /**
   * Lets {@link grow} add to a cloud node's pending increments, up to `room` of them, till another record is kept of it.
   */
  letGrow(node: AchievementNode, room: number): void;
  /** Adds to a node's pending increments at the cost of a sum. False where it is not let, or there is no room for all of it. */
  grow(node: AchievementNode, delta: number): boolean;
  /** Runs `work`, gathering its `now` writes, of other players too, into one write a page at the end. */
  batch(work: () => void): void;
  /** Sequence number of the last letter applied to the page. */
  mailApplied(pageId: string): number;
  setMailApplied(pageId: string, sequence: number): void;
  readonly unreadable: readonly UnreadablePage[];
}

export interface PlayerRecords {
  /** The session of an online player; undefined when he is not online. */
  open(playerId: string): PlayerSession | undefined;
  /** As {@link PlayerSession.batch}, whoever's pages are written. */
  batch(work: () => void): void;
  /** Writes what is due; to be called every tick. */
  flushDue(): void;
  /** Writes all of a player's changes and forgets him. */
  close(playerId: string): void;
  /** Writes all changes of all players. */
  flushAll(): void;
}

interface Session extends PlayerSession {
  readonly name: string;
  readonly pages: Map<string, Page>;
}

export function createPlayerRecords(tree: Tree, players: Players, clock: Clock, log: Log): PlayerRecords {
  const sessions = new Map<string, Session>();
  const due = new Map<number, { session: Session; page: Page }[]>();
  let spread = 0;
  /** Pages with `now` writes gathered by the running batch; undefined outside a batch. */
  let gathered: Map<Page, Session> | undefined;

  function batch(work: () => void): void {
    if (gathered) return work();
    gathered = new Map();
    try {
      work();
    } finally {
      const touched = gathered;
      gathered = undefined;
      // Of a player who left meanwhile it was written then.
      for (const [page, session] of touched) if (page.dirty) save(session, page);
    }
  }

  function writeNow(session: Session, page: Page): void {
    if (gathered) {
      page.dirty = true;
      gathered.set(page, session);
    } else save(session, page);
  }

  function save(session: Session, page: Page): void {
    try {
      const text = encodePage(page);
      page.stored.save(text, text.length);
      page.dirty = false;
      page.saves += 1;
      page.savedAt = clock.tick();
    } catch (error) {
      log.error(
        `page ${page.id} of ${session.name} could not be written and will be tried again (${String(error)}); ` +
          "until then its newest progress is in memory only",
      );
      schedule(session, page);
    }
  }

  function schedule(session: Session, page: Page): void {
    page.dirty = true;
    const now = clock.tick();
    const again = page.savedAt + WRITE_BEHIND_TICKS;
    const tick = again > now ? again : now + 1 + (spread++ % SPREAD_TICKS);
    page.dueAt = tick;
    const others = due.get(tick);
    if (others) others.push({ session, page });
    else due.set(tick, [{ session, page }]);
  }

  function load(playerId: string): Session | undefined {
    const properties = players.properties(playerId);
    if (!properties) return undefined;
    const name = players.name(playerId) ?? playerId;
    const keys = properties.keys();
    const pages = new Map<string, Page>();
    const unreadable: UnreadablePage[] = [];
    for (const key of keys) {
      if (!key.startsWith(PAGE_KEY) || key.indexOf("/", PAGE_KEY.length) >= 0) continue;
      const id = key.slice(PAGE_KEY.length);
      const stored = createStoredText(properties, key, keys);
      const loaded = stored.load();
      const content = loaded.state === "loaded" ? decodePage(loaded.text) : undefined;
      if (content && !("unreadable" in content)) {
        pages.set(id, newPage(id, stored, content.mail, content.nodes));
        continue;
      }
      const reason = content ? content.unreadable : loaded.state === "unreadable" ? loaded.reason : "it vanished";
      unreadable.push({ pageId: id, reason });
      log.error(
        `the saved progress of ${name} on page ${id} cannot be read: ${reason}. It is kept as property ${key} and will ` +
          "not be saved over; progress on this page stands still for him until it is repaired or restored from a backup",
      );
    }
    return createSession(playerId, name, pages, unreadable, (id) => createStoredText(properties, PAGE_KEY + id, keys));
  }

  function createSession(
    playerId: string,
    name: string,
    pages: Map<string, Page>,
    unreadable: readonly UnreadablePage[],
    newStored: (pageId: string) => StoredText,
  ): Session {
    const locked = new Set(unreadable.map((page) => page.pageId));
    /** A locked page is never among the pages: what is not there cannot be saved over. */
    const addPage = (id: string): Page => {
      if (locked.has(id)) throw new Error(`page ${id} of ${name} is unreadable`);
      const page = newPage(id, newStored(id), 0, new Map());
      pages.set(id, page);
      return page;
    };
    const pageOf = (id: string): Page => pages.get(id) ?? addPage(id);

    const keep = (node: AchievementNode, record: NodeRecord): Page => {
      const page = pageOf(node.pageId);
      page.nodes.set(node.id, record);
      page.changed.add(node.id);
      const growth = page.growths.get(node.id);
      if (growth) takeGrowth(page, node.id, growth);
      page.growths.delete(node.id);
      return page;
    };

    const session: Session = {
      playerId,
      name,
      pages,
      unreadable,
      read(node) {
        const page = pages.get(node.pageId);
        if (!page) return locked.has(node.pageId) ? undefined : EMPTY_RECORD;
        const growth = page.growths.get(node.id);
        if (growth) takeGrowth(page, node.id, growth);
        return page.nodes.get(node.id) ?? EMPTY_RECORD;
      },
      write(node, record, when) {
        const page = keep(node, record);
        if (when === "now") writeNow(session, page);
        else if (!page.dirty) schedule(session, page);
      },
      writeLate(node, record) {
        const page = keep(node, record);
        if (!page.dirty) schedule(session, page);
        const { saves } = page;
        return () => {
          if (page.saves === saves) save(session, page);
        };
      },
      letGrow(node, room) {
        pages.get(node.pageId)?.growths.set(node.id, { goalNumber: node.goalNumber, room, added: 0, written: 0 });
      },
      grow(node, delta) {
        const page = pages.get(node.pageId);
        const growth = page?.growths.get(node.id);
        if (!page || !growth || growth.added + delta > growth.room) return false;
        if (!page.dirty) schedule(session, page);
        growth.added += delta;
        return true;
      },
      batch,
      mailApplied: (pageId) => pages.get(pageId)?.mail ?? 0,
      setMailApplied(pageId, sequence) {
        const page = pageOf(pageId);
        page.mail = sequence;
        writeNow(session, page);
      },
    };
    moveStrayNodes(session, locked, pageOf);
    return session;
  }

  /** Nodes whose author moved them to another page take their records along: written there first, then removed here. */
  function moveStrayNodes(session: Session, locked: ReadonlySet<string>, pageOf: (id: string) => Page): void {
    const entered = new Set<Page>();
    const left = new Set<Page>();
    for (const page of [...session.pages.values()]) {
      for (const [nodeId, record] of [...page.nodes]) {
        const home = tree.node(nodeId)?.pageId;
        if (home === undefined || home === page.id || locked.has(home)) continue;
        const target = pageOf(home);
        // A copy that is already there is the newer one: a stop came between the two writes of an earlier move.
        if (!target.nodes.has(nodeId)) target.nodes.set(nodeId, record);
        page.nodes.delete(nodeId);
        target.changed.add(nodeId);
        page.changed.add(nodeId);
        entered.add(target);
        left.add(page);
      }
    }
    for (const page of [...entered, ...left]) save(session, page);
  }

  function flush(session: Session): void {
    for (const page of session.pages.values()) if (page.dirty) save(session, page);
  }

  return {
    open(playerId) {
      const known = sessions.get(playerId);
      if (known) return known;
      const session = load(playerId);
      if (session) sessions.set(playerId, session);
      return session;
    },
    batch,
    flushDue() {
      const now = clock.tick();
      for (const [tick, pages] of due) {
        if (tick > now) continue;
        due.delete(tick);
        for (const { session, page } of pages) {
          // Written by a `now` since then, its turn comes later.
          const isItsTurn = page.dirty && page.dueAt === tick;
          if (isItsTurn && sessions.get(session.playerId) === session) save(session, page);
        }
      }
    },
    close(playerId) {
      const session = sessions.get(playerId);
      if (!session) return;
      flush(session);
      sessions.delete(playerId);
    },
    flushAll() {
      for (const session of sessions.values()) flush(session);
    },
  };
}
