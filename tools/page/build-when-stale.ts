/**
 * Files that are made of sources: made anew when one of these is newer, and whoever asks while somebody else makes them waits
 * for that. Knows nothing of what is made.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROJECT_DIR } from "../project-dir.ts";

export interface StaleBuild {
  /** What is made; beside it, folders whose names begin like its own are used. */
  readonly dir: string;
  /** The file that was made last. */
  readonly mark: string;
  /** Files and folders, from the project's. Folders that are made are no sources. */
  readonly sources: readonly string[];
  readonly make: (dir: string) => Promise<void>;
}

const POLL_MILLISECONDS = 50;
/** How often a build shows that it lives, however long it takes, and after what silence it has died. */
const SIGN_MILLISECONDS = 2_000;
const LONGEST_SILENCE_MILLISECONDS = 60_000;

/** @param tell hears that it takes a moment */
export async function buildWhenStale(build: StaleBuild, tell: () => void): Promise<void> {
  if (!isStale(build)) return;
  tell();
  await lock(build);
  const signs = setInterval(() => giveSign(lockDir(build)), SIGN_MILLISECONDS);
  try {
    if (isStale(build)) await makeAnew(build);
  } finally {
    clearInterval(signs);
    rmSync(lockDir(build), { recursive: true, force: true });
  }
}

const lockDir = ({ dir }: StaleBuild): string => `${dir}-lock`;

function giveSign(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Somebody took this build for dead; it goes on.
  }
}

async function makeAnew({ dir, make }: StaleBuild): Promise<void> {
  const [unfinished, earlier] = [`${dir}-unfinished`, `${dir}-earlier`];
  await make(unfinished);
  rmSync(earlier, { recursive: true, force: true });
  if (existsSync(dir)) renameSync(dir, earlier);
  renameSync(unfinished, dir);
  rmSync(earlier, { recursive: true, force: true });
}

async function lock(build: StaleBuild): Promise<void> {
  mkdirSync(dirname(build.dir), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lockDir(build));
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "EEXIST") throw error;
    }
    const since = statSync(lockDir(build), { throwIfNoEntry: false })?.mtimeMs;
    // It went meanwhile: to take it away now would be to take somebody else's.
    if (since === undefined) continue;
    if (Date.now() - since > LONGEST_SILENCE_MILLISECONDS) rmSync(lockDir(build), { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}

function isStale({ dir, mark, sources }: StaleBuild): boolean {
  const built = statSync(join(dir, mark), { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || sources.some((source) => hasNewer(join(PROJECT_DIR, source), built));
}

function hasNewer(path: string, built: number): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return (stats?.mtimeMs ?? 0) > built;
  return readdirSync(path).some((name) => !/^dist(?:-|$)/.test(name) && hasNewer(join(path, name), built));
}
