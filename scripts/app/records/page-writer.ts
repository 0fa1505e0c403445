/**
 * When changed pages of players are written: plain progress behind, by at most a second, completions at once. What is in a page
 * is not known here.
 */

import type { Clock, Log } from "../ports.ts";
import type { PageWriter, Session } from "./player-session.ts";
import { pageText, type Page } from "./saved-page.ts";

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
/** A page that is to be written from a tick on. */
interface Due {
  readonly session: Session;
  readonly page: Page;
  readonly tick: number;
}

export interface Writer extends PageWriter {
  flushDue(): void;
  /** Writes all that a session has not written yet. */
  flush(session: Session): void;
}

/** @param isOpen whether a session is the player's present one */
export function createWriter(clock: Clock, log: Log, isOpen: (session: Session) => boolean): Writer {
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
