/**
 * The achievements folder → what the bundle gets, or every problem in it as a line of text.
 * Only joins reader and parsers; the rules are theirs.
 */
import { formatIssue, parseNodes } from "../../scripts/trees/parse-nodes.ts";
import { defaultSettings } from "../../scripts/core/settings/settings.ts";
import { parseSettings } from "../../scripts/trees/parse-settings.ts";
import type { Trees } from "./bundle.ts";
import { readTrees } from "./read-trees.ts";
import { readVanillaIds } from "./vanilla-ids.ts";

export interface TreesLoading {
  /** Usable by the bundler even when there are problems, so that its own can be shown along with them. */
  readonly trees: Trees;
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

export function loadTrees(achievementsDir: string, version: string): TreesLoading {
  const none: Trees = { nodes: [], settings: defaultSettings(), version };
  const reading = readTrees(achievementsDir);
  if (!reading.ok) return { trees: none, problems: reading.issues.map(formatIssue), warnings: [] };
  const parsed = parseNodes(reading.files, readVanillaIds());
  const settings =
    reading.settings === undefined
      ? ({ ok: true, settings: none.settings } as const)
      : parseSettings(reading.settings.text, reading.settings.path);
  const issues = [...(parsed.ok ? [] : parsed.issues), ...(settings.ok ? [] : settings.issues)];
  return {
    trees: parsed.ok && settings.ok ? { nodes: parsed.nodes, settings: settings.settings, version } : none,
    problems: issues.map(formatIssue),
    warnings: parsed.warnings.map(formatIssue),
  };
}
