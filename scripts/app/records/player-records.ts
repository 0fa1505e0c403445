/**
 * The saved progress of the players who are online: loaded when first asked for, one property a page, plain progress
 * written behind by at most a second, completions at once. Decides when pages are written; what a session keeps is in
 * player-session, what a record means is core's business.
 */

import { createOutline, type PageOutline } from "../../core/tree/visibility.ts";
import { createNodeIndex } from "../../core/saving/node-index.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import { loadPages, PAGE_KEY, type LoadOptions } from "./load-pages.ts";
import { createSession, type PageWriter, type PlayerSession, type Session } from "./player-session.ts";
import { pageText, type Page } from "./saved-page.ts";
import type { Clock, Log, Players, PropertyStore } from "../ports.ts";

export type { PlayerSession } from "./player-session.ts";
export { PAGE_KEY, type UnreadablePage } from "./load-pages.ts";

/** A page that keeps changing is written once in so many ticks. */
const WRITE_BEHIND_TICKS = 20;
/** Pages that were quiet till now are spread over these ticks, so that a full server never writes them all in one. */
const SPREAD_TICKS = 18;
/**
 * So many pages with plain progress are written in each tick. Where more than a hundred change in each second they wait in line:
 * what is written later is written with more on it, and the game itself writes to the disk at much longer intervals.
 */
const WRITES_A_TICK = 5;
/** No line is longer than so many ticks: then more are written in each. */
const LONGEST_WAIT_TICKS = 200;
/** Players who left while nothing could be written to them, and whose changes are kept in memory. */
const MAX_UNSAVED = 32;

export interface PlayerRecords {
  /** The session of an online player; undefined when they are not online. */
  open(playerId: string): PlayerSession | undefined;
  /** Whether the player's session is open already. */
  isOpen(playerId: string): boolean;
  /** As {@link PlayerSession.batch}, whoever's pages are written. */
  batch(work: () => void): void;
  /** Writes what is due; to be called every tick. */
  flushDue(): void;
  /** Writes all of a player's changes and forgets them; what cannot be written now is at their next join. */
  close(playerId: string): void;
  /** Writes all changes of all players. */
  flushAll(): void;
  /** The pages of the tree, as summaries are read against them. */
  outlineOf(pageId: string): PageOutline;
  /**
   * Nodes have come to the tree. Each session is brought up to them when it is next opened.
   * @param keepers all that have records now and had none
   */
  grown(keepers: readonly AchievementNode[]): void;
  /** The node, or milestone, whose records lie under a key. */
  idOfKey(key: string): string | undefined;
}

export interface PlayerRecordsOptions {
  readonly tree: Tree;
  readonly players: Players;
  readonly clock: Clock;
  readonly log: Log;
  /** What a record says after its node was edited. Default: what was saved. */
  readonly recount?: LoadOptions["recount"];
  /** What is to happen before somebody gets a session that is not open yet; it may open it. */
  readonly beforeOpen?: (playerId: string) => void;
  /**
   * What is to happen to a player's properties before they are read.
   * @returns true when nothing of what was before counts any more
   */
  readonly beforeLoad?: (playerId: string, properties: PropertyStore) => boolean;
}

