/**
 * What players are told of completions: the tip, the line in everybody's chat, the line that a reward is waiting.
 * Sums up where many come together: ten lines at most, then one that says how many more. Knows nothing of why a
 * completion came or whether it was paid.
 */

import type { Settings } from "../../core/settings/settings.ts";
import { languageOf, type Language } from "../../core/text/languages.ts";
import { message } from "../../core/text/message.ts";
import { nodeTexts } from "../../core/text/node-texts.ts";
import type { MessageKey } from "../../core/text/message-key.ts";
import type { Frame } from "../../core/tree/node.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { TipBoard } from "./tips.ts";
import type { WishStore } from "./wish-store.ts";
import type { Players, Screen } from "../ports.ts";

/** Completions that come together are announced one by one up to this many. */
const MAX_ANNOUNCED = 10;

const ANNOUNCEMENTS = {
  task: "announce.completed",
  goal: "announce.goal",
  challenge: "announce.challenge",
} as const satisfies Record<Frame, MessageKey>;

export interface Notices {
  completed(playerId: string, node: AchievementNode): void;
  /** @param page what is called as its page is */
  milestone(playerId: string, page: AchievementNode, at: number): void;
  /** What the node owes is not given by itself. */
  waiting(playerId: string, node: AchievementNode): void;
  /** To be called every tick. */
  tick(): void;
  forget(playerId: string): void;
}

export interface NoticesOptions {
  readonly players: Players;
  readonly screen: Screen;
  readonly tips: TipBoard;
  readonly settings: Settings;
  readonly wishes: WishStore;
  /** Whether more completions of the player are about to be told. */
  readonly isMoreToCome: (playerId: string) => boolean;
}

/** What came together for one player. */
interface Burst {
  readonly playerName: string;
  announced: number;
  unannounced: number;
  readonly waiting: AchievementNode[];
}

export function createNotices({ players, screen, tips, settings, wishes, isMoreToCome }: NoticesOptions): Notices {
  const bursts = new Map<string, Burst>();

  function burstOf(playerId: string): Burst {
    const known = bursts.get(playerId);
    if (known) return known;
    const playerName = players.name(playerId) ?? playerId;
    const burst = { playerName, announced: 0, unannounced: 0, waiting: [] };
    bursts.set(playerId, burst);
    return burst;
  }

  const localeOf = (playerId: string): string => players.locale(playerId) ?? settings.default_language;

  /** Tells everybody who wants to know it, and the player, in their own language; the text is made once a locale. */
  function tellAll(playerId: string, text: (language: Language, locale: string) => string): void {
    const known = new Map<string, string>();
    screen.tellAll((readerId) => {
      if (readerId !== playerId && wishes.of(readerId).withoutAnnouncements) return undefined;
      const locale = localeOf(readerId);
      const made = known.get(locale) ?? text(languageOf(locale, settings.default_language), locale);
      known.set(locale, made);
      return made;
    });
  }

  function announce(playerId: string, burst: Burst, node: AchievementNode): void {
    if (burst.announced >= MAX_ANNOUNCED) {
      burst.unannounced += 1;
      return;
    }
    burst.announced += 1;
    tellAll(playerId, (language, locale) =>
      message(language, ANNOUNCEMENTS[node.frame], { player: burst.playerName, title: nodeTexts(node, locale).title }),
    );
  }

  function announceRest(playerId: string, { playerName, unannounced }: Burst): void {
    if (unannounced === 0) return;
    tellAll(playerId, (language) => message(language, "announce.more", { player: playerName, count: unannounced }));
  }

  function tellWaiting(playerId: string, waiting: readonly AchievementNode[]): void {
    const [first] = waiting;
    if (!first) return;
    const locale = localeOf(playerId);
    const language = languageOf(locale, settings.default_language);
    const text =
      waiting.length === 1
        ? message(language, "reward.waiting", { title: nodeTexts(first, locale).title })
        : message(language, "reward.waitingMany", { count: waiting.length });
    screen.tell(playerId, text);
  }

  return {
    completed(playerId, node) {
      if (node.finishTip) tips.push(playerId, node);
      if (node.announce ?? (settings.announce_completions || node.frame === "challenge"))
        announce(playerId, burstOf(playerId), node);
    },
    milestone(playerId, page, at) {
      const locale = localeOf(playerId);
      const language = languageOf(locale, settings.default_language);
      screen.tell(playerId, message(language, "milestone.reached", { at, title: nodeTexts(page, locale).title }));
    },
    waiting: (playerId, node) => void burstOf(playerId).waiting.push(node),
    tick() {
      for (const [playerId, burst] of bursts) {
        if (isMoreToCome(playerId)) continue;
        bursts.delete(playerId);
        announceRest(playerId, burst);
        tellWaiting(playerId, burst.waiting);
      }
    },
    forget(playerId) {
      const burst = bursts.get(playerId);
      bursts.delete(playerId);
      if (burst) announceRest(playerId, burst);
    },
  };
}
