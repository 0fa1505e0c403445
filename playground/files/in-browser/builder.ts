/** The way to the worker that builds. Answers come in the order of the questions, and whatever goes wrong rejects. */
import type { Archives, FromBuilder, PacksBuild, ToBuilder, WorldBuild } from "../../building/messages.ts";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";

export interface Builder {
  world(files: PackFiles, where: string): Promise<WorldBuild>;
  packs(files: PackFiles, where: string, before: Partial<Archives>): Promise<PacksBuild>;
}

type Question = ToBuilder extends infer Each ? (Each extends ToBuilder ? Omit<Each, "number"> : never) : never;

export function createBuilder(): Builder {
  const worker = new Worker(new URL("../../building/worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, { resolve(build: unknown): void; reject(error: Error): void }>();
  let last = 0;
  worker.onmessage = ({ data: { number, build } }: MessageEvent<FromBuilder>) => {
    const asker = waiting.get(number);
    waiting.delete(number);
    if (build.kind === "failed") asker?.reject(new Error(build.problem));
    else asker?.resolve(build);
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(`building has stopped: ${event.message}`));
    waiting.clear();
  };

  function ask(question: Question): Promise<unknown> {
    const number = ++last;
    worker.postMessage({ ...question, number });
    return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
  }

  return {
    world: async (files, where) => (await ask({ kind: "world", files, where })) as WorldBuild,
    packs: async (files, where, before) => (await ask({ kind: "packs", files, where, before })) as PacksBuild,
  };
}
