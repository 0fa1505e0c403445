/**
 * Files that are made of sources: made anew when one of these is newer, and whoever asks while somebody else makes them waits
 * for that. Knows nothing of what is made.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
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
/** A build that takes longer has died. */
const LONGEST_BUILD_MILLISECONDS = 120_000;

/** @param tell hears that it takes a moment */
export async function buildWhenStale(build: StaleBuild, tell: () => void): Promise<void> {
  if (!isStale(build)) return;
  tell();
  await lock(build);
  try {
    if (isStale(build)) await makeAnew(build);
  } finally {
    rmSync(lockDir(build), { recursive: true, force: true });
  }
}

const lockDir = ({ dir }: StaleBuild): string => `${dir}-lock`;

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
    const age = Date.now() - (statSync(lockDir(build), { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > LONGEST_BUILD_MILLISECONDS) rmSync(lockDir(build), { recursive: true, force: true });
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
