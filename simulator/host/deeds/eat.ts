/** Eating and drinking, to the end or not. */
import { MAX_HUNGER } from "../bodies/attributes.ts";
import { gainEffect } from "../bodies/effects.ts";
import { effectOfPotion } from "../items/item-details.ts";
import { copyItem } from "../items/items.ts";
import { leave } from "./clicks.ts";
import { later, press, tellUse } from "./item-uses.ts";
import type { DeedRun } from "./tools.ts";

const EATING_TICKS = 32;
const FED = 4;

/** What drinking and eating leave behind. */
const LEFTOVERS: Readonly<Record<string, string>> = {
  "minecraft:potion": "minecraft:glass_bottle",
  "minecraft:honey_bottle": "minecraft:glass_bottle",
  "minecraft:milk_bucket": "minecraft:bucket",
  "minecraft:mushroom_stew": "minecraft:bowl",
  "minecraft:rabbit_stew": "minecraft:bowl",
  "minecraft:beetroot_soup": "minecraft:bowl",
  "minecraft:suspicious_stew": "minecraft:bowl",
};

export const eat: DeedRun<"eat"> = (tools, who, { item, ticks, finishes = true, quiet = false, leaves }) => {
  const player = tools.player(who);
  const held = copyItem(tools.holdSome(player, item));
  if (!quiet && !press(tools, player, held)) return;
  tellUse(tools, player, "Start", held, EATING_TICKS);
  const passed = ticks ?? (finishes ? EATING_TICKS : EATING_TICKS / 2);
  later(tools, player, passed, () => {
    if (!finishes) {
      tellUse(tools, player, "Release", held, EATING_TICKS - passed);
      tellUse(tools, player, "Stop", held, EATING_TICKS - passed);
      return;
    }
    tellUse(tools, player, "Complete", held, 0);
    const leftover = held.amount > 1 ? undefined : LEFTOVERS[held.typeId];
    leave(tools, player, held, { leaves: leaves ?? leftover, uses: true });
    tellUse(tools, player, "Stop", tools.hand(player), 0);
    player.hunger = Math.min(MAX_HUNGER, player.hunger + FED);
    if (held.typeId === "minecraft:milk_bucket") player.effects.clear();
    const drunk = held.potion === undefined ? undefined : effectOfPotion(held.potion);
    if (drunk) gainEffect(tools.host, player, drunk.effect, drunk.ticks, drunk.amplifier);
  });
};
