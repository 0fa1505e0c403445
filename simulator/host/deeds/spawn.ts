/** An entity comes into the world. */
import * as combat from "../entities/combat.ts";
import { dimensionNamed } from "./dimension-named.ts";
import type { DeedRun } from "./tools.ts";

export const spawn: DeedRun<"spawn"> = (tools, who, { entity, at, dimension, cause = "Spawned" }) => {
  const made = tools.entity(entity, tools.someone(who), at ? { at } : {});
  made.dimension = dimensionNamed(tools, who, dimension).id;
  combat.spawn(tools.host, made, cause);
  return { entityId: made.id };
};
