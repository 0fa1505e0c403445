/** What an export is given and what it makes, whatever its format. */
import type { Settings } from "../../scripts/core/settings/settings.ts";
import type { Tree } from "../../scripts/core/tree/tree.ts";
import type { Locale } from "./node-words.ts";

/** Where an export that is many files keeps their list, for the next one. */
export const FILES_LIST = "export-report.json";

export interface ToExport {
  readonly tree: Tree;
  /** Of the pack that the trees are built as. */
  readonly name: string;
  readonly settings: Settings;
  /** In whose words goals and rewards are said, and pictures drawn. */
  readonly locale: Locale;
}

export interface Exported {
  /** By their path below the output's folder, with `/`. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Sentences for the author. */
  readonly says: readonly string[];
}

export interface Exporter {
  /** Half a line for the command's help. */
  readonly says: string;
  readonly run: (given: ToExport) => Exported;
}
