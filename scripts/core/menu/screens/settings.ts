/** Where a player says what they want for themselves: quiet, announcements, the menu's style, their language. */

import type { Wishes } from "../../settings/wishes.ts";
import { textsOf } from "../../text/language-table.ts";
import { LANGUAGES } from "../../text/languages.ts";
import { say, withNotice, type MenuView } from "../menu-view.ts";
import { HOME } from "../place.ts";
import { backButton } from "../rows/common.ts";
import type { FieldValue, MenuField, MenuScreen } from "../screen.ts";
import { MENU_STYLES } from "../style.ts";

export function settingsScreen(view: MenuView): MenuScreen {
  const { wishes } = view;
  const fields: MenuField[] = [
    { kind: "toggle", label: say(view, "settings.quiet"), value: wishes.isQuiet },
    { kind: "toggle", label: say(view, "settings.announcements"), value: !wishes.withoutAnnouncements },
    {
      kind: "options",
      label: say(view, "settings.menuStyle"),
      options: [
        say(view, "settings.asTheWorld"),
        ...MENU_STYLES.map((style) => say(view, `settings.menuStyle.${style}`)),
      ],
      value: 1 + (wishes.menuStyle === undefined ? -1 : MENU_STYLES.indexOf(wishes.menuStyle)),
    },
    {
      kind: "options",
      label: say(view, "settings.language"),
      options: [say(view, "settings.asTheGame"), ...LANGUAGES.map((language) => textsOf(language).name)],
      value: 1 + (LANGUAGES as readonly (string | undefined)[]).indexOf(wishes.language),
    },
  ];
  return {
    title: say(view, "menu.settings"),
    body: withNotice(view, say(view, "settings.about")),
    buttons: [backButton(view, HOME)],
    fields,
    filled: (values) => ({
      kind: "wish",
      wishes: wishesOf(wishes, values),
      then: view.isLive ? { kind: "settings" } : HOME,
    }),
  };
}

function wishesOf({ pins }: Wishes, [isQuiet, hasAnnouncements, style, tongue]: readonly FieldValue[]): Wishes {
  const menuStyle = MENU_STYLES[Number(style) - 1];
  const language = LANGUAGES[Number(tongue) - 1];
  return {
    isQuiet: isQuiet === true,
    withoutAnnouncements: hasAnnouncements === false,
    ...(menuStyle === undefined ? {} : { menuStyle }),
    ...(language === undefined ? {} : { language }),
    pins,
  };
}
