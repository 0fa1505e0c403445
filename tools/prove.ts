/**
 * `npm run prove`: plays our pack on a copy of a real server and prints what we expect beside what the game did. Flags in; a
 * table, a file to send and an exit status out. Decides nothing of what is asked.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { dirname, join, relative } from "node:path";
import { callerDir } from "./command-line/arguments.ts";
import { readVersion } from "./build/packs.ts";
import { PROJECT_DIR } from "./project-dir.ts";
import { parseProveOptions, PROVE_USAGE, type ProveOptions } from "./prove/options.ts";
import { formatReport, formatTable, isAllAsExpected, scrub } from "./prove/report.ts";
import { runProof, type Proof } from "./prove/run.ts";
import { findProgram } from "./prove/server-copy.ts";

const UNPROVEN = `Whoever wrote this had no Minecraft: the kit was tried on a stand-in that speaks the console's lines, and what it does
inside the game is proved by nobody before you. A row that differs may be the pack's fault, the kit's, or our expectation's.
`;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const STOPPED_BY_SIGNAL = 130;
const DIFFERENT = 2;
const TIME_IS_OVER = "the time is over";

async function main(args: readonly string[]): Promise<number> {
  const baseDir = callerDir(process.env, process.cwd(), PROJECT_DIR);
  const parsed = parseProveOptions(args, process.env, baseDir);
  if (parsed.kind === "help") {
    process.stdout.write(`${PROVE_USAGE}\n${UNPROVEN}`);
    return 0;
  }
  if (parsed.kind === "wrong") return refuse(`${parsed.problem}\n\n${PROVE_USAGE}`);
  const finding = findReadableProgram(parsed.options.serverDir);
  if (!finding.ok) return refuse(finding.problem);
  print(UNPROVEN);
  return prove(parsed.options, finding.program, baseDir);
}

function findReadableProgram(serverDir: string): ReturnType<typeof findProgram> {
  try {
    return findProgram(serverDir, process.platform);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    return { ok: false, problem: `${error.message}; expected to be able to read it` };
  }
}

async function prove(options: ProveOptions, program: string, baseDir: string): Promise<number> {
  const ending = new AbortController();
  const onSignal = (signal: string): void => ending.abort(signal);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  const limit = setTimeout(() => ending.abort(TIME_IS_OVER), options.minutes * 60_000);
  const proof = await runProof({ options, program, signal: ending.signal, say: print });
  clearTimeout(limit);
  for (const signal of SIGNALS) process.off(signal, onSignal);
  const isTimeOver = ending.signal.reason === TIME_IS_OVER;
  if (ending.signal.aborted && !isTimeOver) {
    process.stderr.write(`${String(ending.signal.reason)}: ended; the server's folder was not touched\n`);
    return STOPPED_BY_SIGNAL;
  }
  const problem = isTimeOver ? `${options.minutes} minutes are over; --minutes N gives it longer` : proof.problem;
  return tell({ ...proof, problem }, baseDir);
}

function tell(proof: Proof, baseDir: string): number {
  const { rows, problem, key, folders, ourLines } = proof;
  const keys = key === undefined ? [] : [key];
  const secrets = [...keys, ...folders, PROJECT_DIR, baseDir, homedir(), userInfo().username].filter(isTelling);
  if (rows.length > 0) {
    print(formatTable(rows));
    const version = proof.version ?? "unknown";
    const path = join(baseDir, "proof", `${version}.json`);
    const system = `${process.platform} ${process.arch}, Node ${process.version}`;
    const at = new Date().toISOString();
    const input = { project: readVersion(), version, system, at, problem, rows, ourLines };
    const report = formatReport(input, secrets);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, report);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // What took minutes must not be lost for a folder that cannot be written to.
      print(report);
      return refuse(`${error.message}; the file's content is above`);
    }
    print(
      `written: ${relative(process.cwd(), path)}. Please send it to us; there is no key and no path of yours in it.`,
    );
  }
  if (problem !== undefined) return refuse(scrub(problem, keys));
  return isAllAsExpected(rows) ? 0 : DIFFERENT;
}

/** A user called "root" or "me" would take half of every sentence along. */
function isTelling(secret: string): boolean {
  return secret.length > 4;
}

function refuse(problem: string): number {
  process.stderr.write(`${problem}\n`);
  return 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main(process.argv.slice(2));
