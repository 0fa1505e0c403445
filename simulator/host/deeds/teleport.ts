/** Somewhere else at once. */
import { travelTo } from "../bodies/travel.ts";
import { UsageError } from "../host.ts";
import { dimensionNamed } from "./dimension-named.ts";
import type { DeedRun } from "./tools.ts";

export const teleport: DeedRun<"teleport"> = (tools, who, { to, dimension }) => {
  const one = tools.someone(who);
  if (!one) throw new UsageError("say who is teleported");
  travelTo(tools.host, one, to, dimensionNamed(tools, who, dimension).id);
};
