/**
 * One proof from a server's folder to rows: the temporary folder with all that is in it, what is started and that all of it
 * ends, whatever happens. Prints through `say` and writes nothing outside its own folder.
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCloud } from "./cloud.ts";
import { createFacts } from "./facts.ts";
import { findFreeUdpPorts, startSilentServer } from "./free-ports.ts";
import type { ProveOptions } from "./options.ts";
import { letOurPackSeeSimulatedPlayers, preparePacks } from "./prepare.ts";
import { QUESTIONS } from "./questions.ts";
import { answer, type Row } from "./report.ts";
import { playAll } from "./scenario.ts";
import { copyServer, writeProperties } from "./server-copy.ts";

export interface Proof {
  readonly rows: readonly Row[];
  readonly version: string | undefined;
  readonly ourLines: readonly string[];
  readonly problem: string | undefined;
  /** What must not leave this machine: the cloud's key, and where things lie. */
  readonly key: string | undefined;
  readonly folders: readonly string[];
}

export interface ProofQuery {
  readonly options: ProveOptions;
  readonly program: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

export async function runProof({ options, program, signal, say }: ProofQuery): Promise<Proof> {
  const tempDir = realpathSync(mkdtempSync(join(tmpdir(), "achievements-proof-")));
  const remove = (): void => {
    if (!options.keep) rmSync(tempDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  // Also where this process is ended in the middle.
  process.on("exit", remove);
  const silent = await startSilentServer();
  try {
    return await playIn(tempDir, silent.url, { options, program, signal, say });
  } finally {
    silent.close();
    process.removeListener("exit", remove);
    remove();
    if (options.keep) say(`kept: ${tempDir}`);
  }
}

async function playIn(tempDir: string, silentUrl: string, query: ProofQuery): Promise<Proof> {
  const { options, program, signal, say } = query;
  const copyDir = join(tempDir, "server");
  const folders = [tempDir, options.serverDir];
  const nothing = { rows: [], version: undefined, ourLines: [], key: undefined, folders };
  say("copying the server");
  try {
    copyServer(options.serverDir, copyDir, program);
    writeProperties(copyDir, await findFreeUdpPorts());
  } catch (error) {
    return { ...nothing, problem: `the server could not be copied: ${messageOf(error)}` };
  }
  say("starting a cloud service of its own");
  const cloud = await startCloud(join(tempDir, "cloud"), signal);
  if (!cloud.ok) return { ...nothing, problem: cloud.problem };
  const facts = createFacts();
  try {
    const played = await playAll({
      copyDir,
      program,
      facts,
      signal,
      key: cloud.key,
      say,
      prepare: () => preparePacks({ tempDir, copyDir, cloud, silentUrl }),
      showPlayers: () => letOurPackSeeSimulatedPlayers(copyDir),
    });
    if (options.keep) writeFileSync(join(tempDir, "log.txt"), `${played.log.join("\n")}\n`);
    // Before the packs were there nothing was asked, so there is nothing to show.
    const rows = facts.get("start.ready") === undefined ? [] : answer(QUESTIONS, facts);
    return { ...played, rows, key: cloud.key, folders };
  } finally {
    await cloud.stop();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
