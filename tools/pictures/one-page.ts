/** The trees of a folder as one long page, for screens that only long lists have: the other pages hang below its root. */

import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @param root the id of the node whose page the others become part of */
export function asOnePage(trees: string, place: string, root: string): void {
  cpSync(trees, place, { recursive: true });
  for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.name.endsWith(".lang")) writeFileSync(path, withoutMilestones(readFileSync(path, "utf8")));
    if (!entry.isFile() || !entry.name.endsWith(".json")) continue;
    const node = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    if (typeof node["node_ID"] !== "string" || node["parent_node"] !== undefined || node["node_ID"] === root) continue;
    const { window_background: _background, milestones: _milestones, ...rest } = node;
    writeFileSync(path, JSON.stringify({ ...rest, parent_node: root }));
  }
}

/** Only pages have some. */
const withoutMilestones = (texts: string): string => texts.replace(/^[^=\n]*\.milestone\..*\n/gm, "");
