/** An effect comes, or is refreshed. */
import * as effects from "../bodies/effects.ts";
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

const DEFAULT_TICKS = 600;

export const gainEffect: DeedRun<"gainEffect"> = (tools, who, { effect, ticks = DEFAULT_TICKS, amplifier = 0 }) => {
  const one = tools.someone(who);
  if (!one) throw new UsageError("say who gets the effect");
  const id = effects.effectId(tools.host, effect);
  if (id === undefined) throw new UsageError(`the game has no effect ${effect}`);
  effects.gainEffect(tools.host, one, id, ticks, amplifier);
};
