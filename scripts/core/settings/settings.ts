/**
 * The pack's settings: every key with its type, default and meaning, and how given values are checked.
 * The one source for `achievements/settings.json`, its schema, the docs and the overrides of a dedicated server.
 */
import { createScope, type Issue } from "../checks/issue.ts";
import {
  asObject,
  checkChoice,
  checkFlag,
  checkList,
  checkNumber,
  checkShape,
  checkText,
  has,
  type Check,
} from "../checks/shape.ts";
import { checkTimeZone } from "../checks/time-zone.ts";
import { MENU_STYLES, type MenuStyle } from "../menu/style.ts";
import { LANGUAGES } from "../text/languages.ts";

export type GameModeName = "survival" | "adventure" | "creative" | "spectator";

export interface Settings {
  readonly give_book_on_first_join: boolean;
  readonly counted_game_modes: readonly GameModeName[];
  readonly announce_completions: boolean;
  readonly auto_claim_rewards: boolean;
  readonly tip_display: "action_bar" | "title";
  readonly tip_seconds: number;
  readonly tip_sound: string;
  readonly default_language: string;
  readonly menu_style: MenuStyle;
  /** `+hh:mm`, `-hh:mm` or `Z`. */
  readonly time_zone: string;
  readonly team_by: TeamBy | undefined;
  readonly trees_of_other_packs: boolean;
}

/** What says in which team a player is: the first of their tags that begins so, or their score in an objective. */
export type TeamBy = { readonly tag_prefix: string } | { readonly objective: string };

/** Where the settings say nothing. */
export const DEFAULT_TEAM_BY: TeamBy = { tag_prefix: "team_" };

export const GAME_MODES: readonly GameModeName[] = ["survival", "adventure", "creative", "spectator"];
export const TIP_DISPLAYS = ["action_bar", "title"] as const;
export const MIN_TIP_SECONDS = 1;
export const MAX_TIP_SECONDS = 60;

const TEAM_BY_SHAPE = { tag_prefix: { check: checkText(1, 255) }, objective: { check: checkText(1, 255) } };

const checkTeamBy: Check = (value, scope) => {
  const object = asObject(value, scope);
  if (!object) return;
  checkShape(object, scope, TEAM_BY_SHAPE);
  const given = Object.keys(object).filter((key) => has(TEAM_BY_SHAPE, key));
  if (given.length === 1 || (given.length === 0 && Object.keys(object).length > 0)) return;
  const problem = given.length === 0 ? "it says nothing" : "it says two things at once";
  scope.refuse("wrong-type", problem, '{"tag_prefix": "team_"} or {"objective": "team"}');
};

export interface SettingDefinition<Value> {
  /** Undefined = none. */
  readonly default: Value;
  /** What may be written, for the docs. */
  readonly allowed: string;
  readonly unit?: string;
  readonly description: string;
  readonly check: Check;
}

type Definitions = { readonly [Key in keyof Settings]: SettingDefinition<Settings[Key]> };

export const SETTING_DEFINITIONS: Definitions = {
  give_book_on_first_join: {
    default: true,
    allowed: "true or false",
    description: "Whether players get the achievement book when they join the world for the first time.",
    check: checkFlag,
  },
  counted_game_modes: {
    default: ["survival", "adventure"],
    allowed: `a list of ${GAME_MODES.join(", ")}`,
    description: "The game modes in which built-in goals count. Scripts and commands advance nodes in every mode.",
    check: checkList(checkChoice(GAME_MODES)),
  },
  announce_completions: {
    default: false,
    allowed: "true or false",
    description: "Whether all players read in the chat who completed which achievement.",
    check: checkFlag,
  },
  auto_claim_rewards: {
    default: true,
    allowed: "true or false",
    description: "Whether rewards are given at once. If not, players claim them in the menu. A node's own claim wins.",
    check: checkFlag,
  },
  tip_display: {
    default: "action_bar",
    allowed: TIP_DISPLAYS.join(" or "),
    description: "Where the tip about a completed achievement appears: above the hotbar, or as a title in mid-screen.",
    check: checkChoice(TIP_DISPLAYS),
  },
  tip_seconds: {
    default: 5,
    allowed: `${MIN_TIP_SECONDS} to ${MAX_TIP_SECONDS}`,
    unit: "seconds",
    description: "How long a tip stays on the screen, in seconds.",
    check: checkNumber(MIN_TIP_SECONDS, MAX_TIP_SECONDS),
  },
  tip_sound: {
    default: "random.levelup",
    allowed: "the id of a sound; empty for none",
    description: "The sound that goes with a tip, by its id in the game or in a resource pack. Empty: no sound.",
    check: checkText(),
  },
  default_language: {
    default: "en_US",
    allowed: LANGUAGES.join(" or "),
    description: "The language for players whose own is not among the pack's languages, and for the content log.",
    check: checkChoice(LANGUAGES),
  },
  menu_style: {
    default: "auto",
    allowed: MENU_STYLES.join(", "),
    description:
      "How the menu looks: with icons (classic), following what happens and what is typed (live), or each screen as it gains more (auto).",
    check: checkChoice(MENU_STYLES),
  },
  time_zone: {
    default: "+00:00",
    allowed: "the distance from UTC, such as +01:00 or -05:30",
    description: "The time zone of days, weeks and months, and of dates that name none. A node's own goes before it.",
    check: checkTimeZone,
  },
  team_by: {
    default: undefined,
    allowed: '{"tag_prefix": "team_"} or {"objective": "team"}',
    description: "What says in which team a player is: a tag that begins so, or a scoreboard objective.",
    check: checkTeamBy,
  },
  trees_of_other_packs: {
    default: true,
    allowed: "true or false",
    description:
      "Whether other packs may bring pages while the world runs. If not, commands complete the ids of nodes while typing.",
    check: checkFlag,
  },
};

export const SETTING_KEYS = Object.keys(SETTING_DEFINITIONS) as readonly (keyof Settings)[];

/** A fresh copy each time, so that nobody changes another's defaults. */
export function defaultSettings(): Settings {
  return withGiven({});
}

/** Checked values, with defaults where `given` has nothing of its own. */
export function withGiven(given: Readonly<Record<string, unknown>>): Settings {
  const settings: Record<string, unknown> = {};
  for (const key of SETTING_KEYS) {
    const value = has(given, key) ? given[key] : SETTING_DEFINITIONS[key].default;
    settings[key] = Array.isArray(value) ? Array.from(value as unknown[]) : value;
  }
  return settings as unknown as Settings;
}

/** The settings with a dedicated server's variables over them. A wrong value changes nothing and is told of. */
export function overrideSettings(
  settings: Settings,
  variables: (key: string) => unknown,
): { readonly settings: Settings; readonly given: ReadonlySet<string>; readonly warnings: readonly Issue[] } {
  const warnings: Issue[] = [];
  const own = new Set<string>();
  const given: Record<string, unknown> = { ...settings };
  for (const key of SETTING_KEYS) {
    const value = variables(key);
    if (value === undefined) continue;
    const problems: Issue[] = [];
    SETTING_DEFINITIONS[key].check(value, createScope("variables.json", problems, []).at(key));
    if (problems.length === 0) {
      given[key] = value;
      own.add(key);
    }
    warnings.push(...problems);
  }
  return { settings: withGiven(given), given: own, warnings };
}
