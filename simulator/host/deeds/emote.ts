/** An emote, for a while. */
import { changeBody } from "../bodies/body-state.ts";
import { wrapPlayer } from "../guard/handles.ts";
import { later } from "./item-uses.ts";
import type { DeedRun } from "./tools.ts";

const EMOTE_TICKS = 40;
/** Of the pieces that everybody has; what it looks like only the store knows. */
const WAVE = "4c8ae710-df2e-47cd-814d-cc7bf21a3d67";

export const emote: DeedRun<"emote"> = (tools, who, { piece = WAVE }) => {
  const { host } = tools;
  const player = tools.player(who);
  changeBody(player, { isEmoting: true });
  later(tools, player, EMOTE_TICKS, () => changeBody(player, { isEmoting: false }));
  host.events.queue("world.afterEvents.playerEmote", () =>
    host.guard.record("PlayerEmoteAfterEvent", { player: wrapPlayer(host, player), personaPieceId: piece }),
  );
};
