/** Every screen of the menu, by the place that it shows. */

import type { MenuView } from "../menu-view.ts";
import type { Place } from "../place.ts";
import { fitted } from "../rows/fitted.ts";
import type { MenuScreen } from "../screen.ts";
import { confirmScreen } from "./admin/confirm.ts";
import { amountScreen, scopeScreen } from "./admin/orders.ts";
import { playerScreen } from "./admin/player.ts";
import { findPlayerScreen, playersScreen } from "./admin/players.ts";
import { treesOfScreen } from "./admin/trees-of.ts";
import { worldSettingsScreen } from "./admin/world-settings.ts";
import { chooseScreen } from "./choose.ts";
import { homeScreen } from "./home.ts";
import { listingScreen } from "./listing.ts";
import { nodeScreen } from "./node.ts";
import { pageScreen } from "./page.ts";
import { partScreen } from "./part.ts";
import { searchScreen } from "./search.ts";
import { settingsScreen } from "./settings.ts";

/** Draws a place, or tells the place to be drawn instead: the nearest one that the player may see. */
type Draw<Of extends Place> = (view: MenuView, place: Of) => MenuScreen | Place;

const SCREENS: { readonly [Kind in Place["kind"]]: Draw<Extract<Place, { readonly kind: Kind }>> } = {
  home: homeScreen,
  page: pageScreen,
  part: partScreen,
  listing: listingScreen,
  node: nodeScreen,
  search: searchScreen,
  choose: chooseScreen,
  settings: settingsScreen,
  players: playersScreen,
  findPlayer: findPlayerScreen,
  player: playerScreen,
  treesOf: treesOfScreen(draw),
  scope: scopeScreen,
  amount: amountScreen,
  confirm: confirmScreen,
  worldSettings: worldSettingsScreen,
};

export interface Drawn {
  readonly place: Place;
  readonly screen: MenuScreen;
}

/** The screen of a place, or of the nearest one above it that the player may see now. */
export function draw(view: MenuView, place: Place): Drawn {
  const drawn = (SCREENS[place.kind] as Draw<Place>)(view, place);
  return "kind" in drawn ? draw(view, drawn) : { place, screen: fitted(drawn) };
}
