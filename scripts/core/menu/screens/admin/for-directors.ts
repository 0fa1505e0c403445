/** What all screens of directors have in common: nobody else sees them. */

import type { AdminView } from "../../admin/admin-view.ts";
import type { MenuView } from "../../menu-view.ts";
import { HOME, type Place } from "../../place.ts";

/** Draws a place of the directors; whoever is none, or none any more, is led home. */
export const forDirectors =
  <Of extends Place, Drawn>(draw: (view: MenuView, place: Of, admin: AdminView<MenuView>) => Drawn) =>
  (view: MenuView, place: Of): Drawn | Place =>
    view.admin ? draw(view, place, view.admin) : HOME;
