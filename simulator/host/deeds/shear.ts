/** Shears on what can be shorn: the click, the shears' wear, what the entity's definition tells, and the wool on the ground. */
import { trigger } from "../entities/combat.ts";
import { copyItem } from "../items/items.ts";
import { clickEntity } from "./clicks.ts";
import { layDown } from "./item-entities.ts";
import type { DeedRun } from "./tools.ts";

export const shear: DeedRun<"shear"> = (tools, who, { entity = "sheep", ...where }) => {
  const { host } = tools;
  const player = tools.player(who);
  const shears = copyItem(tools.holdSome(player, "shears"));
  const animal = tools.entity(entity, player, where);
  clickEntity(tools, player, animal, {
    does() {
      animal.details = { ...(animal.details ?? { type: animal.typeId }), isSheared: true };
      tools.changeHand(player, { ...shears, damage: (shears.damage ?? 0) + 1 });
      trigger(host, animal, animal.typeId === "minecraft:bogged" ? "be_sheared" : "minecraft:on_sheared");
      if (animal.typeId === "minecraft:sheep") layDown(tools, tools.item("white_wool"), animal);
    },
  });
  return { entityId: animal.id };
};
