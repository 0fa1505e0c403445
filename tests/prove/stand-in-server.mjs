/**
 * Stands in for a Bedrock Dedicated Server: makes a world, speaks the console's lines and answers commands and the test
 * pack's steps from stand-in.json in its folder. Runs no scripts: what it answers is what a test wants answered.
 */
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const plan = JSON.parse(readFileSync("stand-in.json", "utf8"));
const properties = Object.fromEntries(
  readFileSync("server.properties", "utf8")
    .split(/\r?\n/)
    .map((line) => /^([\w-]+)=(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => [match[1], match[2]]),
);
const worldDir = join("worlds", properties["level-name"]);
const say = (level, text) => process.stdout.write(`[2026-11-25 20:00:00:000 ${level}] ${text}\n`);
const script = (message) => say("WARN", `[Scripting] [prove] ${JSON.stringify(message)}`);

const packs = readIfThere(join(worldDir, "world_behavior_packs.json"), []);
const ourManifest = readIfThere(join("behavior_packs", "bedrock_achievements", "manifest.json"), { dependencies: [] });
const seesPlayers = ourManifest.dependencies.some(({ module_name }) => module_name === "@minecraft/server-gametest");
const start = { pid: process.pid, cwd: process.cwd(), properties, packs: packs.length, seesPlayers };
appendFileSync(plan.record, `${JSON.stringify(start)}\n`);
const startCount = readFileSync(plan.record, "utf8").trim().split("\n").length;

say("INFO", "Starting Server");
say("INFO", `Version: ${plan.version}`);
say("INFO", `Level Name: ${properties["level-name"]}`);
if (plan.neverReadyAt === startCount) {
  say("INFO", "waiting for something that does not come");
  process.stdin.resume();
} else if (plan.crashAt === startCount) {
  say("ERROR", plan.lastWords ?? "the disk is on fire");
  process.exit(3);
} else {
  run();
}

function run() {
  if (!existsSync(worldDir)) {
    mkdirSync(worldDir, { recursive: true });
    copyFileSync("stand-in-level.dat", join(worldDir, "level.dat"));
  }
  const hasExperiment = readFileSync(join(worldDir, "level.dat")).includes("gametest");
  if (hasExperiment) say("INFO", "Experiment(s) active: gtst");
  for (const line of plan.lines ?? []) say("WARN", line.replaceAll("HERE", process.cwd()));
  if (packs.length > 1) script({ step: "start", facts: plan.facts.start });
  say("INFO", "Server started.");
  createInterface({ input: process.stdin }).on("line", hear);
}

function hear(line) {
  const step = /^scriptevent prove:step (\S+)$/.exec(line)?.[1];
  if (step !== undefined) return playStep(step);
  if (line === "stop") {
    script({ step: "shutdown", facts: plan.facts.shutdown });
    say("INFO", "Server stop requested.");
    say("INFO", "Quit correctly");
    process.exit(0);
  }
  if (line === "reload") return say("INFO", "Function and script files have been reloaded.");
  if ((plan.unknownCommands ?? []).some((name) => line.startsWith(name))) {
    return say("ERROR", `Unknown command: ${line.split(" ")[0]}. Please check that the command exists.`);
  }
  if (line === "ach:cloud") return process.stdout.write(`${plan.cloudAnswer}\nand more\n`);
  say("INFO", `answer to ${line}`);
}

function playStep(step) {
  if (plan.silentSteps?.includes(step)) return;
  if (plan.crashStep === step) process.exit(139);
  script({ step: "console", facts: { source: plan.facts.console.source } });
  if (step === "join") script({ step: "onlooker", facts: plan.facts.onlooker });
  if (plan.failures?.[step] !== undefined) script({ step, error: plan.failures[step] });
  else if (plan.facts[step] !== undefined) script({ step, facts: plan.facts[step] });
  script({ step, end: true });
}

function readIfThere(path, otherwise) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : otherwise;
}
