/** Builds beside the page, from what was built once and lies beside it. Holds no files: each request brings its own. */
import partsAddress from "../dist-parts/pack-parts.bin?url";
import projectVersion from "virtual:project-version";
import vanillaText from "virtual:vanilla-ids";
import { formatIssue, type Issue } from "../../scripts/core/checks/issue.ts";
import { packTrees, type PackFiles } from "../../tools/packing/pack-files.ts";
import { readFolder, type PackParts } from "../../tools/packing/pack-folder.ts";
import { vanillaFromJson } from "../../tools/packing/vanilla-json.ts";
import { packGiven } from "../protocol/pack-given.ts";
import { problemOf } from "../protocol/problem.ts";
import type { Problem } from "../protocol/server.ts";
import { finishedPacks } from "./finished-packs.ts";
import type { Archives, FromBuilder, PacksBuild, ToBuilder, WorldBuild } from "./messages.ts";
import { partsFrom } from "./parts.ts";

const known = { vanilla: vanillaFromJson(vanillaText), version: projectVersion };
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
  return { ...known, ...partsFrom(new Uint8Array(await response.arrayBuffer())) };
}

const problemsOf = (issues: readonly Issue[]): readonly Problem[] =>
  issues.map((issue) => problemOf(formatIssue(issue)));

async function buildWorld(
  { files, where }: ToBuilder,
  tell: (build: FromBuilder["build"]) => void,
): Promise<WorldBuild> {
  const read = readFolder(files, where, known);
  if (!read.ok) return { kind: "wrong", problems: problemsOf(read.issues) };
  const { nodes, settings, texts } = read.trees;
  tell({ kind: "trees", trees: { nodes, settings, texts } });
  const packs = packTrees({ ...(await parts()), ...read });
  return { kind: "built", pack: packGiven({ packs, trees: read.trees }), warnings: problemsOf(read.warnings) };
}

async function buildPacks(files: PackFiles, where: string, before: Partial<Archives>): Promise<PacksBuild> {
  const finished = finishedPacks(files, where, before, await parts());
  return finished.kind === "packs" ? finished : { kind: "wrong", problems: problemsOf(finished.issues) };
}

onmessage = ({ data }: MessageEvent<ToBuilder>) => {
  const tell = (build: FromBuilder["build"]): void => postMessage({ number: data.number, build } satisfies FromBuilder);
  const building = data.kind === "world" ? buildWorld(data, tell) : buildPacks(data.files, data.where, data.before);
  building.then(tell, (error: unknown) =>
    tell({ kind: "failed", problem: error instanceof Error ? error.message : String(error) }),
  );
};
