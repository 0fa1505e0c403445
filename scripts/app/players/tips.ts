/**
 * Completion tips on the player's screen: at most five at a time, each for its time, the rest waiting for a free
 * place. Decides what a screen shows at a tick; drawing it is the port's business.
 */

import { languageOf } from "../../core/text/languages.ts";
import { message } from "../../core/text/message.ts";
import { nodeTexts } from "../../core/text/node-texts.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock, Players, Screen } from "../ports.ts";

export const MAX_TIPS_ON_SCREEN = 5;

const TICKS_PER_SECOND = 20;
/** The game fades an action bar out after about two seconds, so it is drawn again this often. */
const REDRAW_TICKS = 20;

interface Tips {
  shown: { readonly text: string; readonly untilTick: number }[];
  waiting: AchievementNode[];
  drawAtTick: number;
}

export interface TipBoard {
  push(playerId: string, node: AchievementNode): void;
  /** To be called every tick. */
  tick(): void;
  forget(playerId: string): void;
}

export function createTipBoard(players: Players, screen: Screen, clock: Clock, settings: Settings): TipBoard {
  const boards = new Map<string, Tips>();
  const tipTicks = Math.round(settings.tip_seconds * TICKS_PER_SECOND);

  function draw(playerId: string, texts: readonly string[]): void {
    const language = languageOf(players.locale(playerId), settings.default_language);
    const heading = message(language, "tip.unlocked");
    if (settings.tip_display === "title") screen.title(playerId, heading, texts.join("\n"), tipTicks);
    else screen.actionBar(playerId, texts.map((text) => `${heading}\n${text}`).join("\n"));
  }

  function update(playerId: string, tips: Tips, now: number): void {
    const staying = tips.shown.filter((tip) => tip.untilTick > now);
    const ended = staying.length < tips.shown.length;
    const places = MAX_TIPS_ON_SCREEN - staying.length;
    const arriving = tips.waiting.splice(0, places);
    const locale = players.locale(playerId) ?? settings.default_language;
    for (const node of arriving) {
      staying.push({
        text: nodeTexts(node, locale).title,
        untilTick: now + tipTicks,
      });
    }
    tips.shown = staying;
    if (arriving.length > 0 && settings.tip_sound !== "") screen.sound(playerId, settings.tip_sound);
    // A title animates each time it is set, so only news redraws it; an action bar must be kept alive.
    const redraw = settings.tip_display === "action_bar" && (ended || now >= tips.drawAtTick);
    if (staying.length > 0 && (arriving.length > 0 || redraw)) {
      draw(
        playerId,
        staying.map((tip) => tip.text),
      );
      tips.drawAtTick = now + REDRAW_TICKS;
    }
  }

  return {
    push(playerId, node) {
      const tips = boards.get(playerId) ?? { shown: [], waiting: [], drawAtTick: 0 };
      boards.set(playerId, tips);
      tips.waiting.push(node);
    },
    tick() {
      const now = clock.tick();
      for (const [playerId, tips] of boards) {
        update(playerId, tips, now);
        if (tips.shown.length === 0 && tips.waiting.length === 0) boards.delete(playerId);
      }
    },
    forget(playerId) {
      boards.delete(playerId);
    },
  };
}
