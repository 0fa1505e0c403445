/**
 * Figures of a benchmark: printed, and written into docs/performance.md in the place that is marked for them. A figure is a
 * ratio of things measured in one run, or native milliseconds by the factor between the engines.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { withGenerated } from "../generate/in-document.ts";
import { PROJECT_DIR } from "../project-dir.ts";

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit?: string;
  /** What it must not be above, or not be below. */
  readonly most?: number;
  readonly least?: number;
}

const PAGE = "docs/performance.md";

export function printFigures(figures: readonly Figure[]): void {
  for (const figure of figures) {
    const mark = isMet(figure) ? "" : "  <-- missed";
    console.log(`  ${figure.what}: ${valueOf(figure)} (${aimOf(figure)})${mark}`);
  }
}

/** @param name of the place in the page */
export async function writeFigures(name: string, figures: readonly Figure[]): Promise<void> {
  const rows = figures.map((figure) => `| ${figure.what} | ${valueOf(figure)} | ${aimOf(figure)} |`);
  const table = ["| What | Figure | Aim |", "| --- | --- | --- |", ...rows].join("\n");
  const file = join(PROJECT_DIR, PAGE);
  const text = withGenerated(PAGE, { [name]: table });
  const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (readFileSync(file, "utf8") !== formatted) writeFileSync(file, formatted);
}

function isMet({ value, most, least }: Figure): boolean {
  return (most === undefined || value <= most) && (least === undefined || value >= least);
}

const valueOf = ({ value, unit }: Figure): string =>
  `${value >= 100 ? value.toFixed(0) : value.toFixed(2)}${unit === undefined ? "" : ` ${unit}`}`;

function aimOf({ most, least, unit = "" }: Figure): string {
  if (most !== undefined) return `at most ${most} ${unit}`.trim();
  return least === undefined ? "" : `at least ${least} ${unit}`.trim();
}
