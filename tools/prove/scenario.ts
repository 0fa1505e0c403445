/**
 * The order in which a proof is played: five starts of the copy, the steps of each, and what the console itself shows.
 * Collects facts; what they ought to be is in questions.ts. A step that fails leaves its questions unanswered and no more.
 *
 *   make the world → as shipped (reload) → played (all steps, reload, stop) → after the stop (kill -9) → after the kill
 */
import { message } from "../../scripts/core/text/message.ts";
import type { Facts, FactValue } from "./facts.ts";
import { startGame, type CommandAnswer, type Game, type GameQuery } from "./game.ts";

export interface Scenario extends GameQuery {
  /** After the first start, when the world is there. */
  readonly prepare: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: string }>;
  /** After the second one: until then our pack is as it is shipped. */
  readonly showPlayers: () => void;
  /** Must not be found in any line. */
  readonly key: string;
  readonly say: (line: string) => void;
}

export interface Played {
  /** undefined = all of it was played. */
  readonly problem: string | undefined;
  /** As the server names itself. */
  readonly version: string | undefined;
  /** What the log has of our pack's warnings and errors. */
  readonly ourLines: readonly string[];
  /** The whole log, which stays on this machine. */
  readonly log: readonly string[];
}

/** How long a step may take at most, in seconds; the sum stays below the default of `--minutes`. */
const STEP_SECONDS = 45;
const LONG_STEPS: Readonly<Record<string, number>> = { ground: 60, timeout: 80, "kill-wolf": 60 };

/** In this order: a dragon and a death leave traces, so they come late. */
export const PLAYED_STEPS = [
  "join,menu,book,account,kill-hand,kill-arrow,kill-fire,kill-fall,kill-wolf,carry,carry-tick,carry-armour,carry-locked,pickup",
  "target,dispenser,hurt,effects,totem,villager,properties,lore,events,handles,clocks,kill-own-arrow,kill-own-blast,pay-dead,kill-dragon,quit,timeout",
].flatMap((line) => line.split(","));

const SETTLE_MS = 2_000;

export async function playAll(scenario: Scenario): Promise<Played> {
  const games: Game[] = [];
  const start = async (what: string): Promise<Game | string> => {
    if (scenario.signal.aborted) return "it was stopped";
    scenario.say(what);
    const starting = await startGame(scenario);
    if (!starting.ok) return starting.problem;
    games.push(starting.game);
    return starting.game;
  };
  let problem: string | undefined;
  try {
    problem = await playStarts(scenario, start);
  } finally {
    for (const game of games) if (!game.child.hasEnded()) await game.child.kill();
  }
  const lines = games.flatMap((game) => game.child.lines);
  tellOfLog(scenario, lines);
  return { problem, version: versionIn(lines), ourLines: lines.filter(isOurWarning), log: lines };
}

type Start = (what: string) => Promise<Game | string>;

async function playStarts(scenario: Scenario, start: Start): Promise<string | undefined> {
  const { facts } = scenario;
  const first = await start("first start: the world is made");
  if (typeof first === "string") return first;
  await first.stop();
  const preparing = await scenario.prepare();
  if (!preparing.ok) return preparing.problem;

  const shipped = await start("second start: our pack as it is shipped");
  facts.set("start.ready", typeof shipped !== "string");
  if (typeof shipped === "string") return shipped;
  await playShipped(shipped, facts);
  await shipped.stop();

  scenario.showPlayers();
  const played = await start("third start: everything is played");
  if (typeof played === "string") return played;
  await playSteps(played, scenario);
  facts.set("stop.clean", await played.stop());

  const again = await start("fourth start: after a stop");
  if (typeof again === "string") return again;
  await again.step("ground", secondsFor("ground"));
  await again.step("restarted", STEP_SECONDS);
  await again.command('ach:mail "Tom" progress proof_mailed 3');
  await pause(SETTLE_MS, scenario.signal);
  await again.child.kill();

  const killed = await start("fifth start: after kill -9");
  facts.set("kill.started", typeof killed !== "string");
  if (typeof killed === "string") return killed;
  facts.set("kill.cloud", kindOf(await killed.command("ach:cloud")));
  await killed.step("ground", secondsFor("ground"));
  await killed.step("killed", STEP_SECONDS);
  await killed.stop();
  return undefined;
}

async function playShipped(game: Game, facts: Facts): Promise<void> {
  await game.step("ground", secondsFor("ground"));
  await game.step("join", STEP_SECONDS);
  // What it knows of progress here is nothing, as it should be: the question is asked with the next start.
  facts.forget("join.progress");
  facts.set("shipped.cloud", kindOf(await game.command("ach:cloud")));
  await game.command("reload");
  await game.child.waitForEnd(SETTLE_MS);
  facts.set("shipped.reload", kindOf(await game.command("ach:cloud")));
}

async function playSteps(game: Game, { facts, say, signal }: Scenario): Promise<void> {
  await game.step("ground", secondsFor("ground"));
  for (const step of PLAYED_STEPS) {
    if (game.child.hasEnded() || signal.aborted) break;
    say(`  ${step}`);
    await game.step(step, secondsFor(step));
  }
  const cloud = await game.command("ach:cloud");
  facts.set("console.cloud", kindOf(cloud));
  if (cloud.kind === "answered")
    facts.set("cloud.reachable", plain(cloud.text).includes(plain(message("en_US", "cloud.reachable"))));
  facts.set("console.info", kindOf(await game.command("ach:info Alex")));
  facts.set("console.grant", kindOf(await game.command("ach:grant Alex only proof")));
  facts.set("console.nobody", kindOf(await game.command("ach:info Nobody")));
  await game.command('ach:mail "Lea" progress proof_mailed 2');
  await game.command("reload");
  await game.child.waitForEnd(SETTLE_MS);
  await game.step("reloaded", STEP_SECONDS);
  facts.set("reloaded.info", kindOf(await game.command("ach:info Alex")));
}

function tellOfLog({ facts, key }: Scenario, lines: readonly string[]): void {
  if (lines.length === 0) return;
  facts.set(
    "start.experiment",
    lines.some((line) => /Experiment\(s\) active:.*\bgtst\b/.test(line)),
  );
  facts.set("log.errors", lines.filter((line) => isOurs(line) && /\bERROR\b/.test(line)).length);
  facts.set(
    "cloud.mentioned",
    lines.some((line) => line.includes(key)),
  );
}

function versionIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const version = /\bVersion:?\s+(\d+(?:\.\d+)+)/.exec(line)?.[1];
    if (version !== undefined) return version;
  }
  return undefined;
}

function isOurs(line: string): boolean {
  return /\[achievements\]|bedrock_achievements|Bedrock Achievements/i.test(line);
}

function isOurWarning(line: string): boolean {
  return isOurs(line) && /\b(WARN|ERROR)\b/.test(line);
}

function kindOf(answer: CommandAnswer): FactValue {
  if (answer.kind === "silent") return "no answer";
  return answer.kind === "unknown" ? "unknown command" : "answered";
}

/** Section signs are the game's colours; whether the console keeps them is not the question. */
function plain(text: string): string {
  return text.replace(/§./g, "");
}

function secondsFor(step: string): number {
  return LONG_STEPS[step] ?? STEP_SECONDS;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
