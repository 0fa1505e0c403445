/**
 * A worked extension: a goal that the pack does not have, a reward that no type covers, an achievement for earning
 * achievements, and one more way into the menu. It belongs to the nodes in examples/achievements.
 *
 *   npm run build -- --achievements examples/achievements --extension examples/reward-functions.ts --out my-packs
 */
import { ItemStack, world, type Player } from "@minecraft/server";
import { achievements, onComplete, onProgress, openMenu, registerRewardFunctions } from "bedrock-achievements";

function onlinePlayer(playerId: string): Player | undefined {
  return world.getAllPlayers().find((player) => player.id === playerId);
}

// Nodes name it as {"function_name": "luckyDip", "name_space": "example:rewards", "data": {"items": […]}}.
registerRewardFunctions("example:rewards", {
  luckyDip({ playID, items }) {
    const container = onlinePlayer(playID)?.getComponent("minecraft:inventory")?.container;
    // A function that throws has given nothing: the entry stays owed and is tried again.
    if (!container) throw new Error("the player is not here");
    if (container.emptySlotsCount === 0) throw new Error("the inventory is full");
    const choices = Array.isArray(items) ? items.filter((item) => typeof item === "string") : [];
    const drawn = choices[Math.floor(Math.random() * choices.length)];
    if (drawn === undefined) throw new Error("data.items must list item ids");
    container.addItem(new ItemStack(drawn));
  },
});

// A goal of our own: the node has no goal_details, so nothing but this moves it.
world.afterEvents.playerBreakBlock.subscribe(({ player, brokenBlockPermutation }) => {
  if (brokenBlockPermutation.type.id === "minecraft:stone") achievements.addNodeProgress(player.id, "quarry_stone", 1);
});

onProgress(({ playerId, achievementId, progress, goal }) => {
  if (achievementId !== "quarry_stone" || progress * 2 !== goal) return;
  onlinePlayer(playerId)?.sendMessage("Half of the quarry is dug.");
});

// An achievement for earning achievements: every other one of the page counts.
onComplete(({ playerId, rootNodeId, achievementId }) => {
  if (rootNodeId !== "quarry" || achievementId === "quarry_collector") return;
  achievements.addNodeProgress(playerId, "quarry_collector", 1);
});

world.afterEvents.itemUse.subscribe(({ source, itemStack }) => {
  if (itemStack.typeId === "minecraft:clock") openMenu(source);
});
