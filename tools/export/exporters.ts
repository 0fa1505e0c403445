/** What trees can be exported as: a row a format. Each makes files of a tree that passed every check; writing them is elsewhere. */
import { drawTree } from "../draw/draw-tree.ts";
import { pictureFiles } from "../draw/write-pictures.ts";
import type { Exported, Exporter } from "./exported.ts";
import { dataPack } from "./java/data-pack.ts";
import { treesCsv } from "./trees-csv.ts";
import { treesJson } from "./trees-json.ts";

const file = (path: string, text: string): Exported => ({ files: new Map([[path, text]]), says: [] });

export const EXPORTERS: Readonly<Record<string, Exporter>> = {
  java: { says: "a data pack for Java Edition, with a report", run: dataPack },
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
