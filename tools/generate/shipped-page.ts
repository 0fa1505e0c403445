/** The picture of a shipped page that the README and the docs show, as `npm run draw` draws it. */
import { join } from "node:path";
import { createTree } from "../../scripts/core/tree/tree.ts";
import { loadTrees } from "../build/trees.ts";
import { drawTree } from "../draw/draw-tree.ts";
import { PROJECT_DIR } from "../project-dir.ts";

/** Neither too wide nor too long to be read in a document. */
const SHOWN = "page5_exploration";

export function shippedPage(): string {
  const { trees, problems } = loadTrees(join(PROJECT_DIR, "achievements"), "0.0.0");
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const tree = createTree(trees.nodes, trees.settings.time_zone, trees.texts);
  const page = tree.node(SHOWN);
  if (!page) throw new Error(`there is no page ${SHOWN}; expected one that the documents can show`);
  return drawTree(tree, [page], "en_US")[0]!.svg;
}