export function createPlayerRecords(options: PlayerRecordsOptions): PlayerRecords {
  const { tree, players, clock, log, beforeOpen, beforeLoad } = options;
  const recount = options.recount ?? ((_node, record) => record);
  const index = createNodeIndex(tree);
  /** Each made when it is first asked for, and again when nodes have come to the page. */
  const outlines = new Map<string, PageOutline>();
  const sessions = new Map<string, Session>();
  /** Of players who have left, with changes that could not be written: they are at the next join. */
  const unsaved = new Map<string, Session>();
  const writer = createWriter(clock, log, (session) => sessions.get(session.playerId) === session);

  /** Sessions that were opened before the last nodes came. */
  const outdated = new Set<Session>();

  function outlineOf(pageId: string): PageOutline {
    let outline = outlines.get(pageId);
    if (!outline) outlines.set(pageId, (outline = createOutline(tree, tree.node(pageId)!)));
    return outline;
  }

  function upToDate(session: Session): Session {
    if (outdated.size > 0 && outdated.delete(session)) session.stockAgain({ index, outlineOf, recount });
    return session;
  }

  function load(playerId: string): Session | undefined {
    const properties = players.properties(playerId);
    if (!properties) return undefined;
    const name = players.name(playerId) ?? playerId;
    const kept = unsaved.get(playerId);
    unsaved.delete(playerId);
    const isForgotten = beforeLoad?.(playerId, properties) === true;
    if (kept && !isForgotten) return upToDate(kept);
    const loaded = loadPages({ properties, index, outlineOf, recount });
    for (const { pageId, reason } of loaded.unreadable) {
      log.error(
        `the saved progress of ${name} on page ${pageId} cannot be read: ${reason}. It is kept as property ` +
          `${PAGE_KEY}${pageId} and will not be saved over; the player's progress on this page stands still until it is ` +
          "repaired or restored from a backup",
      );
    }
    const session = createSession({
      playerId,
      name,
      properties,
      loaded,
      outlineOf,
      writer,
      now: () => clock.nowSeconds(),
    });
    for (const page of loaded.changed) writer.atOnce(session, page);
    return session;
  }

  return {
    open(playerId) {
      const known = sessions.get(playerId);
      if (known) return upToDate(known);
      beforeOpen?.(playerId);
      const opened = sessions.get(playerId);
      if (opened) return opened;
      const session = load(playerId);
      if (!session) return undefined;
      sessions.set(playerId, session);
      writer.flush(session);
      return session;
    },
    isOpen: (playerId) => sessions.has(playerId),
    batch: (work) => writer.batch(work),
    flushDue: () => writer.flushDue(),
    close(playerId) {
      const session = sessions.get(playerId);
      if (!session) return;
      writer.flush(session);
      sessions.delete(playerId);
      const isUnsaved = [...session.pages.values()].some(({ dirty }) => dirty);
      if (!isUnsaved) {
        outdated.delete(session);
        return;
      }
      const [oldest] = unsaved.keys();
      if (oldest !== undefined && unsaved.size >= MAX_UNSAVED) {
        outdated.delete(unsaved.get(oldest)!);
        unsaved.delete(oldest);
      }
      unsaved.set(playerId, session);
    },
    flushAll() {
      for (const session of sessions.values()) writer.flush(session);
    },
    outlineOf,
    idOfKey: (key) => index.byKey(key)?.node.id,
    grown(keepers) {
      index.add(keepers);
      for (const { pageId } of keepers) outlines.delete(pageId);
      for (const session of [...sessions.values(), ...unsaved.values()]) outdated.add(session);
    },
  };
}

/** A page that is to be written from a tick on. */
interface Due {
  readonly session: Session;
  readonly page: Page;
  readonly tick: number;
}

interface Writer extends PageWriter {
  flushDue(): void;
  /** Writes all that a session has not written yet. */
  flush(session: Session): void;
}

/** @param isOpen whether a session is the player's present one */
function createWriter(clock: Clock, log: Log, isOpen: (session: Session) => boolean): Writer {
  const due = new Map<number, Due[]>();
  /** Those whose tick has come and that were not written in it; all before `written` were. */
  let line: Due[] = [];
  let written = 0;
  let spread = 0;
  /** Nothing is due before this tick. */
  let firstDue = 0;
  /** Pages with `now` writes gathered by the running batch; undefined outside a batch. */
  let gathered: Map<Page, Session> | undefined;

  function save(session: Session, page: Page): void {
    try {
      const text = pageText(page);
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
    if (due.size === 0) firstDue = now + 1;
    const others = due.get(tick);
    const entry: Due = { session, page, tick };
    if (others) others.push(entry);
    else due.set(tick, [entry]);
  }

  /** Moves those whose time has come to the end of the line. */
  function lineUp(): void {
    if (written > 0 && 2 * written >= line.length) {
      line = line.slice(written);
      written = 0;
    }
    if (due.size === 0) return;
    for (const now = clock.tick(); firstDue <= now; firstDue++) {
      const pages = due.get(firstDue);
      if (!pages) continue;
      due.delete(firstDue);
      for (const page of pages) line.push(page);
    }
  }

  return {
    soon: schedule,
    atOnce: save,
    now(session, page) {
      if (gathered) {
        page.dirty = true;
        gathered.set(page, session);
      } else save(session, page);
    },
    batch(work) {
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
    },
    flushDue() {
      lineUp();
      const most = Math.max(WRITES_A_TICK, Math.ceil((line.length - written) / LONGEST_WAIT_TICKS));
      for (let writes = 0; written < line.length && writes < most; written++) {
        const { session, page, tick } = line[written]!;
        // Written by a `now` since then, its turn comes later.
        const isItsTurn = page.dirty && page.dueAt === tick;
        if (!isItsTurn || !isOpen(session)) continue;
        save(session, page);
        writes += 1;
      }
    },
    flush(session) {
      for (const page of session.pages.values()) if (page.dirty) save(session, page);
    },
  };
}
