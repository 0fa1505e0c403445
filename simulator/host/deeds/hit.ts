/** A hit that hurts, and kills when it takes all. */
import { blow } from "./blows.ts";
import type { DeedRun } from "./tools.ts";

export const hit: DeedRun<"hit"> = (tools, who, deed) => ({
  entityId: blow(tools, tools.someone(who), deed, () => deed.damage ?? 1).id,
});
