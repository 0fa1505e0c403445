/**
 * The saved progress of the players who are online: loaded when first asked for, one property a page, kept in memory while it
 * cannot be written. What a session keeps is in player-session, when pages are written in page-writer, what a record means is
 * core's business.
 */

import { createOutline, type PageOutline } from "../../core/tree/visibility.ts";
import { createNodeIndex } from "../../core/saving/node-index.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import { loadPages, PAGE_KEY, type LoadOptions, type UnreadablePage } from "./load-pages.ts";
import { createWriter } from "./page-writer.ts";
import { createSession, type PlayerSession, type Session } from "./player-session.ts";
import { createTallyPlan, type TallyPlan } from "./tallies.ts";
import type { Clock, Log, Players, PropertyStore } from "../ports.ts";

export type { PlayerSession } from "./player-session.ts";
export { PAGE_KEY, type UnreadablePage } from "./load-pages.ts";

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
  const { outlineOf, tallyPlanOf, forget } = createPagePlans(tree);
  const sessions = new Map<string, Session>();
  const unsaved = createUnsaved();
  const writer = createWriter(clock, log, (session) => sessions.get(session.playerId) === session);

  /** Sessions that were opened before the last nodes came. */
  const outdated = new Set<Session>();

  function upToDate(session: Session): Session {
    if (outdated.delete(session)) session.stockAgain({ index, outlineOf, recount });
    return session;
  }

  function load(playerId: string): Session | undefined {
    const properties = players.properties(playerId);
    if (!properties) return undefined;
    const name = players.name(playerId) ?? playerId;
    const kept = unsaved.take(playerId);
    const isForgotten = beforeLoad?.(playerId, properties) === true;
    if (kept && !isForgotten) return upToDate(kept);
    const loaded = loadPages({ properties, index, outlineOf, recount });
    for (const page of loaded.unreadable) tellUnreadable(log, name, page);
    const session = createSession({
      playerId,
      name,
      properties,
      loaded,
      outlineOf,
      tallyPlanOf,
      writer,
      now: () => clock.nowSeconds(),
    });
    for (const page of loaded.changed) writer.atOnce(session, page);
    return session;
  }

  return {
    open(playerId) {
      const known = sessions.get(playerId);
      // Asked several times at each deed.
      if (known) return outdated.size > 0 ? upToDate(known) : known;
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
      const forgotten = isUnsaved ? unsaved.keep(playerId, session) : session;
      if (forgotten) outdated.delete(forgotten);
    },
    flushAll() {
      for (const session of sessions.values()) writer.flush(session);
    },
    outlineOf,
    idOfKey: (key) => index.byKey(key)?.node.id,
    grown(keepers) {
      index.add(keepers);
      for (const { pageId } of keepers) forget(pageId);
      for (const session of [...sessions.values(), ...unsaved.all()]) outdated.add(session);
    },
  };
}

function tellUnreadable(log: Log, name: string, { pageId, reason }: UnreadablePage): void {
  log.error(
    `the saved progress of ${name} on page ${pageId} cannot be read: ${reason}. It is kept as property ` +
      `${PAGE_KEY}${pageId} and will not be saved over; the player's progress on this page stands still until it is ` +
      "repaired or restored from a backup",
  );
}

/** Players who left while nothing could be written to them, and whose changes are kept in memory. */
const MAX_UNSAVED = 32;

/** Of players who have left, with changes that could not be written: they are at the next join. */
interface Unsaved {
  take(playerId: string): Session | undefined;
  /** @returns one that is kept no more */
  keep(playerId: string, session: Session): Session | undefined;
  all(): Iterable<Session>;
}

function createUnsaved(): Unsaved {
  const sessions = new Map<string, Session>();
  return {
    take(playerId) {
      const session = sessions.get(playerId);
      sessions.delete(playerId);
      return session;
    },
    keep(playerId, session) {
      const [oldest] = sessions.size >= MAX_UNSAVED ? sessions : [];
      if (oldest) sessions.delete(oldest[0]);
      sessions.set(playerId, session);
      return oldest?.[1];
    },
    all: () => sessions.values(),
  };
}

/** What is the same for whoever has records on a page. */
interface PagePlans {
  readonly outlineOf: (pageId: string) => PageOutline;
  readonly tallyPlanOf: (pageId: string) => TallyPlan;
  /** Nodes have come to the page. */
  readonly forget: (pageId: string) => void;
}

/** Each is made when it is first asked for, and again when nodes have come. */
function createPagePlans(tree: Tree): PagePlans {
  const outlines = new Map<string, PageOutline>();
  const tallyPlans = new Map<string, TallyPlan>();
  return {
    outlineOf(pageId) {
      let outline = outlines.get(pageId);
      if (!outline) outlines.set(pageId, (outline = createOutline(tree, tree.node(pageId)!)));
      return outline;
    },
    tallyPlanOf(pageId) {
      let plan = tallyPlans.get(pageId);
      if (!plan) {
        const ofPage = tree.keepers.filter((node) => node.pageId === pageId);
        tallyPlans.set(pageId, (plan = createTallyPlan(ofPage.sort((a, b) => a.number - b.number))));
      }
      return plan;
    },
    forget(pageId) {
      outlines.delete(pageId);
      tallyPlans.delete(pageId);
    },
  };
}
