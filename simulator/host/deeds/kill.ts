/** A hit of all the health that is left. */
import { blow } from "./blows.ts";
import type { DeedRun } from "./tools.ts";

export const kill: DeedRun<"kill"> = (tools, who, deed) => ({
  entityId: blow(tools, tools.someone(who), deed, (healthLeft) => Math.max(healthLeft, deed.damage ?? 0)).id,
});
