/** The playground without its page: what the worker runs, with the views put together as the page does. */
import { onTestFinished } from "vitest";
import { join } from "node:path";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { NO_TEXTS } from "../../scripts/core/text/tree-texts.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { defaultSettings } from "../../scripts/core/settings/settings.ts";
import { nodeMaterials } from "../../simulator/node/materials.ts";
import { openQuickJs } from "../../simulator/quickjs.ts";
import type { Command, CommandName, Commands, ResultOf } from "../../playground/protocol/commands.ts";
import type { CloudGiven, PackGiven } from "../../playground/protocol/given.ts";
import type { Changes, NodesView, SingleViews, StreamViews, TableViews } from "../../playground/protocol/views.ts";
import { createPlayground, type Playground } from "../../playground/world/playground.ts";
import { buildTestPack } from "../support/pack.ts";

type Tables = { [Name in keyof TableViews]: Record<string, TableViews[Name]> };
type Streams = { [Name in keyof StreamViews]: Record<string, StreamViews[Name][]> };

export interface TestPlayground {
  readonly playground: Playground;
  readonly single: SingleViews;
  readonly tables: Tables;
  readonly streams: Streams;
  /** All that was sent, in characters. */
  sentCharacters(): number;
  do<Name extends CommandName>(name: Name, command: Commands[Name]): Promise<ResultOf<Name>>;
  /** Resolves when it holds. */
  until(what: string, condition: () => unknown): Promise<void>;
}

export async function packOf(nodes: readonly NodeJson[]): Promise<PackGiven> {
  const directory = join(await buildTestPack({ nodes }), "server");
  const files: Record<string, string> = {};
  for (const path of readdirSync(directory, { recursive: true, encoding: "utf8" })) {
    if (/\.(js|json)$/.test(path) && statSync(join(directory, path)).isFile()) {
      files[path.replaceAll("\\", "/")] = readFileSync(join(directory, path), "utf8");
    }
  }
  return { files, trees: { nodes, settings: defaultSettings(), texts: NO_TEXTS }, otherPacks: [] };
}

/** Time stands still in it. */
export async function startPlayground(
  pack: PackGiven,
  cloud: CloudGiven = { kind: "memory" },
): Promise<TestPlayground> {
  let characters = 0;
  const single = {} as { -readonly [Name in keyof SingleViews]: SingleViews[Name] };
  const tables: Tables = { screens: {}, nodes: {}, properties: {}, commands: {}, entities: {} };
  const streams: Streams = { log: {}, costs: {}, scriptEvents: {}, requests: {} };
  const playground = createPlayground({
    materials: nodeMaterials,
    openEngine: openQuickJs,
    startSeconds: 1_767_225_600,
    seed: 1,
    show: (changes) => {
      const text = JSON.stringify(changes);
      characters += text.length;
      putTogether(JSON.parse(text) as Changes, single, tables, streams);
    },
  });
  onTestFinished(() => playground.close());
  const problem = await playground.load(pack, cloud);
  if (problem !== null) throw new Error(problem);
  const test: TestPlayground = {
    playground,
    single,
    tables,
    streams,
    sentCharacters: () => characters,
    async do(name, command) {
      const answer = await playground.perform({ do: name, ...command } as Command);
      if (!answer.ok) throw new Error(answer.problem);
      return answer.result as never;
    },
    async until(what, condition) {
      for (const startedAt = Date.now(); !condition();) {
        if (Date.now() - startedAt > 60_000) throw new Error(`it did not come to be that ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
  await test.do("stop", {});
  return test;
}

function putTogether(changes: Changes, single: object, tables: Tables, streams: Streams): void {
  Object.assign(single, changes.single);
  for (const [name, table] of Object.entries(changes.tables ?? {})) {
    const known = tables[name as keyof Tables] as Record<string, unknown>;
    for (const [key, value] of Object.entries(table)) {
      if (value === null) delete known[key];
      else known[key] = name === "nodes" ? { ...(known[key] as NodesView), ...(value as NodesView) } : value;
    }
  }
  for (const [name, stream] of Object.entries(changes.streams ?? {})) {
    const known = streams[name as keyof Streams] as Record<string, unknown[]>;
    for (const [key, items] of Object.entries(stream)) known[key] = [...(known[key] ?? []), ...(items as unknown[])];
  }
}
