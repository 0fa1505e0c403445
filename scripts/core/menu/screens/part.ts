/** Where a player goes to a part of a long list by its number. */

import { say, type MenuView } from "../menu-view.ts";
import type { PartPlace } from "../place.ts";
import { backButton } from "../rows/common.ts";
import type { MenuScreen } from "../screen.ts";

export function partScreen(view: MenuView, { of, parts }: PartPlace): MenuScreen {
  const options = Array.from({ length: parts }, (_, part) => say(view, "menu.part", { page: part + 1, pages: parts }));
  return {
    title: say(view, "menu.goToPart"),
    body: "",
    buttons: [backButton(view, of)],
    fields: [{ kind: "options", label: say(view, "menu.goToPart"), options, value: Math.min(of.part, parts - 1) }],
    filled: ([part]) => ({ ...of, part: typeof part === "number" ? part : of.part }),
  };
}
