/**
 * Which quests each quest waits for, without those that are not there and without circles, which a file can have though no mod
 * allows them. What is left out is told on the quest.
 */
import { quote } from "../../../scripts/core/checks/issue.ts";
import type { Parents, Quest } from "./quest.ts";

export function parentsWithoutCircles(quests: readonly Quest[]): ReadonlyMap<string, Parents> {
  const byKey = new Map(quests.map((quest) => [quest.key, quest]));
  const kept = new Map<string, Parents>();
  for (const quest of quests) kept.set(quest.key, present(quest, byKey));
  const done = new Set<string>();
  for (const { key } of quests) breakCircles(key, kept, byKey, done);
  return kept;
}

function present(quest: Quest, byKey: ReadonlyMap<string, Quest>): Parents {
  const { keys, count } = quest.parents;
  const all = Array.from(new Set(keys));
  const there = all.filter((key) => byKey.has(key) && key !== quest.key);
  const lost = all.filter((key) => !there.includes(key));
  if (lost.length > 0) quest.findings.add("exact", `It waits for ${lost.map(quote).join(", ")}, which is not there.`);
  return { keys: there, ...(count === undefined || count >= there.length ? {} : { count: Math.max(1, count) }) };
}

/** A walk without recursion: chains of quests are as long as books are. */
function breakCircles(
  start: string,
  kept: Map<string, Parents>,
  byKey: ReadonlyMap<string, Quest>,
  done: Set<string>,
): void {
  const path: { readonly key: string; next: number }[] = [];
  const onPath = new Set<string>();
  const enter = (key: string): void => {
    path.push({ key, next: 0 });
    onPath.add(key);
  };
  if (!done.has(start)) enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const { keys, count } = kept.get(top.key)!;
    const parent = keys[top.next];
    if (parent === undefined) {
      done.add(top.key);
      onPath.delete(top.key);
      path.pop();
    } else if (onPath.has(parent)) {
      byKey.get(top.key)!.findings.add("near", `It waits for ${quote(parent)}, which waits for it: that is left out.`);
      kept.set(top.key, { keys: keys.filter((key) => key !== parent), ...(count === undefined ? {} : { count }) });
    } else {
      top.next++;
      if (!done.has(parent)) enter(parent);
    }
  }
}
