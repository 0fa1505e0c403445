/** What trees can be exported as: a row a format. Each makes files of a tree that passed every check; writing them is elsewhere. */
import type { Settings } from "../../scripts/core/settings/settings.ts";
import type { Tree } from "../../scripts/core/tree/tree.ts";
import { drawTree } from "../draw/draw-tree.ts";
import { pictureFiles } from "../draw/write-pictures.ts";
import type { Locale } from "./node-words.ts";
import { treesCsv } from "./trees-csv.ts";
import { treesJson } from "./trees-json.ts";

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

const file = (path: string, text: string): Exported => ({ files: new Map([[path, text]]), says: [] });

export const EXPORTERS: Readonly<Record<string, Exporter>> = {
  csv: {
    says: "a table for spreadsheets, one row a node",
    run: (given) => file("trees.csv", treesCsv(given.tree, given.locale)),
  },
  json: {
    says: "one document for other programs",
    run: (given) => file("trees.json", treesJson(given.tree, given, given.locale)),
  },
  svg: {
    says: "a picture a page, with an index, as draw makes them",
    run: ({ tree, locale }) => ({
      files: new Map(pictureFiles(drawTree(tree, tree.pages, locale), { indexLocale: locale })),
      says: [],
    }),
  },
};
