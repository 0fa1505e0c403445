/** Progress as a bar of characters, all equally wide, that needs no colour to be read. */

const LENGTH = 20;

export function bar(progress: number, goal: number): string {
  const filled = goal === 0 ? 0 : Math.floor((Math.min(progress, goal) / goal) * LENGTH);
  return `§a${"█".repeat(filled)}§8${"░".repeat(LENGTH - filled)}§r`;
}
