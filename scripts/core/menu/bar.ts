/** Progress as a bar of characters, all equally wide, that needs no colour to be read. */

const LENGTH = 16;
const FILLED = "█";
/** As wide as a filled one, which the lightest shade of the font is not. */
const EMPTY = "▒";

export function bar(progress: number, goal: number): string {
  const filled = goal === 0 ? 0 : Math.floor((Math.min(progress, goal) / goal) * LENGTH);
  return `§a${FILLED.repeat(filled)}§8${EMPTY.repeat(LENGTH - filled)}§r`;
}
