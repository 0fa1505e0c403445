/**
 * A worked example of another pack that moves achievements and brings a page of its own: nothing of theirs is built in, everything
 * goes through the client, which talks to them over script events. What is plundered belongs to the nodes in
 * examples/achievements/castle, which must be built into the achievements pack; the page of the guests is brought while the world
 * runs.
 */
import { world } from "@minecraft/server";
import { connect } from "./bedrock-achievements-client.js";
import guests from "./trees.js";

const achievements = connect({ namespace: "castle" });

/** The page of the guests, and what its reward does. */
void achievements.provideTrees(guests).then((provided) => {
  if (!provided.result && provided.reason !== "no-pack") console.warn(`[castle] no guests: ${provided.detail}`);
});

achievements.registerRewardFunctions("castle:rewards", {
  honour({ playID, title }) {
    const player = world.getAllPlayers().find(({ id }) => id === playID);
    // A reward whose function throws stays owed.
    if (!player) throw new Error("the guest has left");
    player.addTag("castle_guest");
    player.sendMessage(`You are a ${title} now.`);
  },
});

/** What the castle itself does: its door, its treasury, and a bell that shows what was achieved. */
world.afterEvents.playerBreakBlock.subscribe(({ player, brokenBlockPermutation }) => {
  if (brokenBlockPermutation.type.id === "minecraft:gold_block") void plunder(player.id);
});

world.afterEvents.playerInteractWithBlock.subscribe(({ player, block, isFirstEvent }) => {
  if (!isFirstEvent) return;
  if (block.typeId === "minecraft:bell") void achievements.openMenu(player);
  if (block.typeId === "minecraft:iron_door") achievements.tellEvent("castle:knock", player.id);
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
