/** Triggers of Java Edition's advancements, as people write them for a goal type: which one stands for it. */
import { GOAL_AUTHORINGS } from "./list.ts";

export function goalTypeOfTrigger(trigger: string): string | undefined {
  const name = trigger.replace(/^minecraft:/, "").toLowerCase();
  return Object.values(GOAL_AUTHORINGS).find(({ java }) => java?.includes(name))?.type.name;
}
