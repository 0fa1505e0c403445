/** What an import says of itself, for people and for tools. Knows no format and writes no file. */
import type { ImportedTrees, Verdict } from "../imported.ts";
import type { DraftNode } from "./drafts.ts";

export const REPORT_TEXT = "import-report.txt";

export type Counts = Readonly<Record<Verdict, number>>;

export interface Report {
  readonly counts: Counts;
  readonly nodes: readonly {
    readonly id: string;
    readonly source: string;
    readonly verdict: Verdict;
    readonly notes: readonly string[];
  }[];
  readonly unread: ImportedTrees["unread"];
  /** What a further import did with what was there; absent at the first. */
  readonly changes?: readonly Change[];
}

export interface Change {
  /** A node's id, a text's key, or a file. */
  readonly of: string;
  readonly what: "added" | "renewed" | "merged" | "kept" | "removed" | "deleted";
  readonly says: string;
}

const WORDS: Readonly<Record<Verdict, readonly [title: string, meaning: string]>> = {
  exact: ["exact", "completes by the same deeds"],
  near: ["near", "what differs is said below"],
  by_hand: ["by hand", "wants finishing; how is said below"],
  impossible: ["impossible", "the game cannot tell it; only commands and other packs complete it"],
};

export function reportOf(
  nodes: readonly DraftNode[],
  unread: ImportedTrees["unread"],
  changes?: readonly Change[],
): Report {
  const counts = { exact: 0, near: 0, by_hand: 0, impossible: 0 };
  for (const { verdict } of nodes) counts[verdict]++;
  return {
    counts,
    nodes: nodes.map(({ value, source, verdict, notes }) => ({ id: value.node_ID, source, verdict, notes })),
    unread,
    ...(changes === undefined ? {} : { changes }),
  };
}

export function countsInWords(counts: Counts): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = Object.entries(counts).map(([verdict, count]) => {
    const share = all === 0 ? 0 : Math.floor((count * 1000) / all) / 10;
    return `  ${WORDS[verdict as Verdict][0].padEnd(10)} ${String(count).padStart(5)}  ${share.toFixed(1).padStart(5)} %`;
  });
  return `${all} ${all === 1 ? "node" : "nodes"}\n${parts.join("\n")}\n`;
}

export function reportText(report: Report, from: string): string {
  const parts = [`Imported from ${from}\n\n${countsInWords(report.counts)}`];
  for (const verdict of ["impossible", "by_hand", "near"] as const) {
    const nodes = report.nodes.filter((node) => node.verdict === verdict);
    if (nodes.length === 0) continue;
    const [title, meaning] = WORDS[verdict];
    const lines = nodes.map(({ id, source, notes }) => {
      const name = id === source ? id : `${id} (${source})`;
      return `${name}\n${notes.map((note) => `  ${note.replace(/\s+/g, " ")}\n`).join("")}`;
    });
    parts.push(`${title.toUpperCase()}: ${meaning}\n\n${lines.join("")}`);
  }
  const exact = report.nodes.filter((node) => node.verdict === "exact");
  if (exact.length > 0) {
    const lines = exact.map(
      ({ id, notes }) => `${id}\n${notes.map((note) => `  ${note.replace(/\s+/g, " ")}\n`).join("")}`,
    );
    parts.push(`EXACT: ${WORDS.exact[1]}\n\n${lines.join("")}`);
  }
  if (report.unread.length > 0) {
    parts.push(`NOT READ\n\n${unreadText(report.unread)}`);
  }
  if (report.changes !== undefined && report.changes.length > 0) {
    parts.push(`WHAT THIS IMPORT DID\n\n${report.changes.map(({ of, says }) => `${of}: ${says}\n`).join("")}`);
  }
  return parts.join("\n");
}

/** Hundreds of the same kind, as the game's recipes are, get its reason once. */
function unreadText(unread: Report["unread"]): string {
  const byReason = new Map<string, string[]>();
  for (const { path, why } of unread) {
    const paths = byReason.get(why) ?? [];
    if (paths.push(path) === 1) byReason.set(why, paths);
  }
  return [...byReason]
    .map(([why, paths]) => (paths.length === 1 ? `${paths[0]}: ${why}\n` : `${paths.join("\n")}\n  ${why}\n`))
    .join("");
}
