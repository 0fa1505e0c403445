/**
 * The files of a folder of trees → what a pack gets, or every problem in them. Only joins the parsers, in the order in which
 * they need each other; the rules are theirs. The build and whatever checks while somebody types ask the same function.
 */
import type { Issue } from "../core/checks/issue.ts";
import { defaultSettings, type Settings } from "../core/settings/settings.ts";
import { NO_TEXTS, type TreeTextsJson } from "../core/text/tree-texts.ts";
import { zoneSeconds } from "../core/time/calendar.ts";
import type { NodeJson } from "../core/tree/node.ts";
import type { SortedFiles } from "./file-kinds.ts";
import { parseNodes } from "./parse-nodes.ts";
import { parseSettings, type SettingsResult } from "./parse-settings.ts";
import { parseTexts } from "./texts/parse-texts.ts";
import type { VanillaIds } from "./vanilla-ids.ts";

/** What could be read of a folder, also when something else could not. */
export interface FilesReading extends SortedFiles {
  readonly issues: readonly Issue[];
  /** Ids seen in files that could not be read as text; their children are not to be blamed. */
  readonly idsElsewhere: readonly string[];
}

export interface FilesChecking {
  readonly nodes: readonly NodeJson[];
  readonly texts: TreeTextsJson;
  readonly settings: Settings;
  /** Those of the reading are among them; `pack.json` is not looked at. */
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  /** False: nodes and texts are empty, settings the default ones. */
  readonly isRight: boolean;
}

/**
 * `hasExtensions`: whether scripts are built in that can register reward functions; undefined = not known.
 * `isForPack`: whether nodes may hang on nodes of other packs.
 */
export function checkFiles(
  reading: FilesReading,
  vanilla: VanillaIds,
  hasExtensions?: boolean,
  isForPack = false,
): FilesChecking {
  const settings: SettingsResult =
    reading.settings === undefined
      ? { ok: true, settings: defaultSettings(), warnings: [] }
      : parseSettings(reading.settings.text, reading.settings.path);
  const parsed = parseNodes(reading.files, vanilla, {
    idsElsewhere: reading.idsElsewhere,
    isForPack,
    ...(settings.ok ? { zoneEast: zoneSeconds(settings.settings.time_zone) ?? 0 } : {}),
    ...(hasExtensions === undefined ? {} : { hasExtensions }),
  });
  const isWhole = parsed.ok && reading.idsElsewhere.length === 0;
  const texts = parseTexts(reading.texts, isWhole ? parsed.nodes : undefined, vanilla);
  const said = [reading, parsed, texts, settings];
  const issues = said.flatMap((result) => ("issues" in result ? result.issues : []));
  const warnings = said.flatMap((result) => result.warnings);
  const isRight = reading.issues.length === 0 && texts.issues.length === 0 && parsed.ok && settings.ok;
  if (!isRight) return { nodes: [], texts: NO_TEXTS, settings: defaultSettings(), issues, warnings, isRight };
  return { nodes: parsed.nodes, texts: texts.texts, settings: settings.settings, issues, warnings, isRight };
}
