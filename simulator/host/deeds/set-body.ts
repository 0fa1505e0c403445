/** What can be looked at of a body, set without a word. */
import { changeBody, placeBody } from "../bodies/body-state.ts";
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

export const setBody: DeedRun<"setBody"> = (tools, who, { at, health, hunger, ...flags }) => {
  const one = tools.someone(who);
  if (!one) throw new UsageError("say whose body it is");
  if (at) placeBody(one, at);
  if (health !== undefined) one.health = health;
  if (hunger !== undefined) {
    if (!one.player) throw new UsageError("only players are hungry");
    one.player.hunger = hunger;
  }
  delete (flags as { do?: string }).do;
  changeBody(one, flags);
};
