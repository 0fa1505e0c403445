/** Builds beside the page, from what was built once and lies beside it. Holds no files: each request brings its own. */
import partsAddress from "../dist-parts/pack-parts.bin?url";
import { formatIssue, type Issue } from "../../scripts/core/checks/issue.ts";
import { packFolder, type PackParts } from "../../tools/packing/pack-folder.ts";
import { packGiven } from "../protocol/pack-given.ts";
import { problemOf } from "../protocol/problem.ts";
import type { Problem } from "../protocol/server.ts";
import { finishedPacks } from "./finished-packs.ts";
import type { FromBuilder, PacksBuild, ToBuilder, WorldBuild } from "./messages.ts";
import { partsFrom } from "./parts.ts";

let loading: Promise<PackParts> | undefined;

/** A connection that was away a moment ago may be there again. */
function parts(): Promise<PackParts> {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return loading;
}

async function load(): Promise<PackParts> {
  const response = await fetch(partsAddress);
  if (!response.ok) throw new Error(`the packs' code could not be loaded: ${response.status} ${response.statusText}`);
  return partsFrom(new Uint8Array(await response.arrayBuffer()));
}

const problemsOf = (issues: readonly Issue[]): readonly Problem[] =>
  issues.map((issue) => problemOf(formatIssue(issue)));

async function build(asked: ToBuilder): Promise<WorldBuild | PacksBuild> {
  const { files, where } = asked;
  if (asked.kind === "packs") {
    const finished = finishedPacks(files, where, asked.before, await parts());
    return finished.kind === "packs" ? finished : { kind: "wrong", problems: problemsOf(finished.issues) };
  }
  const packed = packFolder(files, where, await parts());
  if (!packed.ok) return { kind: "wrong", problems: problemsOf(packed.issues) };
  return { kind: "built", pack: packGiven(packed), warnings: problemsOf(packed.warnings) };
}

parts().catch(() => undefined);

onmessage = ({ data }: MessageEvent<ToBuilder>) => {
  const tell = (answer: FromBuilder["build"]): void =>
    postMessage({ number: data.number, build: answer } satisfies FromBuilder);
  build(data).then(tell, (error: unknown) =>
    tell({ kind: "failed", problem: error instanceof Error ? error.message : String(error) }),
  );
};
