/**
 * From a fact to the nodes it moves: kind and id → watching nodes, so that a fact costs as much as it has watchers,
 * whatever the size of the tree. Its keys are what the engine is asked to tell of. Knows no player's progress.
 */

import { enchantmentName } from "../game/enchantments.ts";
import type { GetGoalJson } from "../tree/node.ts";
import type { AchievementNode, Tree } from "../tree/tree.ts";

/** A `default_get` goal ready to compare. */
export interface CarryWatcher {
  readonly node: AchievementNode;
  readonly itemType: string;
  /** Pairs that the item must have among its enchantments, level for level. */
  readonly enchantments: readonly (readonly [name: string, level: number])[];
}

export interface GoalIndex {
  /** The entities and items that some goal counts: nothing else needs to be told by the engine. */
  readonly entityTypes: ReadonlySet<string>;
  readonly itemTypes: ReadonlySet<string>;
  killWatchers(entityType: string): readonly AchievementNode[];
  /** All that count items. */
  readonly carryWatchers: readonly CarryWatcher[];
  carryWatchersOf(itemType: string): readonly CarryWatcher[];
  /** Whether some goal asks for enchantments of this item; reading them costs. */
  watchesEnchantments(itemType: string): boolean;
}

/** An id as the game reports it: without a namespace it is vanilla's. */
export function withNamespace(id: string): string {
  return id.includes(":") ? id : `minecraft:${id}`;
}

export function createGoalIndex(tree: Tree): GoalIndex {
  const killers = new Map<string, AchievementNode[]>();
  const carriers = new Map<string, CarryWatcher[]>();
  const carryWatchers: CarryWatcher[] = [];
  const enchanted = new Set<string>();
  for (const node of tree.nodes) {
    if (node.goal?.goal_type === "default_kill") append(killers, withNamespace(node.goal.entity_identifier), node);
    else if (node.goal?.goal_type === "default_get") {
      const itemType = withNamespace(node.goal.item_dict.newItemName);
      const watcher = { node, itemType, enchantments: wantedEnchantments(node.goal) };
      if (watcher.enchantments.length > 0) enchanted.add(itemType);
      carryWatchers.push(watcher);
      append(carriers, itemType, watcher);
    }
  }
  return {
    entityTypes: new Set(killers.keys()),
    itemTypes: new Set(carriers.keys()),
    killWatchers: (entityType) => killers.get(entityType) ?? [],
    carryWatchers,
    carryWatchersOf: (itemType) => carriers.get(itemType) ?? [],
    watchesEnchantments: (itemType) => enchanted.has(itemType),
  };
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function wantedEnchantments(goal: GetGoalJson): (readonly [string, number])[] {
  const data = goal.item_dict.enchantData;
  if (data === undefined) return [];
  if (!Array.isArray(data)) return Object.entries(data).map(([name, level]) => [withoutVanilla(name), level as number]);
  return (data as readonly (readonly [number, number])[]).map(([id, level]) => [
    enchantmentName(id) ?? String(id),
    level,
  ]);
}

function withoutVanilla(name: string): string {
  return name.startsWith("minecraft:") ? name.slice("minecraft:".length) : name;
}
