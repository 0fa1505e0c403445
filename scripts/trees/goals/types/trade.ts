/** What authors are told of `trade`. */
import { trade as type } from "../../../core/goals/types/trade.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const trade: GoalAuthoring = {
  type,
  says: "The player trades with a villager or a wandering trader.",
  keys: { item: { says: "What they get: goods, or emeralds.", examples: ["minecraft:emerald"] } },
  examples: [{ says: "Buy an enchanted book", goal: { goal_type: "trade", item: "minecraft:enchanted_book" } }],
  misses:
    "The game tells of no trades: emeralds that go while something comes, or the other way round, within a minute after a click on a trader are taken for one. Trades without emeralds are missed, several at once may be one, and a window that stays open for longer than a minute without a trade is not watched any more.",
  java: ["villager_trade"],
};
