/** An item is in the hand, as if it had always been. */
import type { DeedRun } from "./tools.ts";

export const hold: DeedRun<"hold"> = (tools, who, { item }) => {
  tools.hold(tools.player(who), item);
};
