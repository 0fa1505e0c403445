/**
 * Three cows and three sheep, as the author of such an achievement writes it: what was killed is counted in `extra`,
 * and an animal too many counts nothing.
 */
import { system, world } from "@minecraft/server";
import { achievements } from "bedrock-achievements";

const WANTED = 3;
/** By player: what was killed as far as this server knows. */
const herds = new Map();

function herdOf(playerId) {
  if (!herds.has(playerId)) herds.set(playerId, { cow: 0, sheep: 0 });
  return herds.get(playerId);
}

world.afterEvents.entityDie.subscribe(({ deadEntity, damageSource }) => {
  const player = damageSource.damagingEntity;
  const animal = deadEntity.typeId.replace("minecraft:", "");
  if (!player || (animal !== "cow" && animal !== "sheep")) return;
  const herd = herdOf(player.id);
  if (herd[animal] >= WANTED) return;
  herd[animal] += 1;
  const isUnderWay = achievements.addNodeProgress(
    player.id,
    "six",
    1,
    (answer) => {
      system.sendScriptEvent("test:heard", JSON.stringify(answer));
      if (answer?.code !== 5) return undefined;
      // Another server counted, too: this kill counts only if there is room for such an animal.
      const theirs = JSON.parse(answer.entity.extra || '{"cow":0,"sheep":0}');
      herds.set(player.id, theirs);
      if (theirs[animal] >= WANTED) return false;
      theirs[animal] += 1;
      return true;
    },
    () => {
      system.sendScriptEvent("test:extra", "");
      return JSON.stringify(herdOf(player.id));
    },
  );
  system.sendScriptEvent("test:added", JSON.stringify(isUnderWay));
});
