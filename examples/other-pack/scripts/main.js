/**
 * A worked example of another pack that moves achievements: nothing of theirs is built in, everything goes through the client,
 * which talks to them over script events. It belongs to the nodes in examples/achievements/castle, which must be built into the
 * achievements pack.
 */
import { world } from "@minecraft/server";
import { connect } from "./bedrock-achievements-client.js";

const achievements = connect({ namespace: "castle" });

/** What the castle itself does: its door, its treasury, and a bell that shows what was achieved. */
world.afterEvents.playerBreakBlock.subscribe(({ player, brokenBlockPermutation }) => {
  if (brokenBlockPermutation.type.id === "minecraft:gold_block") void plunder(player.id);
});

world.afterEvents.playerInteractWithBlock.subscribe(({ player, block, isFirstEvent }) => {
  if (isFirstEvent && block.typeId === "minecraft:bell") void achievements.openMenu(player);
});

async function plunder(playerId) {
  await achievements.setNodeFinish(playerId, "castle");
  const done = await achievements.addNodeProgress(
    playerId,
    "castle_treasure",
    1,
    // Asked only about cloud nodes: what to do with the answer of the cloud, and what to store with the progress.
    (answer) => answer === null || answer.code === 5,
    () => JSON.stringify({ lastTreasure: "gold" }),
  );
  if (!done.result) console.warn(`[castle] the treasure did not count: ${done.detail}`);
  const info = await achievements.getNodeDetailInfo(playerId, "castle_treasure");
  if (info.result) console.info(`[castle] treasure ${info.result.progress}/${info.result.goal_number}`);
}

world.afterEvents.playerSpawn.subscribe(({ player, initialSpawn }) => {
  if (initialSpawn) void achievements.getCloudStorage(player.id, tellCloud);
});

function tellCloud(storage) {
  console.info(storage === null ? "[castle] no cloud" : `[castle] ${storage.entity.length} nodes in the cloud`);
}

achievements.onComplete(({ achievementId, title }) => {
  if (achievementId === "castle_treasure") world.sendMessage(`The treasury is empty: ${title}!`);
});

achievements.onReady(async () => {
  const pages = await achievements.getPages();
  if (!pages.result?.some(({ nodeId }) => nodeId === "castle")) {
    console.warn("[castle] the achievements pack has no page of the castle; build examples/achievements into it");
  }
});
