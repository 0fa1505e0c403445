/**
 * Tells a player in the action bar when a node that they pinned moved, for some seconds. Tips go before: while one is on the
 * screen nothing of this is.
 */

import { bar } from "../../core/menu/bar.ts";
import { fit } from "../../core/text/font/fit.ts";
import { nodeTexts } from "../../core/text/node-texts.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock, Players, Screen } from "../ports.ts";
import type { TipBoard } from "../players/tips.ts";
import type { WishStore } from "../players/wish-store.ts";
import type { ProgressionSubscriber } from "../progress/progression.ts";

const STAYS_TICKS = 60;
/** However fast it moves, and because the game fades an action bar out by itself. */
const REDRAW_TICKS = 10;
const TITLE_WIDTH = 120;
const NO_PINS: readonly string[] = [];

interface Shown {
  node: AchievementNode;
  progress: number;
  untilTick: number;
  drawnAtTick: number;
  isNew: boolean;
}

export interface PinnedProgress {
  readonly subscriber: ProgressionSubscriber;
  /** To be called every tick. */
  tick(): void;
  forget(playerId: string): void;
}

export interface PinnedProgressOptions {
  readonly players: Players;
  readonly screen: Screen;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly tips: TipBoard;
  readonly wishes: WishStore;
}

export function createPinnedProgress(options: PinnedProgressOptions): PinnedProgress {
  const { players, screen, clock, settings, tips, wishes } = options;
  const shown = new Map<string, Shown>();

  function draw(playerId: string, { node, progress }: Shown): void {
    const locale = players.locale(playerId) ?? settings.default_language;
    const title = fit(nodeTexts(node, locale).title, TITLE_WIDTH);
    screen.actionBar(playerId, `${title}§r ${bar(progress, node.goalNumber)} ${progress}/${node.goalNumber}`);
  }

  function update(playerId: string, pinned: Shown, now: number): void {
    if (now >= pinned.untilTick) shown.delete(playerId);
    else if (!tips.isShowing(playerId) && now - pinned.drawnAtTick >= REDRAW_TICKS) {
      // What stands there unchanged fades out by itself.
      if (!pinned.isNew) return;
      draw(playerId, pinned);
      pinned.drawnAtTick = now;
      pinned.isNew = false;
    }
  }

  /** Ids of the nodes whose progress the player wants to see. */
  function pinsOf(playerId: string): readonly string[] {
    const { pins, isQuiet } = wishes.of(playerId);
    return isQuiet ? NO_PINS : pins;
  }

  function moved(playerId: string, node: AchievementNode, progress: number): void {
    const untilTick = clock.tick() + STAYS_TICKS;
    const before = shown.get(playerId);
    if (before) Object.assign(before, { node, progress, untilTick, isNew: true });
    else shown.set(playerId, { node, progress, untilTick, drawnAtTick: -REDRAW_TICKS, isNew: true });
  }

  return {
    subscriber: {
      advanced({ playerId }, node, { progress }) {
        if (pinsOf(playerId).includes(node.id)) moved(playerId, node, progress);
      },
      stepped(session, nodes) {
        const { playerId } = session;
        const pins = pinsOf(playerId);
        if (pins.length === 0) return;
        for (const node of nodes) if (pins.includes(node.id)) moved(playerId, node, session.read(node)!.progress);
      },
    },
    tick() {
      if (shown.size === 0) return;
      const now = clock.tick();
      for (const [playerId, pinned] of shown) update(playerId, pinned, now);
    },
    forget: (playerId) => void shown.delete(playerId),
  };
}
