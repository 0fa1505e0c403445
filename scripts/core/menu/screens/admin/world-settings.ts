/** Where a director says what holds for everybody in this world. What was not changed on the screen is left as it is by then. */

import { SETTING_DEFINITIONS, TIP_DISPLAYS, type Settings } from "../../../settings/settings.ts";
import { WORLD_SETTING_KEYS, type WorldSettingKey, type WorldSettings } from "../../../settings/world-settings.ts";
import { textsOf } from "../../../text/language-table.ts";
import type { MessageKey } from "../../../text/message-key.ts";
import { writeNumber } from "../../../text/numbers/numbers.ts";
import type { WorldSettingsPlace } from "../../admin/admin-place.ts";
import type { WorldSettingsSeen } from "../../admin/admin-view.ts";
import { say, withNotice, type MenuView } from "../../menu-view.ts";
import type { Place } from "../../place.ts";
import { backButton } from "../../rows/common.ts";
import type { FieldValue, MenuField, MenuScreen } from "../../screen.ts";
import { MENU_STYLES } from "../../style.ts";
import { forDirectors } from "./for-directors.ts";

/** What is offered besides the value that holds. */
const TIP_SECONDS = [1, 2, 3, 5, 8, 10, 15, 20, 30, 45, 60];

/** How a setting is shown as a field, and what it means that the field is filled in so. */
interface Shown<Value> {
  readonly label: MessageKey;
  readonly field: (view: MenuView, label: string, value: Value) => MenuField;
  readonly valueOf: (filled: FieldValue | undefined, seen: WorldSettingsSeen) => Value | undefined;
}

const toggle = (label: MessageKey): Shown<boolean> => ({
  label,
  field: (_view, text, value) => ({ kind: "toggle", label: text, value }),
  valueOf: (filled) => filled === true,
});

function options<Value>(
  label: MessageKey,
  values: (present: Value) => readonly Value[],
  word: (view: MenuView, value: Value) => string,
  presentOf: (settings: Settings) => Value,
): Shown<Value> {
  return {
    label,
    field: (view, text, value) => ({
      kind: "options",
      label: text,
      options: values(value).map((each) => word(view, each)),
      value: values(value).indexOf(value),
    }),
    valueOf: (filled, { settings }) => values(presentOf(settings))[Number(filled)],
  };
}

const SHOWN: { readonly [Key in WorldSettingKey]: Shown<Settings[Key]> } = {
  give_book_on_first_join: toggle("admin.world.book"),
  announce_completions: toggle("admin.world.announce"),
  tip_display: options(
    "admin.world.tipDisplay",
    () => TIP_DISPLAYS,
    (view, place) => say(view, `admin.world.tipDisplay.${place}`),
    (settings) => settings.tip_display,
  ),
  tip_seconds: options(
    "admin.world.tipSeconds",
    (present) => [...new Set([...TIP_SECONDS, present])].sort((one, other) => one - other),
    (view, seconds) => writeNumber(seconds, textsOf(view.language).numbers),
    (settings) => settings.tip_seconds,
  ),
  tip_sound: {
    label: "admin.world.tipSound",
    field: (_view, label, sound) => ({ kind: "toggle", label, value: sound !== "" }),
    valueOf(filled, { settings, built }) {
      if (filled !== true) return "";
      return settings.tip_sound || built.tip_sound || SETTING_DEFINITIONS.tip_sound.default;
    },
  },
  menu_style: options(
    "settings.menuStyle",
    () => MENU_STYLES,
    (view, style) => say(view, `settings.menuStyle.${style}`),
    (settings) => settings.menu_style,
  ),
};

export const worldSettingsScreen = forDirectors((view, _place: WorldSettingsPlace, admin): MenuScreen => {
  // As they are shown: others may have changed them by the time this is filled in.
  const seen: WorldSettingsSeen = { ...admin.worldSettings, settings: { ...admin.worldSettings.settings } };
  const back: Place = { kind: "players", part: 0 };
  const free = WORLD_SETTING_KEYS.filter((key) => !seen.fixed.has(key));
  const fixed = WORLD_SETTING_KEYS.filter((key) => seen.fixed.has(key)).map((key) => say(view, SHOWN[key].label));
  const about = [
    say(view, free.length === 0 ? "admin.world.allFixed" : "admin.world.about"),
    ...(fixed.length === 0 || free.length === 0 ? [] : [say(view, "admin.world.fixed"), ...fixed]),
  ];
  const screen = {
    title: say(view, "admin.worldSettings"),
    body: withNotice(view, ...about),
    buttons: [backButton(view, back)],
  };
  if (free.length === 0) return screen;
  return {
    ...screen,
    fields: free.map((key) => fieldOf(view, key, seen)),
    filled: (values) => ({ kind: "setWorld", changes: changesIn(free, values, seen), then: back }),
  };
});

function fieldOf<Key extends WorldSettingKey>(view: MenuView, key: Key, { settings }: WorldSettingsSeen): MenuField {
  const shown: Shown<Settings[Key]> = SHOWN[key];
  return shown.field(view, say(view, shown.label), settings[key]);
}

function changesIn(
  keys: readonly WorldSettingKey[],
  values: readonly FieldValue[],
  seen: WorldSettingsSeen,
): WorldSettings {
  const changes: Record<string, unknown> = {};
  keys.forEach((key, at) => {
    const value = SHOWN[key].valueOf(values[at], seen);
    if (value !== undefined && value !== seen.settings[key]) changes[key] = value;
  });
  return changes;
}
