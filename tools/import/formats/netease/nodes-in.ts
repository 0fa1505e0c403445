/**
 * Where the nodes of a NetEase pack lie: JSON files below folders `customAchievements`, at any depth, of any number of packs. What
 * cannot be read is told; what a node says is not looked at.
 */
import { quote } from "../../../../scripts/core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import type { ImportedTrees, SourceFiles } from "../../imported.ts";
import { looseJson, textOf } from "../../reading/text.ts";
import { textIn, valueAt } from "../../reading/values.ts";

export interface WrittenNode {
  readonly path: string;
  readonly id: string;
  readonly value: JsonObject;
  /** Something in its file is no JSON and was left out. */
  readonly isBroken: boolean;
}

export interface WrittenNodes {
  readonly nodes: readonly WrittenNode[];
  readonly unread: ImportedTrees["unread"];
}

const FOLDER = /(?:^|\/)customachievements\//i;

/** The files in which nodes are written, or are to be: the folder itself may be what was named as the source. */
export function pathsOfNodes(source: SourceFiles): readonly string[] {
  const isNode = (path: string): boolean => /\.json$/i.test(path);
  const below = source.paths.filter((path) => FOLDER.test(path) && isNode(path));
  if (below.length > 0 || !FOLDER.test(`${source.name}/`)) return below;
  return source.paths.filter(isNode);
}

export function nodesIn(source: SourceFiles, paths: readonly string[]): WrittenNodes {
  const nodes: WrittenNode[] = [];
  const unread: { path: string; why: string }[] = [];
  const ids = new Map<string, string>();
  for (const path of paths) {
    const bytes = source.bytes(path);
    if (bytes === undefined) continue;
    const { value, isBroken } = looseJson(textOf(bytes));
    const objects = Array.isArray(value) ? (value as unknown[]) : [value];
    if (!objects.some(isObject)) unread.push({ path, why: "It holds no node, or its JSON is broken." });
    for (const object of objects) {
      if (!isObject(object)) continue;
      const id = textIn(valueAt(object, "node_ID"))?.trim();
      if (id === undefined || id === "") unread.push({ path, why: 'It has no "node_ID", so it is no node.' });
      else if (ids.has(id)) {
        unread.push({ path, why: `Its node_ID ${quote(id)} is that of the node in ${ids.get(id)!}, which stays.` });
      } else {
        ids.set(id, path);
        nodes.push({ path, id, value: object, isBroken });
      }
    }
  }
  return { nodes, unread };
}
