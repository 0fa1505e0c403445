/** Getting off; nothing is sent, as in the game. */
import * as body from "../bodies/body-state.ts";
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

export const dismount: DeedRun<"dismount"> = (tools, who) => {
  const one = tools.someone(who);
  if (!one?.ridingOn) throw new UsageError("nobody rides here");
  body.dismount(one);
};
