/** Experience points and levels, as the game counts them: the higher the level, the more it costs. */

/** Points from `level` to the next. */
export function pointsForNext(level: number): number {
  if (level >= 30) return 112 + (level - 30) * 9;
  if (level >= 15) return 37 + (level - 15) * 5;
  return 7 + level * 2;
}

/** Points from nothing to exactly `level`. */
export function pointsForLevel(level: number): number {
  let points = 0;
  for (let below = 0; below < level; below += 1) points += pointsForNext(below);
  return points;
}

export function levelOf(totalPoints: number): { level: number; rest: number } {
  let level = 0;
  let rest = totalPoints;
  while (rest >= pointsForNext(level)) {
    rest -= pointsForNext(level);
    level += 1;
  }
  return { level, rest };
}

/** Levels keep the share of the bar that is filled, as the game does. */
export function addLevelsTo(totalPoints: number, levels: number): number {
  const { level, rest } = levelOf(totalPoints);
  const target = Math.max(0, level + levels);
  const share = level + levels < 0 ? 0 : rest / pointsForNext(level);
  return pointsForLevel(target) + Math.floor(share * pointsForNext(target));
}
