/**
 * Gives typed rewards through the platform's calls, never through a command line built from names. Says what is left
 * to give and why; whether that stays owed is the ledger's business.
 */

import { EnchantmentType, ItemStack, world, type Player } from "@minecraft/server";
import type { Given, RewardGiver } from "../../app/ports.ts";
import { bareName } from "../../core/game/enchantments.ts";
import type { ItemReward, TypedReward } from "../../core/tree/node.ts";
import type { PlayerDirectory } from "../players.ts";

export const BOOK_ITEM = "ach:book";

const TICKS_PER_SECOND = 20;
const ALL_GIVEN: Given = { left: 0 };

export function createRewardGiver(players: PlayerDirectory): RewardGiver {
  return {
    give(playerId, reward, left) {
      const player = players.find(playerId);
      if (!player) return { left, problem: "the player is not online" };
      return reward.type === "item" ? giveItems(player, reward, left) : giveOther(player, reward);
    },
    giveBook(playerId) {
      const player = players.find(playerId);
      if (!player) return { left: 1, problem: "the player is not online" };
      return giveItems(player, { type: "item", item: BOOK_ITEM }, 1);
    },
  };
}

/** Adds stack after stack until all is given or nothing more fits; what was given is counted even when a stack fails. */
function giveItems(player: Player, reward: ItemReward, wanted: number): Given {
  let left = wanted;
  try {
    const container = player.getComponent("minecraft:inventory")?.container;
    if (!container) return { left, problem: "the player has no inventory" };
    const { stack, remark } = createStack(reward);
    while (left > 0) {
      stack.amount = Math.min(left, stack.maxAmount);
      const remainder = container.addItem(stack);
      left -= stack.amount - (remainder?.amount ?? 0);
      if (remainder) return { left, problem: "the inventory is full", ...(left < wanted ? remark : {}) };
    }
    return { ...ALL_GIVEN, ...remark };
  } catch (error) {
    return { left, problem: String(error) };
  }
}

/**
 * The item with its trimmings, as far as the game takes them: a name that is too long for it is no reason to keep the
 * item from the player.
 */
function createStack(reward: ItemReward): { readonly stack: ItemStack; readonly remark: { readonly remark?: string } } {
  const stack = new ItemStack(reward.item, 1);
  const refused: string[] = [];
  const trim = (what: string, how: () => void): void => {
    try {
      how();
    } catch (error) {
      refused.push(`${what} (${String(error)})`);
    }
  };
  const { name, lore, enchantments } = reward;
  if (name !== undefined) trim("the name", () => (stack.nameTag = name));
  if (lore !== undefined) trim("the lore", () => stack.setLore([...lore]));
  for (const [id, level] of Object.entries(enchantments ?? {})) trim(`${id} ${level}`, () => enchant(stack, id, level));
  return { stack, remark: refused.length > 0 ? { remark: refused.join(", ") } : {} };
}

function enchant(stack: ItemStack, id: string, level: number): void {
  const enchantable = stack.getComponent("minecraft:enchantable");
  if (!enchantable) throw new Error(`${stack.typeId} cannot be enchanted`);
  enchantable.addEnchantment({ type: new EnchantmentType(bareName(id)), level });
}

function giveOther(player: Player, reward: Exclude<TypedReward, ItemReward>): Given {
  switch (reward.type) {
    case "xp":
      player.addExperience(reward.amount);
      return ALL_GIVEN;
    case "levels":
      player.addLevels(reward.amount);
      return ALL_GIVEN;
    case "command": {
      const result = player.runCommand(reward.command.replace(/^\//, ""));
      return result.successCount > 0
        ? ALL_GIVEN
        : { left: 1, problem: `the command “${reward.command}” had no success` };
    }
    case "effect":
      player.addEffect(reward.effect, Math.max(1, Math.round(reward.seconds * TICKS_PER_SECOND)), {
        amplifier: reward.amplifier ?? 0,
      });
      return ALL_GIVEN;
    case "message":
      if (reward.to === "all") world.sendMessage(reward.text);
      else player.sendMessage(reward.text);
      return ALL_GIVEN;
    case "tag":
      player.addTag(reward.tag);
      return ALL_GIVEN;
    case "scoreboard": {
      const objective =
        world.scoreboard.getObjective(reward.objective) ?? world.scoreboard.addObjective(reward.objective);
      objective.addScore(player, reward.amount);
      return ALL_GIVEN;
    }
  }
}
