/** Every place of the menu: those of the players themselves, and those of directors. */

import type { AdminPlace } from "./admin/admin-place.ts";
import type { OwnPlace } from "./own-place.ts";

export * from "./own-place.ts";

export type Place = OwnPlace | AdminPlace;
