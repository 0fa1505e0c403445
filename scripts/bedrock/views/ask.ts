/** Asks the game what it may not be able to tell. */

/** What it tells, or undefined where it cannot: one question that fails must not hinder the others. */
export function ask<Answer>(question: () => Answer): Answer | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}
