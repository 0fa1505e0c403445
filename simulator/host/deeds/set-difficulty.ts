/** How hard the world is; nothing is sent. */
import type { DeedRun } from "./tools.ts";

export const setDifficulty: DeedRun<"setDifficulty"> = ({ host }, _who, { difficulty }) => {
  host.world.sky.difficulty = difficulty;
};
