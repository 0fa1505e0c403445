/** Who wants to be told of something. One that throws is reported and hinders nobody. */

import type { Game } from "./ports.ts";

export interface Hearers<Event> {
  readonly any: boolean;
  /** @returns a function that ends it */
  add(listener: (event: Event) => void): () => void;
  tell(event: Event): void;
}

/** @param changed is called with the first one who comes and the last one who goes */
export function createHearers<Event>(
  name: string,
  game: Pick<Game, "warn">,
  changed: (isHeard: boolean) => void = () => undefined,
): Hearers<Event> {
  const hearers = new Set<(event: Event) => void>();
  return {
    get any() {
      return hearers.size > 0;
    },
    add(listener) {
      // A wrapper, so that one function that is given twice is called twice and each subscription ends alone.
      const own = (event: Event): void => listener(event);
      hearers.add(own);
      if (hearers.size === 1) changed(true);
      return () => {
        if (hearers.delete(own) && hearers.size === 0) changed(false);
      };
    },
    tell(event) {
      for (const hearer of [...hearers]) {
        try {
          hearer(event);
        } catch (error) {
          game.warn(`[achievements] a listener of ${name} threw: ${String(error)}`);
        }
      }
    },
  };
}
