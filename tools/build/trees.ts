/**
 * The achievements folder → what the bundle gets, or every problem in it as a line of text.
 * Only joins reader and parsers; the rules are theirs.
 */
import { formatIssue, parseNodes } from "../../scripts/trees/parse-nodes.ts";
import { defaultSettings } from "../../scripts/core/settings/settings.ts";
import { parseSettings } from "../../scripts/trees/parse-settings.ts";
import type { Trees } from "./bundle.ts";
import { projectIdentity } from "../../behavior_pack/manifest.ts";
import { readOwnPack, type OwnPack } from "./pack-identity.ts";
import { readTrees } from "./read-trees.ts";
import { readVanillaIds } from "./vanilla-ids.ts";

export interface TreesLoading {
  /** Usable by the bundler even when there are problems, so that its own can be shown along with them. */
  readonly trees: Trees;
  readonly own: OwnPack;
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

export function loadTrees(achievementsDir: string, version: string): TreesLoading {
  const none: Trees = { nodes: [], settings: defaultSettings(), version };
  const reading = readTrees(achievementsDir);
  const nobodys: OwnPack = { identity: projectIdentity(version) };
  if (!reading.ok) return { trees: none, own: nobodys, problems: reading.issues.map(formatIssue), warnings: [] };
  const parsed = parseNodes(reading.files, readVanillaIds());
  const settings =
    reading.settings === undefined
      ? ({ ok: true, settings: none.settings } as const)
      : parseSettings(reading.settings.text, reading.settings.path);
  const own = readOwnPack(achievementsDir, reading.pack, version);
  const issues = [parsed, settings, own].flatMap((result) => (result.ok ? [] : result.issues));
  return {
    own: own.ok ? own.pack : nobodys,
    trees: parsed.ok && settings.ok ? { nodes: parsed.nodes, settings: settings.settings, version } : none,
    problems: issues.map(formatIssue),
    warnings: parsed.warnings.map(formatIssue),
  };
}
