/** Health comes back. */
import { UsageError } from "../host.ts";
import { healBy } from "./healing.ts";
import type { DeedRun } from "./tools.ts";

export const heal: DeedRun<"heal"> = (tools, who, { amount, cause = "Heal" }) => {
  const one = tools.someone(who);
  if (!one) throw new UsageError("say who is healed");
  healBy(tools.host, one, amount, cause);
};
