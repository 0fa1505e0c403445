/** A node's rewards → those of an advancement: experience, loot, and a function for all that a command gives. */
import { mainOf, type RewardJson, type TypedReward } from "../../../scripts/core/rewards/rewards.ts";
import type { ItemReward } from "../../../scripts/core/rewards/types/item.ts";
import { tablePath } from "../../../scripts/core/rewards/types/loot.ts";
import { javaLootTable } from "../../import/facts/places.ts";
import type { Saying } from "./goals/saying.ts";
import { javaEffects, javaEnchantments, javaItems, javaPotions } from "./java-names.ts";

export interface JavaRewards {
  readonly experience: number;
  readonly loot: readonly string[];
  /** Lines of a function. */
  readonly commands: readonly string[];
}

export function javaRewards(rewards: readonly RewardJson[], saying: Saying): JavaRewards {
  let experience = 0;
  const loot: string[] = [];
  const commands: string[] = [];
  for (const reward of rewards) {
    const type = "type" in reward ? reward.type : "";
    const table = "type" in reward && reward.type === "loot" ? javaLootTable(tablePath(reward.table)) : undefined;
    const command = "type" in reward ? commandOf(reward, saying) : undefined;
    if ("type" in reward && reward.type === "xp" && reward.amount > 0) experience += reward.amount;
    else if (table !== undefined) loot.push(table);
    else if (command !== undefined) commands.push(command);
    else
      saying.differs(
        `The reward "${mainOf(reward)}" is not given there${type === "command" ? ": Bedrock's commands are others" : ""}.`,
      );
  }
  return { experience, loot, commands };
}

/** A text in a command, as JSON. */
const json = (text: string): string => JSON.stringify({ text });
/** The same where JSON stands in a text of NBT. */
const quoted = (text: string): string => `'${json(text).replace(/[\\']/g, "\\$&")}'`;

/** @returns undefined where no command of Java Edition gives it */
function commandOf(reward: TypedReward, saying: Saying): string | undefined {
  switch (reward.type) {
    case "item":
      return giveCommand(reward, saying);
    case "levels":
      return `experience add @s ${reward.amount} levels`;
    case "effect": {
      const [effect] = javaEffects(reward.effect);
      return effect && `effect give @s ${effect} ${reward.seconds} ${reward.amplifier ?? 0}`;
    }
    case "message":
      return `tellraw ${reward.to === "all" ? "@a" : "@s"} ${json(reward.text)}`;
    case "title": {
      const subtitle = reward.subtitle === undefined ? "" : `title @s subtitle ${json(reward.subtitle)}\n`;
      return `${subtitle}title @s title ${json(reward.text)}`;
    }
    case "tag":
      return `tag @s add ${reward.tag}`;
    case "scoreboard":
      return reward.amount < 0
        ? `scoreboard players remove @s ${reward.objective} ${-reward.amount}`
        : `scoreboard players add @s ${reward.objective} ${reward.amount}`;
    case "unlock": {
      const advancement = saying.advancementOf(reward.node);
      return advancement && `advancement grant @s only ${advancement}`;
    }
    default:
      return undefined;
  }
}

function giveCommand(reward: ItemReward, saying: Saying): string | undefined {
  const [item] = javaItems(reward.item);
  if (item === undefined) return undefined;
  const components: string[] = [];
  if (reward.name !== undefined) components.push(`custom_name=${quoted(reward.name)}`);
  if (reward.lore !== undefined) components.push(`lore=[${reward.lore.map(quoted).join(",")}]`);
  if (reward.enchantments !== undefined) {
    const levels = Object.entries(reward.enchantments).map(
      ([name, level]) => `"${javaEnchantments(name)[0] ?? name}":${level}`,
    );
    components.push(`enchantments={levels:{${levels.join(",")}}}`);
  }
  const potion = reward.potion && javaPotions(reward.potion.effect)[0];
  if (potion !== undefined) components.push(`potion_contents={potion:"${potion}"}`);
  const lost = (["durability", "lock", "keep_on_death"] as const).filter((key) => reward[key] !== undefined);
  if (lost.length > 0) saying.differs(`The ${lost.join(" and ")} of ${reward.item} is not kept there.`);
  return `give @s ${item}${components.length === 0 ? "" : `[${components.join(",")}]`} ${reward.count ?? 1}`;
}
