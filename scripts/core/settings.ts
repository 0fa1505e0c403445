/**
 * The pack's settings: every key with its type, default and meaning, and how given values are checked.
 * The one source for `achievements/settings.json`, its schema, the docs and the overrides of a dedicated server.
 */

export type GameModeName = "survival" | "adventure" | "creative" | "spectator";

export interface Settings {
  readonly give_book_on_first_join: boolean;
  readonly counted_game_modes: readonly GameModeName[];
  readonly announce_completions: boolean;
  readonly tip_display: "action_bar" | "title";
  readonly tip_seconds: number;
  readonly tip_sound: string;
  readonly default_language: string;
}
