/** An effect ends before its time; nothing is sent, as in the game. */
import { effectId } from "../bodies/effects.ts";
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

export const loseEffect: DeedRun<"loseEffect"> = (tools, who, { effect }) => {
  const one = tools.someone(who);
  const id = effectId(tools.host, effect);
  if (!one || id === undefined) throw new UsageError(`say whose effect it is, and one of the game's: ${effect}`);
  one.effects.delete(id);
};
