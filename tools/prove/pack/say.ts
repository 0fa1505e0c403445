/** How the test packs tell what they saw: one line of JSON a time on the server's console, where the kit reads it. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

export function say(step: string, facts: Facts): void {
  // A warning: of the content log's levels it is one that the console shows.
  console.warn(`[prove] ${JSON.stringify({ step, facts })}`);
}

export function sayEnd(step: string): void {
  console.warn(`[prove] ${JSON.stringify({ step, end: true })}`);
}

export function sayFailure(step: string, error: unknown): void {
  console.warn(`[prove] ${JSON.stringify({ step, error: nameOf(error) })}`);
}

/** Does what makes a step's stage ready: where the game refuses a part of it, the step may still be of use. */
export function attempt(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    sayFailure("stage", error);
  }
}

/** What an error calls itself, which is what scripts can tell errors apart by. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.name}: ${error.message}`;
}
