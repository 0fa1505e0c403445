/**
 * The achievements folder → what the bundle gets, or every problem in it as a line of text.
 * Only joins reader and parsers; the rules are theirs.
 */
import type { Issue } from "../../scripts/core/checks/issue.ts";
import { formatIssue, parseNodes } from "../../scripts/trees/parse-nodes.ts";
import { defaultSettings } from "../../scripts/core/settings/settings.ts";
import { zoneSeconds } from "../../scripts/core/time/calendar.ts";
import { parseSettings } from "../../scripts/trees/parse-settings.ts";
import { kindOfIssue } from "../../scripts/trees/issue-kinds.ts";
import { NO_TEXTS } from "../../scripts/core/text/tree-texts.ts";
import { parseTexts } from "../../scripts/trees/texts/parse-texts.ts";
import type { Trees } from "../packing/trees-script.ts";
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
  /** What kind of problem or warning a line tells of. */
  readonly kinds: ReadonlyMap<string, string>;
}

/** `hasExtensions`: whether scripts are built in that can register reward functions. */
export function loadTrees(achievementsDir: string, version: string, hasExtensions?: boolean): TreesLoading {
  const none: Trees = { nodes: [], texts: NO_TEXTS, settings: defaultSettings(), version };
  const reading = readTrees(achievementsDir);
  const nobodys: OwnPack = { identity: projectIdentity(version) };
  const settings =
    reading.settings === undefined
      ? ({ ok: true, settings: none.settings, warnings: [] } as const)
      : parseSettings(reading.settings.text, reading.settings.path);
  const vanilla = readVanillaIds();
  const parsed = parseNodes(reading.files, vanilla, {
    idsElsewhere: reading.idsElsewhere,
    ...(settings.ok ? { zoneEast: zoneSeconds(settings.settings.time_zone) ?? 0 } : {}),
    ...(hasExtensions === undefined ? {} : { hasExtensions }),
  });
  const isWhole = parsed.ok && reading.idsElsewhere.length === 0;
  const texts = parseTexts(reading.texts, isWhole ? parsed.nodes : undefined, vanilla);
  const own = readOwnPack(achievementsDir, reading.pack, version);
  const issues = [reading, parsed, texts, settings, own].flatMap((result) => ("issues" in result ? result.issues : []));
  const warnings = [reading, parsed, texts, settings, own].flatMap((result) => result.warnings);
  const isRight = reading.issues.length === 0 && texts.issues.length === 0 && parsed.ok && settings.ok;
  return {
    own: own.ok ? own.pack : nobodys,
    trees: isRight ? { nodes: parsed.nodes, texts: texts.texts, settings: settings.settings, version } : none,
    problems: issues.map(formatIssue),
    warnings: warnings.map(formatIssue),
    kinds: new Map([...issues, ...warnings].map((issue: Issue) => [formatIssue(issue), kindOfIssue(issue.code)])),
  };
}
