/**
 * From a fact to the nodes it moves: kind and id → watching nodes, so that a fact costs as much as it has watchers,
 * whatever the size of the tree. Knows no player's progress.
 */

import { enchantmentName } from "../game/enchantments.ts";
import type { CarriedItem, FactKind } from "./fact.ts";
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
  /** The kinds of facts that some node waits for; nothing else needs to be listened to. */
  readonly kinds: ReadonlySet<FactKind>;
  killWatchers(entityType: string): readonly AchievementNode[];
  /** Watchers of these items. */
  carryWatchersOf(itemTypes: readonly string[]): readonly CarryWatcher[];
  /** Whether some goal counts this item. */
  watchesItem(itemType: string): boolean;
  /** Whether some goal asks for enchantments of this item; reading them costs. */
  watchesEnchantments(itemType: string): boolean;
}

/** An id as the game reports it: without a namespace it is vanilla's. */
export function withNamespace(id: string): string {
  return id.includes(":") ? id : `minecraft:${id}`;
}

export function createGoalIndex(tree: Tree): GoalIndex {
  const kinds = new Set<FactKind>();
  const killers = new Map<string, AchievementNode[]>();
  const carriers = new Map<string, CarryWatcher[]>();
  const enchanted = new Set<string>();
  for (const node of tree.nodes) {
    if (node.goal?.goal_type === "default_kill") {
      kinds.add("kill");
      const entityType = withNamespace(node.goal.entity_identifier);
      const watchers = killers.get(entityType);
      if (watchers) watchers.push(node);
      else killers.set(entityType, [node]);
    } else if (node.goal?.goal_type === "default_get") {
      kinds.add("carry");
      const itemType = withNamespace(node.goal.item_dict.newItemName);
      const watcher = { node, itemType, enchantments: wantedEnchantments(node.goal) };
      if (watcher.enchantments.length > 0) enchanted.add(itemType);
      const watchers = carriers.get(itemType);
      if (watchers) watchers.push(watcher);
      else carriers.set(itemType, [watcher]);
    }
  }
  return {
    kinds,
    killWatchers: (entityType) => killers.get(entityType) ?? [],
    carryWatchersOf: (itemTypes) => itemTypes.flatMap((itemType) => carriers.get(itemType) ?? []),
    watchesItem: (itemType) => carriers.has(itemType),
    watchesEnchantments: (itemType) => enchanted.has(itemType),
  };
}

/** How many of what a goal wants are among the carried stacks. */
export function countCarried(watcher: CarryWatcher, itemsByType: ReadonlyMap<string, readonly CarriedItem[]>): number {
  let count = 0;
  for (const item of itemsByType.get(watcher.itemType) ?? []) {
    if (watcher.enchantments.every(([name, level]) => item.enchantments[name] === level)) count += item.amount;
  }
  return count;
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
