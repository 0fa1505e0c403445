/**
 * Runs with both packs, beside them: the build takes in every script that lies directly in this folder. Delete it when your
 * trees need none. What there is to import is in docs/scripting.md of the package.
 */
import { world } from "@minecraft/server";
import { onComplete, registerRewardFunctions } from "bedrock-achievements";

// A node names it in its reward as {"function_name": "cheer", "name_space": "my:rewards", "data": {"words": "Well done!"}}.
registerRewardFunctions("my:rewards", {
  cheer({ playID, words }) {
    const player = world.getAllPlayers().find(({ id }) => id === playID);
    player?.sendMessage(typeof words === "string" ? words : "Hooray!");
  },
});

onComplete(({ playerId, achievementId }) => {
  if (achievementId !== "first_steps") return;
  const player = world.getAllPlayers().find(({ id }) => id === playerId);
  player?.sendMessage("The first step is done.");
});
