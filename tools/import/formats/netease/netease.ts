/**
 * Behavior packs of NetEase's ModSDK with nodes of its custom achievement system, whose keys this project has kept. Joins what the
 * other files of this folder find; nothing of it reads or writes files itself.
 */
import { quote } from "../../../../scripts/core/checks/issue.ts";
import { isObject } from "../../../../scripts/core/checks/shape.ts";
import type { Importer, ImportedTrees, SourceFiles } from "../../imported.ts";
import type { LooseNode } from "../../joining/loose-node.ts";
import { pagesOf } from "../../joining/pages.ts";
import { looseJson, textOf } from "../../reading/text.ts";
import { listIn, objectIn, textIn, valueAt } from "../../reading/values.ts";
import { nodeHere } from "./node-here.ts";
import { nodesIn, pathsOfNodes } from "./nodes-in.ts";
import { ownPictures } from "./own-pictures.ts";
import { readPython, type Python } from "./python.ts";
import { skeleton, SKELETON_FILE, type RewardCall } from "./skeleton.ts";

export const netease: Importer = {
  format: "netease",
  says: "a behavior pack of NetEase's ModSDK with a folder customAchievements",
  read,
};

function read(source: SourceFiles): ReturnType<Importer["read"]> {
  const paths = pathsOfNodes(source);
  if (paths.length === 0) {
    return {
      refused: `${source.name} has no folder "customAchievements" with nodes in it, which packs of NetEase have`,
    };
  }
  const { nodes: written, unread } = nodesIn(source, paths);
  if (written.length === 0) {
    return { refused: `none of the ${paths.length} files below "customAchievements" is a node with a "node_ID"` };
  }
  const nodes = written.map(nodeHere);
  const python = readPython(source);
  for (const loose of nodes) findMover(loose, python);
  const name = packName(source, paths);
  const pictures = ownPictures(source, nodes.flatMap(texturesOf), name);
  for (const loose of nodes) {
    for (const texture of texturesOf(loose)) {
      if (!pictures.lacking.has(texture)) continue;
      loose.findings.add("exact", `Neither the game nor the source has the picture ${quote(texture)}.`);
    }
  }
  return {
    pack: { name },
    pages: pagesOf(nodes),
    texts: {},
    beside: [...skeletonFile(nodes, python), ...pictures.beside],
    unread,
  };
}

function findMover({ node, source, findings }: LooseNode, python: Python): void {
  if (node["goal_details"] !== undefined || findings.verdict !== "exact") return;
  const path = python.moverOf(source);
  findings.add(
    "by_hand",
    path === undefined
      ? "It has no goal: scripts or commands must move it."
      : `Python moves it (${path}): call addNodeProgress in an extension, or choose a goal.`,
  );
}

function texturesOf({ node }: LooseNode): string[] {
  const textures = [node["unfinished_icon"], node["finished_icon"], node["window_background"]];
  return textures.filter((texture): texture is string => typeof texture === "string");
}

function skeletonFile(nodes: readonly LooseNode[], python: Python): ImportedTrees["beside"] {
  const calls = nodes.flatMap(({ node }) =>
    listIn(node["reward"]).map((entry): RewardCall => {
      const { function_name: functionName, name_space: nameSpace, data } = entry as Record<string, unknown>;
      return {
        node: node.node_ID,
        functionName: String(functionName),
        nameSpace: String(nameSpace),
        data: objectIn(data),
      };
    }),
  );
  if (calls.length === 0) return [];
  return [{ path: SKELETON_FILE, bytes: new TextEncoder().encode(skeleton(calls, python)) }];
}

/** As the manifest of the pack says that the nodes are in. */
function packName(source: SourceFiles, paths: readonly string[]): string {
  const folder = paths[0]!.replace(/(?:^|\/)customachievements\/.*$/i, "");
  for (const file of ["manifest.json", "pack_manifest.json"]) {
    const bytes = source.bytes(folder === "" ? file : `${folder}/${file}`);
    if (bytes === undefined) continue;
    const manifest = objectIn(looseJson(textOf(bytes)).value);
    const header = valueAt(manifest, "header");
    const name = isObject(header) ? textIn(valueAt(header, "name")) : undefined;
    if (name !== undefined && name.trim() !== "" && name !== "pack.name") return name.trim();
  }
  return source.name;
}
