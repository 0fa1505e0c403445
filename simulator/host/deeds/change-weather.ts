/** Another weather, which the pack is told. */
import * as sky from "../terrain/sky.ts";
import type { DeedRun } from "./tools.ts";

export const changeWeather: DeedRun<"changeWeather"> = ({ host }, _who, { weather }) => {
  sky.changeWeather(host, weather);
};
