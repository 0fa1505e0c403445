/**
 * One run of the server in the copy: start until it says that it is ready, commands and their answers, the test pack's
 * steps, stop and kill. Knows the console's lines; does not know what is asked.
 */
import { join } from "node:path";
import { startChild, type Child } from "./child.ts";
import { FACTS_MARK, type Facts } from "./facts.ts";

export interface Game {
  readonly child: Child;
  /** What came back for a command: its lines, or that the game does not know it. */
  readonly command: (line: string) => Promise<CommandAnswer>;
  /** Has the test pack play a step; its facts are taken in as they come. False when it never said that it was done. */
  readonly step: (name: string, seconds: number) => Promise<boolean>;
  /** Whether it ended by itself, with status 0. */
  readonly stop: () => Promise<boolean>;
}

export type CommandAnswer =
  | { readonly kind: "answered"; readonly text: string }
  | { readonly kind: "unknown"; readonly text: string }
  | { readonly kind: "silent" };

export type Starting = { readonly ok: true; readonly game: Game } | { readonly ok: false; readonly problem: string };

/** The first start makes a world; on a slow disk that takes a while. */
const READY_MS = 120_000;
const STOP_MS = 60_000;
const ANSWER_MS = 10_000;
/** An answer of several lines comes in one go. */
const MORE_LINES_MS = 400;
const LAST_LINES = 15;

const READY = /\bServer started\.\s*$/;
const UNKNOWN_COMMAND = /unknown command|syntax error|unbekannt/i;

export interface GameQuery {
  readonly copyDir: string;
  readonly program: string;
  readonly facts: Facts;
  readonly signal: AbortSignal;
  readonly readyMs?: number;
}

export async function startGame({ copyDir, program, facts, signal, readyMs = READY_MS }: GameQuery): Promise<Starting> {
  const child = startChild({
    program: join(copyDir, program),
    args: [],
    cwd: copyDir,
    env: { ...process.env, LD_LIBRARY_PATH: copyDir },
    signal,
  });
  const ready = await child.waitFor((line) => READY.test(line), readyMs);
  if (ready === undefined) {
    const how = child.hasEnded()
      ? child.ending()
      : `it did not say "Server started." within ${Math.round(readyMs / 1000)} s`;
    await child.kill();
    return { ok: false, problem: describeFailure(how, child.lines) };
  }
  return { ok: true, game: createGame(child, facts) };
}

function describeFailure(how: string, lines: readonly string[]): string {
  const last = lines.slice(-LAST_LINES).map((line) => `  | ${line}`);
  const isPort = lines.some((line) => /port .*in use|address already in use/i.test(line));
  const hint = isPort ? "; another program took the port that was free a moment ago: run the same command again" : "";
  const said = last.length === 0 ? "; it said nothing" : `; it said last:\n${last.join("\n")}`;
  return `the server did not start: ${how}${hint}${said}`;
}

function createGame(child: Child, facts: Facts): Game {
  let read = 0;
  /** Takes in what the test pack said since the last time. */
  const takeFacts = (): void => {
    for (; read < child.lines.length; read++) facts.take(child.lines[read]!);
  };

  const command = async (line: string): Promise<CommandAnswer> => {
    const from = child.lines.length;
    child.write(line);
    const first = await child.waitFor(isAnswer, ANSWER_MS, from);
    takeFacts();
    if (first === undefined) return { kind: "silent" };
    await child.waitFor(() => false, MORE_LINES_MS);
    const text = child.lines.slice(from).filter(isAnswer).map(withoutPrefix).join("\n");
    return { kind: UNKNOWN_COMMAND.test(first) ? "unknown" : "answered", text };
  };

  const step = async (name: string, seconds: number): Promise<boolean> => {
    const from = child.lines.length;
    child.write(`scriptevent prove:step ${name}`);
    const isDone = (line: string): boolean => facts.isEndOf(line, name);
    const end = await child.waitFor(isDone, seconds * 1_000, from);
    takeFacts();
    return end !== undefined;
  };

  const stop = async (): Promise<boolean> => {
    child.write("stop");
    const ended = await child.waitForEnd(STOP_MS);
    if (!ended) await child.kill();
    takeFacts();
    return ended && child.endedWell();
  };

  return { child, command, step, stop };
}

/** A line that answers a command, and not one that a script wrote meanwhile or the echo of a script event. */
function isAnswer(line: string): boolean {
  return (
    line.trim() !== "" &&
    !line.includes("[Scripting]") &&
    !line.includes(FACTS_MARK) &&
    !/Script event .*sent/i.test(line)
  );
}

function withoutPrefix(line: string): string {
  return line.replace(/^\[[^\]]*\]\s*/, "");
}
