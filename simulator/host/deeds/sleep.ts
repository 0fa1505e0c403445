/** Lying in a bed: through the night into the morning, or up again before. The game does not say how it went. */
import { changeBody } from "../bodies/body-state.ts";
import { absoluteTime, dayOf, setAbsoluteTime, TICKS_PER_DAY } from "../terrain/sky.ts";
import { clickBlock } from "./clicks.ts";
import { later } from "./item-uses.ts";
import type { DeedRun } from "./tools.ts";

const SLEEPING_TICKS = 100;
const NAP_TICKS = 50;

export const sleep: DeedRun<"sleep"> = (tools, who, { through = true, ticks, at }) => {
  const { host } = tools;
  const player = tools.player(who);
  const lies = clickBlock(tools, player, tools.block(player, "bed", at), {
    does: () => changeBody(player, { isSleeping: true }),
  });
  if (!lies) return;
  later(tools, player, through ? SLEEPING_TICKS : (ticks ?? NAP_TICKS), () => {
    const now = absoluteTime(host);
    if (through) setAbsoluteTime(host, (dayOf(now) + 1) * TICKS_PER_DAY);
    changeBody(player, { isSleeping: false });
  });
};
