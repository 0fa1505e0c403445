/** Which advancements are pages and what hangs on what. Knows ids and parents alone. */
import { compareIds } from "../../../../scripts/core/tree/ids.ts";
import type { Advancement } from "./advancement.ts";

export interface PageOfAdvancements {
  readonly folder: string;
  /** The root first, parents before their children. */
  readonly members: readonly PageMember[];
}

export interface PageMember {
  readonly advancement: Advancement;
  /** The nearest one above that players see. */
  readonly parent?: string;
  readonly notes: readonly string[];
}

/** @param shown those that become nodes */
export function pagesOf(
  shown: ReadonlySet<string>,
  all: ReadonlyMap<string, Advancement>,
): readonly PageOfAdvancements[] {
  const members = new Map([...shown].sort(compareIds).map((id) => [id, memberOf(id, shown, all)]));
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  for (const [id, { parent }] of members) {
    if (parent === undefined) roots.push(id);
    else children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  return roots.map((root) => {
    const page: PageMember[] = [];
    const open = [root];
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      page.push(members.get(id)!);
      open.push(...(children.get(id) ?? []));
    }
    return { folder: folderOf(root), members: page };
  });
}

function memberOf(id: string, shown: ReadonlySet<string>, all: ReadonlyMap<string, Advancement>): PageMember {
  const advancement = all.get(id)!;
  const seen = new Set([id]);
  for (let above = advancement.parent; above !== undefined; above = all.get(above)?.parent) {
    if (seen.has(above))
      return { advancement, notes: [`Its parents go in a circle over ${above}: it is a page of its own.`] };
    if (!all.has(above)) {
      return { advancement, notes: [`Its parent ${above} is not in the source: it is a page of its own.`] };
    }
    // In a circle further up, the one whose id comes first is its beginning.
    if (shown.has(above))
      return isInCircle(id, all, shown) ? circleMember(advancement, above) : { advancement, parent: above, notes: [] };
    seen.add(above);
  }
  return { advancement, notes: [] };
}

function circleMember(advancement: Advancement, above: string): PageMember {
  return { advancement, notes: [`Its parents go in a circle over ${above}: it is a page of its own.`] };
}

/** Whether the way up leads back to it, and no other of the circle has a smaller id. */
function isInCircle(id: string, all: ReadonlyMap<string, Advancement>, shown: ReadonlySet<string>): boolean {
  let smallest = id;
  const seen = new Set<string>();
  for (let above = all.get(id)?.parent; above !== undefined && !seen.has(above); above = all.get(above)?.parent) {
    if (above === id) return smallest === id;
    if (shown.has(above) && compareIds(above, smallest) < 0) smallest = above;
    seen.add(above);
  }
  return false;
}

/** `story` of `minecraft:story/root`, `mine` of `demo:mine`. */
function folderOf(root: string): string {
  const [namespace = "", path = ""] = root.split(":");
  const parts = path.split("/");
  const last = parts.length > 1 ? parts.slice(0, -1) : parts;
  return last.join("-") === "root" ? namespace : last.join("-");
}
