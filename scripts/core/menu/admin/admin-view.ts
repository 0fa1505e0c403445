/** What directors see of other players: who there is, what is known of each, and the trees as they stand for them. */

import type { Settings } from "../../settings/settings.ts";
import type { WorldSettingKey } from "../../settings/world-settings.ts";

export interface ListedPlayer {
  readonly playerId: string;
  readonly name: string;
  readonly isHere: boolean;
}

/** What is known of one player. */
export interface PlayerCard extends ListedPlayer {
  /** Their progress, what they are owed, account and cloud, in words. */
  readonly lines: readonly string[];
  /** Pages that cannot be read. */
  readonly unreadable: readonly string[];
  /** Undefined where the world has no cloud. */
  readonly pending: number | undefined;
}

/** What holds for everybody in this world. */
export interface WorldSettingsSeen {
  readonly settings: Settings;
  /** What holds where nobody has chosen anything. */
  readonly built: Settings;
  /** What nobody can change in the game. */
  readonly fixed: ReadonlySet<WorldSettingKey>;
}

/** @typeParam View what screens are drawn from */
export interface AdminView<View> {
  /** What was gathered for the place: players, those who are here first. */
  readonly players: readonly ListedPlayer[];
  readonly worldSettings: WorldSettingsSeen;
  /** Undefined when this world does not know the player. */
  card(playerId: string): PlayerCard | undefined;
  /** The trees as they stand for the player, in the director's language, with nothing hidden. */
  treesOf(playerId: string): View;
}
