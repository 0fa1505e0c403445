/** A tag on somebody, or off. */
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

export const setTag: DeedRun<"setTag"> = (tools, who, { tag, present = true }) => {
  const one = tools.someone(who);
  if (!one) throw new UsageError("say whose tag it is");
  if (present) one.tags.add(tag);
  else one.tags.delete(tag);
};
