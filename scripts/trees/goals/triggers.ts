/** Triggers of Java Edition's advancements, as people write them for a goal type: which one stands for it, or is nearest. */
import { GOAL_AUTHORINGS } from "./list.ts";
import { UNTOLD } from "./untold.ts";

export function goalTypeOfTrigger(trigger: string): string | undefined {
  const name = trigger.replace(/^minecraft:/, "").toLowerCase();
  const told = Object.values(GOAL_AUTHORINGS).find(({ java }) => java?.includes(name));
  return told?.type.name ?? UNTOLD.find(({ java }) => java.includes(name))?.goal?.goal_type;
}
