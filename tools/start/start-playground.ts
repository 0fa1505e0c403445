/**
 * The playground's start: builds, starts the cloud service, serves the page, and follows changes of the files. Puts the
 * parts together; returns when the page can be opened.
 */
import { realpathSync } from "node:fs";
import { relative, sep } from "node:path";
import { createWatcher, type Watcher } from "../build/watch.ts";
import { CODE_SOURCES } from "../project-dir.ts";
import { refusalOf } from "../command-line/system-error.ts";
import type { Terminal } from "../command-line/terminal.ts";
import { createBuilds, type BuildEvent } from "./builds.ts";
import { startCloud, type RunningCloud } from "./cloud-service.ts";
import { startServer, type PlaygroundServer } from "./http/server.ts";
import { DEFAULT_PORT, type StartOptions } from "./options.ts";
import { ensurePage } from "../page/ensure-page.ts";
import { createTreeFiles, type TreeFiles } from "./tree-files.ts";

export interface RunningPlayground {
  readonly address: string;
  close(): Promise<void>;
}

export async function startPlayground(
  options: StartOptions,
  baseDir: string,
  terminal: Terminal,
): Promise<RunningPlayground> {
  const starting = options.hasCloud ? startCloud().catch((error: unknown) => withoutCloud(error, terminal)) : undefined;
  try {
    return await openPlayground(options, baseDir, terminal, starting);
  } catch (error) {
    // The process would go on for it.
    await (await starting)?.close();
    throw error;
  }
}

async function openPlayground(
  options: StartOptions,
  baseDir: string,
  terminal: Terminal,
  starting: Promise<RunningCloud | undefined> | undefined,
): Promise<RunningPlayground> {
  const { achievementsDir, extensions, packs, outDir, port } = options;
  const begun = Date.now();
  const build = createBuilds(options);
  const page = ensurePage(() => terminal.out("building the page, once…\n"));
  const [pageDir, cloud, first] = await Promise.all([page, starting, build()]);
  const folder = relative(baseDir, achievementsDir) || ".";
  const files = createTreeFiles(achievementsDir);
  const pathsIn = createPathsIn(achievementsDir, files);
  const server = await startServer({
    pageDir,
    files,
    session: { folder, hasCloud: cloud !== undefined },
    cloud,
    port: port ?? DEFAULT_PORT,
    mayMove: port === undefined,
  });
  const watcher = createWatcher({
    sources: [achievementsDir, ...CODE_SOURCES, ...packs],
    since: begun,
    ignored: outDir === undefined ? [] : [outDir],
    async changed(paths) {
      const changed = pathsIn(paths);
      if (changed.length > 0) server.send({ kind: "files", changed });
      await again();
    },
  });
  watcher.alsoWatch(extensions, begun);

  async function again(): Promise<void> {
    const since = Date.now();
    try {
      const { event, inputs } = await build();
      watcher.alsoWatch(inputs, since);
      isRunning = tell(event, server, terminal, isRunning);
    } catch (error) {
      terminal.err(`${refusalOf(error) ?? (error instanceof Error ? error.message : String(error))}\n`);
    }
  }

  watcher.alsoWatch(first.inputs, begun);
  let isRunning = tell(first.event, server, terminal, false);
  return { address: server.address, close: () => closeAll(watcher, server, cloud) };
}

function withoutCloud(error: unknown, terminal: Terminal): undefined {
  terminal.err(
    `the cloud service could not be started (${error instanceof Error ? error.message : String(error)}); ` +
      "the page has a cloud of its own in memory instead\n",
  );
  return undefined;
}

/** @returns whether the playground has trees to run */
function tell(event: BuildEvent, server: PlaygroundServer, terminal: Terminal, isRunning: boolean): boolean {
  server.send(event);
  if (event.kind === "built") {
    const count = event.pack.trees.nodes.length;
    terminal.out(`${count === 1 ? "1 node" : `${count} nodes`} built\n`);
    return true;
  }
  for (const { line } of event.problems) terminal.err(`${line}\n`);
  terminal.err(
    `${isRunning ? "the playground goes on with the trees as they were before" : "nothing runs yet"}; waiting for a change\n`,
  );
  return isRunning;
}

/** @returns what tells files of the folder from what changed: all there are and have been, where it is another folder now */
function createPathsIn(dir: string, files: TreeFiles): (paths: readonly string[]) => readonly string[] {
  const known = new Set<string>();
  const remember = (paths: readonly string[]): void => paths.forEach((path) => known.add(path));
  const listed = (): string[] => files.list().files.map(({ path }) => path);
  remember(listed());
  return (paths) => {
    let root: string;
    try {
      root = realpathSync(dir);
    } catch {
      return [];
    }
    const changed = paths
      .map((path) => relative(root, path).split(sep).join("/"))
      .filter((path) => path !== "" && !path.split("/").some((name) => name.startsWith(".")));
    remember(changed);
    if (!paths.includes(root)) return changed;
    remember(listed());
    return [...known];
  };
}

async function closeAll(watcher: Watcher, server: PlaygroundServer, cloud: RunningCloud | undefined): Promise<void> {
  await Promise.all([watcher.close(), server.close(), cloud?.close()]);
}
