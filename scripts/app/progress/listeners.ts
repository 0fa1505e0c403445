/**
 * Whom the pack tells of progress and completions, in process. A listener that throws is reported and hinders nobody.
 */

import type { Log } from "../ports.ts";

export interface ProgressEvent {
  readonly playerId: string;
  readonly rootNodeId: string;
  readonly achievementId: string;
  readonly progress: number;
  readonly goal: number;
}

export interface CompletionEvent {
  readonly playerId: string;
  readonly rootNodeId: string;
  readonly achievementId: string;
  /** As its author wrote it, untranslated. */
  readonly title: string;
  readonly description: string;
}

export interface Listeners<Event> {
  /** Returns a function that ends the subscription. */
  add(listener: (event: Event) => void): () => void;
  readonly any: boolean;
  emit(event: Event): void;
}

export function createListeners<Event>(name: string, log: Log): Listeners<Event> {
  const listeners = new Set<(event: Event) => void>();
  const own = {
    // No getter: it is asked at each step of each player.
    any: false,
    add(listener: (event: Event) => void) {
      // A wrapper, so that one function subscribed twice is called twice and each subscription ends alone.
      const added = (event: Event): void => listener(event);
      listeners.add(added);
      own.any = true;
      return () => {
        listeners.delete(added);
        own.any = listeners.size > 0;
      };
    },
    emit(event: Event) {
      for (const listener of [...listeners]) {
        try {
          listener({ ...event });
        } catch (error) {
          log.error(`a listener of ${name} threw: ${describeError(error)}`);
        }
      }
    },
  };
  return own;
}

/** An unknown thrown value in words, with its stack where it has one. */
export function describeError(error: unknown): string {
  if (error instanceof Error) return error.stack ? `${error.name}: ${error.message}\n${error.stack}` : String(error);
  return String(error);
}
