/** What a world that starts again from a save has lost: after a crash what came after the save, after a shutdown nothing. */

import type { CloudRecord } from "../../../../scripts/core/progress/record.ts";
import type { SavedWorld } from "../world.ts";
import { copyBook, emptyBook, held, liveReports, savedRecords, type Book, type SavedBooks } from "./books.ts";
import { incrementsOf, worldBooks, type Followed } from "./followed.ts";

export function restart(
  followed: Followed,
  world: string,
  save: SavedWorld,
  savedBooks: SavedBooks,
  after: "crash" | "shutdown",
): void {
  const { books, rolledBack, complain } = followed;
  const before = worldBooks(followed, world);
  const now = new Map<string, Book>();
  for (const [key, record] of savedRecords(save)) {
    const book = restored(followed, world, key, record.cloud, savedBooks.get(key) ?? emptyBook(), after === "crash");
    now.set(key, book);
  }
  for (const [key, book] of before) {
    const kept = now.get(key);
    for (const op of book.opened) {
      const isKnown =
        kept &&
        (kept.settled.has(op) || kept.cloud?.nextOp === op || kept.cloud?.reports?.some((report) => report.op === op));
      if (!isKnown) rolledBack.add(op);
    }
    if (!kept && after === "shutdown" && book.unassigned.length > 0) {
      complain(`${world}, ${key}: a shutdown lost everything`);
    }
  }
  books.set(world, now);
}

function restored(
  followed: Followed,
  world: string,
  key: string,
  cloud: CloudRecord | undefined,
  saved: Book,
  isCrash: boolean,
): Book {
  const { complain } = followed;
  const nodeId = key.slice(0, key.indexOf(" "));
  const reports = liveReports(cloud);
  const inReports = reports.reduce((sum, { delta }) => sum + delta, 0);
  const rest = held(cloud, nodeId) - inReports;
  const where = `${world}, ${key}`;
  // A page is written a little later than its records change: a report that was open need not be so in the save.
  const inSave = new Set(reports.map(({ op }) => op));
  const notYetOpen = liveReports(saved.cloud).filter(({ op }) => !inSave.has(op));
  const unassigned = [...notYetOpen.flatMap(({ op, delta }) => incrementsOf(followed, op, delta)), ...saved.unassigned];
  if (rest > unassigned.length) complain(`${where}: more was saved than was ever added`);
  const lost = unassigned.slice(rest);
  if (lost.length > 0 && !isCrash) complain(`${where}: a shutdown lost ${lost.length} increments`);
  const book = copyBook(saved);
  book.cloud = cloud;
  book.unassigned = unassigned.slice(0, rest);
  for (const increment of lost) book.alive.delete(increment);
  for (const { op, delta } of reports) {
    book.settled.delete(op);
    for (const increment of incrementsOf(followed, op, delta)) book.alive.add(increment);
  }
  return book;
}
