/** Which dimension a deed of the world means: the one that is named, else that of who acts, else the overworld. */
import type { Actor } from "../../deeds/deed.ts";
import type { DimensionName } from "../../deeds/written.ts";
import { UsageError } from "../host.ts";
import { fullId } from "../items/items.ts";
import type { DimensionState } from "../terrain/dimension-state.ts";
import type { DeedTools } from "./tools.ts";

export function dimensionNamed(tools: DeedTools, who: Actor, name: DimensionName | undefined): DimensionState {
  if (name === undefined) return tools.dimension(tools.someone(who));
  const found = tools.host.world.dimensions.get(fullId(name));
  if (!found) throw new UsageError(`there is no dimension ${name}`);
  return found;
}
