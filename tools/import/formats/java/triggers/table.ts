/** Which trigger of Java Edition is read by which rule. */
import { CARRYING } from "./carrying.ts";
import type { Trigger } from "./deed.ts";
import { FIGHTING } from "./fighting.ts";
import { looked } from "./states.ts";
import { WORLD } from "./world.ts";

export const TRIGGERS: Readonly<Record<string, Trigger>> = {
  ...CARRYING,
  ...FIGHTING,
  ...WORLD,
  location: looked,
  tick: looked,
};

/** Only commands complete it, in Java Edition, too. */
export const IMPOSSIBLE = "impossible";
