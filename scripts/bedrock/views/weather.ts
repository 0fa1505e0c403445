/**
 * The weather of the overworld, which the game tells only when it changes; until then it is taken for clear. No other
 * dimension has any.
 */

import { world, WeatherType } from "@minecraft/server";
import type { Weather } from "../../core/goals/told/views.ts";
import { guarded } from "../guarded.ts";

const OVERWORLD = "minecraft:overworld";
let weather: Weather = "clear";

export function observeWeather(): void {
  world.afterEvents.weatherChange.subscribe(
    guarded("a change of weather", ({ newWeather, dimension }) => {
      if (dimension !== OVERWORLD && dimension !== "overworld") return;
      weather = newWeather === WeatherType.Rain ? "rain" : newWeather === WeatherType.Thunder ? "thunder" : "clear";
    }),
  );
}

export function weatherIn(dimension: string): Weather {
  return dimension === OVERWORLD ? weather : "clear";
}
