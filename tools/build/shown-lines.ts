/** How many of many lines are shown: the first ones, then how many there are of each kind. */

/** More than a screen or two nobody reads, and the first ones scroll away. */
export const MAX_SHOWN_LINES = 50;

const OTHER_KIND = "in scripts and folders";

/** `kinds` tells the kind of a line; what it does not know is counted together. */
export function shownLines(lines: readonly string[], kinds: ReadonlyMap<string, string>): string[] {
  if (lines.length <= MAX_SHOWN_LINES) return Array.from(lines);
  const counts = new Map<string, number>();
  for (const line of lines) {
    const kind = kinds.get(line) ?? OTHER_KIND;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const byCount = Array.from(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const more = `and ${lines.length - MAX_SHOWN_LINES} more; ${lines.length} in all, by kind:`;
  return [...lines.slice(0, MAX_SHOWN_LINES), more, ...byCount.map(([kind, count]) => `  ${count} × ${kind}`)];
}
