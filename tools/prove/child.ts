/**
 * A program that the proof starts: its lines, waiting for one of them, and an end that is certain. Knows nothing of what
 * the program is. Every wait is bounded and ends at once when the program does.
 */
import { spawn, type ChildProcess } from "node:child_process";

export interface ChildQuery {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Whose end ends the program, too. */
  readonly signal: AbortSignal;
}

export interface Child {
  /** All lines of both streams until now. */
  readonly lines: readonly string[];
  readonly hasEnded: () => boolean;
  /** Why it could not be started or how it ended. */
  readonly ending: () => string;
  /** Whether it ended by itself with status 0. */
  readonly endedWell: () => boolean;
  readonly write: (line: string) => void;
  /** The first line from `from` on that `matches`; undefined when the time is over or the program has ended. */
  readonly waitFor: (matches: (line: string) => boolean, ms: number, from?: number) => Promise<string | undefined>;
  /** Whether it ended within the time. */
  readonly waitForEnd: (ms: number) => Promise<boolean>;
  /** Ends it as a power cut would; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

const POLL_MS = 20;
const KILL_WAIT_MS = 5_000;

/** All that run, so that an end of this process, whatever its cause, leaves none behind. */
const running = new Set<ChildProcess>();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

export function startChild({ program, args, cwd, env, signal }: ChildQuery): Child {
  const lines: string[] = [];
  let ending: string | undefined;
  let endedWell = false;
  const child = spawn(program, args, { cwd, env, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
  running.add(child);
  const end = (how: string): void => {
    ending ??= how;
    running.delete(child);
    signal.removeEventListener("abort", abort);
  };
  const abort = (): void => void child.kill("SIGKILL");
  signal.addEventListener("abort", abort, { once: true });
  if (signal.aborted) abort();
  for (const stream of [child.stdout, child.stderr]) readLines(stream, (line) => lines.push(line));
  // A program that is gone cannot be written to; that it is gone is told by its end.
  child.stdin.on("error", () => undefined);
  child.on("error", (error) => end(error.message));
  child.on("close", (status, killedBy) => {
    endedWell = status === 0;
    end(status === null ? `it was ended by ${killedBy ?? "a signal"}` : `it ended with status ${status}`);
  });

  const until = async <T>(look: () => T | undefined, ms: number): Promise<T | undefined> => {
    const giveUpAt = performance.now() + ms;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (performance.now() > giveUpAt || signal.aborted) return undefined;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };

  return {
    lines,
    hasEnded: () => ending !== undefined,
    ending: () => ending ?? "it runs",
    endedWell: () => endedWell,
    write: (line) => void child.stdin.write(`${line}\n`),
    waitFor: async (matches, ms, from = 0) => {
      let next = from;
      const found = await until(() => {
        while (next < lines.length) {
          const line = lines[next++]!;
          if (matches(line)) return { line };
        }
        return ending === undefined ? undefined : { line: undefined };
      }, ms);
      return found?.line;
    },
    waitForEnd: async (ms) => (await until(() => (ending === undefined ? undefined : true), ms)) === true,
    kill: async () => {
      child.kill("SIGKILL");
      const giveUpAt = performance.now() + KILL_WAIT_MS;
      while (ending === undefined && performance.now() < giveUpAt) {
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
  };
}

function readLines(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    const parts = (rest + chunk).split(/\r?\n/);
    rest = parts.pop() ?? "";
    parts.forEach(take);
  });
  stream.on("end", () => {
    if (rest !== "") take(rest);
  });
}
