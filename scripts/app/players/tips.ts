/**
 * Completion tips on the player's screen: at most five at a time, each for its time, the rest waiting for a free
 * place; beyond ten that wait, one line says how many more there are. Decides what a screen shows at a tick; drawing it
 * is the port's business.
 */

import { languageOf } from "../../core/text/languages.ts";
import { message } from "../../core/text/message.ts";
import { nodeTexts } from "../../core/text/node-texts.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { Frame } from "../../core/tree/node.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock, Players, Screen } from "../ports.ts";

export const MAX_TIPS_ON_SCREEN = 5;
export const MAX_TIPS_WAITING = 10;

const TICKS_PER_SECOND = 20;
/** The game fades an action bar out after about two seconds, so it is drawn again this often … */
const REDRAW_TICKS = 20;
/** … but not when it stays by itself for the rest of its time: other packs want the place, too. */
const STAYS_TICKS = 40;

/** From the least feat to the greatest: of several tips that come at once, the greatest one sounds. */
const BY_FEAT: readonly Frame[] = ["task", "goal", "challenge"];

/** The game's, of what is more than a task; that of tasks is a setting. */
const SOUNDS = { goal: "random.toast", challenge: "random.totem" } as const;

interface Tips {
  shown: { readonly text: string; readonly untilTick: number }[];
  readonly waiting: AchievementNode[];
  /** How many more there are than are told one by one. */
  more: number;
  /** Whether those on the screen and waiting, being too many, have had their sound. */
  hasSounded: boolean;
  drawAtTick: number;
}

export interface TipBoard {
  push(playerId: string, node: AchievementNode): void;
  /** Whether the player's action bar is in use. */
  isShowing(playerId: string): boolean;
  /** To be called every tick. */
  tick(): void;
  forget(playerId: string): void;
}

/**
 * @param isMoreToCome whether more tips are about to be pushed for the player
 * @param isQuiet whether the player wants none
 */
export function createTipBoard(
  players: Players,
  screen: Screen,
  clock: Clock,
  settings: Settings,
  isMoreToCome: (playerId: string) => boolean,
  isQuiet: (playerId: string) => boolean,
): TipBoard {
  const boards = new Map<string, Tips>();
  const tipTicks = (): number => Math.round(settings.tip_seconds * TICKS_PER_SECOND);

  function draw(playerId: string, { shown }: Tips): void {
    const heading = message(languageOf(players.locale(playerId), settings.default_language), "tip.unlocked");
    const texts = shown.map((tip) => tip.text).join("\n");
    if (settings.tip_display === "title") screen.title(playerId, heading, texts, tipTicks());
    else screen.actionBar(playerId, `${heading}\n${texts}`);
  }

  /** The texts that come to the screen now, and the frame that sounds. */
  function arriving(playerId: string, tips: Tips): { readonly texts: readonly string[]; readonly frame: Frame } {
    const places = MAX_TIPS_ON_SCREEN - tips.shown.length;
    if (places === 0 || (tips.waiting.length === 0 && tips.more === 0)) return { texts: [], frame: "task" };
    const locale = players.locale(playerId) ?? settings.default_language;
    const nodes = tips.waiting.splice(0, places);
    const texts = nodes.map((node) => nodeTexts(node, locale).title);
    // Its figure is told once, when it does not grow any more.
    if (tips.more > 0 && texts.length < places && !isMoreToCome(playerId)) {
      texts.push(message(languageOf(locale, settings.default_language), "tip.more", { count: tips.more }));
      tips.more = 0;
    }
    return { texts, frame: BY_FEAT[Math.max(0, ...nodes.map(({ frame }) => BY_FEAT.indexOf(frame)))]! };
  }

  function sound(playerId: string, frame: Frame): void {
    // Whoever wants no sound wants none of a challenge either.
    if (settings.tip_sound !== "") screen.sound(playerId, frame === "task" ? settings.tip_sound : SOUNDS[frame]);
  }

  function update(playerId: string, tips: Tips, now: number): void {
    const isCrowd = tips.more > 0 || tips.hasSounded;
    const before = tips.shown.length;
    tips.shown = tips.shown.filter((tip) => tip.untilTick > now);
    const ended = tips.shown.length < before;
    const { texts, frame } = arriving(playerId, tips);
    for (const text of texts) tips.shown.push({ text, untilTick: now + tipTicks() });
    if (texts.length > 0 && !tips.hasSounded) {
      sound(playerId, frame);
      tips.hasSounded = isCrowd;
    }
    const newest = tips.shown[tips.shown.length - 1];
    if (!newest) return;
    // A title animates each time it is set, so only news redraws it; an action bar must be kept alive.
    const isDue = ended || (now >= tips.drawAtTick && newest.untilTick - now > STAYS_TICKS);
    if (texts.length > 0 || (settings.tip_display === "action_bar" && isDue)) {
      draw(playerId, tips);
      tips.drawAtTick = now + REDRAW_TICKS;
    }
  }

  return {
    push(playerId, node) {
      if (isQuiet(playerId)) return;
      const known = boards.get(playerId);
      const tips = known ?? { shown: [], waiting: [], more: 0, hasSounded: false, drawAtTick: 0 };
      if (!known) boards.set(playerId, tips);
      if (tips.more > 0 || tips.waiting.length >= MAX_TIPS_WAITING) tips.more += 1;
      else tips.waiting.push(node);
    },
    tick() {
      const now = clock.tick();
      for (const [playerId, tips] of boards) {
        update(playerId, tips, now);
        if (tips.shown.length === 0 && tips.waiting.length === 0 && tips.more === 0) boards.delete(playerId);
      }
    },
    isShowing: (playerId) => settings.tip_display === "action_bar" && boards.has(playerId),
    forget(playerId) {
      boards.delete(playerId);
    },
  };
}
