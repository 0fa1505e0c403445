/**
 * What a player does in the session that `npm start` plays: out of the loaded tree's own goals, the first few that can be
 * reached in a moment, so that an author sees their own achievements happen.
 */
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import type { Simulator } from "../../simulator/index.ts";

export interface Deed {
  readonly text: string;
  readonly act: (world: Simulator, playerId: string) => void;
}

const MAX_DEEDS = 4;
/** More of one thing would make a long story. */
const MAX_AMOUNT = 64;
const MAX_KILLS = 10;

/** Deeds for nodes that are open from the start, in the order of the pages. Empty when scripts alone advance the tree. */
export function deedsFor(nodes: readonly NodeJson[]): readonly Deed[] {
  const open = nodes.filter((node) => !node.depend_parent && !node.is_cloud);
  return open.flatMap((node) => deedFor(node) ?? []).slice(0, MAX_DEEDS);
}

/** The goals that can be shown with a deed that needs nothing else. */
type ShownGoal =
  | { readonly goal_type: "default_kill"; readonly entity_identifier: string }
  | {
      readonly goal_type: "default_get";
      readonly item_dict: { readonly newItemName: string; readonly enchantData?: unknown };
    };

function deedFor({ goal_details, goal_number: amount }: NodeJson): Deed | undefined {
  if (goal_details === undefined || !("goal_type" in goal_details)) return undefined;
  const goal = goal_details as unknown as ShownGoal;
  if (goal.goal_type === "default_kill" && amount <= MAX_KILLS && isVanilla(goal.entity_identifier)) {
    return {
      text: `kills ${amount} × ${goal.entity_identifier}`,
      act: (world, playerId) => {
        for (let kill = 0; kill < amount; kill++) world.kill(playerId, goal.entity_identifier);
      },
    };
  }
  if (goal.goal_type !== "default_get" || amount > MAX_AMOUNT || goal.item_dict.enchantData !== undefined)
    return undefined;
  const item = goal.item_dict.newItemName;
  if (!isVanilla(item)) return undefined;
  return {
    text: `picks up ${amount} × ${item}`,
    act: (world, playerId) => {
      // One by one: some items do not stack.
      for (let piece = 0; piece < amount; piece++) world.giveItem(playerId, { typeId: item, amount: 1 });
    },
  };
}

/** What other packs add exists only in a world that has them. */
function isVanilla(id: string): boolean {
  return id.startsWith("minecraft:");
}
