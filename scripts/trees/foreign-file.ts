/**
 * Recognises files that are something else than what their place asks for, so that one mistake is told once and not as dozens
 * of keys that are missing or too many.
 */
import type { Scope } from "../core/checks/issue.ts";
import { has, type JsonObject } from "../core/checks/shape.ts";

/** Files that mean something at the top of the achievements folder, and nothing elsewhere. */
const FILES_AT_TOP: readonly string[] = ["settings.json", "pack.json"];

/** A node or a manifest where `what` belongs. Whether it was one. */
export function refuseOtherContent(value: JsonObject, scope: Scope, what: string): boolean {
  if (has(value, "node_ID") || (has(value, "title") && has(value, "goal_number"))) {
    scope.refuse("not-a-node", "a file of this name holds no node", `${what}; give the node's file another name`);
    return true;
  }
  if (has(value, "header") && has(value, "modules")) {
    scope.refuse("not-a-node", "it is the manifest of a pack", `${what}; the build writes the manifest`);
    return true;
  }
  return false;
}

/** `Settings.json`, or `pack.json` in a folder further down, which would be read as a node. Whether it was one. */
export function refuseMisplacedFile(path: string, value: JsonObject, scope: Scope): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (!FILES_AT_TOP.includes(name) || has(value, "node_ID")) return false;
  const expected = `the file named "${name}", in small letters, at the top of the achievements folder`;
  scope.refuse("file-name", `"${path}" is not where ${name} is looked for, and it is no node`, expected);
  return true;
}
