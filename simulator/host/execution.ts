/**
 * Which privileges the running code has, and running callbacks of the pack so that their errors end in the log.
 * Early: module top level and the startup event. Restricted: before-events and custom commands. Full: all the rest.
 */
export type ExecutionMode = "early" | "restricted" | "full";

/** Whose code runs, and what it may do. */
export interface Running {
  pack: object;
  mode: ExecutionMode;
}

export interface Execution {
  /** Runs a callback of the pack with the given privileges; `undefined` and a log line when it throws. */
  run<T>(mode: ExecutionMode, what: string, callback: () => T): T | undefined;
}

/** For one pack's callbacks; it is this pack that runs meanwhile. */
export function createExecution(running: Running, pack: object, logError: (text: string) => void): Execution {
  return {
    run(mode, what, callback) {
      const { mode: modeBefore, pack: packBefore } = running;
      running.mode = mode;
      running.pack = pack;
      try {
        const result = callback();
        if (result instanceof Promise) {
          result.then(undefined, (error: unknown) => {
            logError(`Unhandled promise rejection in ${what}: ${describeError(error)}`);
          });
        }
        return result;
      } catch (error) {
        logError(`Unhandled error in ${what}: ${describeError(error)}`);
        return undefined;
      } finally {
        running.mode = modeBefore;
        running.pack = packBefore;
      }
    },
  };
}

export function describeError(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  const { name = "Error", message = "", stack } = error as Partial<Error>;
  const headline = `${name}: ${message}`;
  // Whatever a pack may throw: it need not be an error.
  if (typeof stack !== "string") return headline;
  return stack.startsWith(headline) ? stack : `${headline}\n${stack.trimEnd()}`;
}
