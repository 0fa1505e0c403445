/** The way to the worker that builds. Answers come in the order of the questions, and whatever goes wrong rejects. */
import type { Archives, FromBuilder, PacksBuild, ToBuilder, WorldBuild } from "../../building/messages.ts";
import type { TreesGiven } from "../../protocol/given.ts";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";

export interface Builder {
  /** @param draw is told of right trees before the world is built of them */
  world(files: PackFiles, where: string, draw: (trees: TreesGiven) => void): Promise<WorldBuild>;
  packs(files: PackFiles, where: string, before: Partial<Archives>): Promise<PacksBuild>;
}

interface Waiting {
  resolve(build: unknown): void;
  reject(error: Error): void;
  readonly draw: ((trees: TreesGiven) => void) | undefined;
}

type Question = ToBuilder extends infer Each ? (Each extends ToBuilder ? Omit<Each, "number"> : never) : never;

export function createBuilder(): Builder {
  const worker = new Worker(new URL("../../building/worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.onmessage = ({ data: { number, build } }: MessageEvent<FromBuilder>) => {
    const asker = waiting.get(number);
    if (build.kind === "trees") return asker?.draw?.(build.trees);
    waiting.delete(number);
    if (build.kind === "failed") asker?.reject(new Error(build.problem));
    else asker?.resolve(build);
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(`building has stopped: ${event.message}`));
    waiting.clear();
  };

  function ask(question: Question, draw?: Waiting["draw"]): Promise<unknown> {
    const number = ++last;
    worker.postMessage({ ...question, number });
    return new Promise((resolve, reject) => waiting.set(number, { resolve, reject, draw }));
  }

  return {
    world: async (files, where, draw) => (await ask({ kind: "world", files, where }, draw)) as WorldBuild,
    packs: async (files, where, before) => (await ask({ kind: "packs", files, where, before })) as PacksBuild,
  };
}
