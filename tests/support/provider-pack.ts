/** Another pack that brings trees of its own by the client, as its author would write it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ProvidedTrees } from "../../scripts/core/provided/format.ts";
import { NO_TEXTS, type TreeTextsJson } from "../../scripts/core/text/tree-texts.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { uuidOf, writePack } from "../../simulator/node/testing.ts";
import { providedScript, providedTrees } from "../../tools/packing/provided-trees.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";

const CLIENT = "bedrock-achievements-client.js";

export interface ProviderPack {
  /** Of the pack, which is its namespace, too. */
  readonly name: string;
  readonly nodes: readonly NodeJson[];
  readonly texts?: TreeTextsJson;
  /** Of the provider; default: made from the name. */
  readonly uuid?: string;
  /** Changes the trees after they were built. */
  readonly spoil?: (trees: ProvidedTrees) => ProvidedTrees;
  /** JavaScript after the trees were provided; `client`, `say(key, value)`, `system`, `world` are there. */
  readonly script?: string;
  /** JavaScript that does what else would be done at once: provides the trees. */
  readonly provide?: string;
}

export function treesOf({ name, nodes, texts = NO_TEXTS, uuid = uuidOf(name) }: ProviderPack): ProvidedTrees {
  return providedTrees({ nodes, texts, name, uuid });
}

const PROVIDE = `client.provideTrees(trees).then((value) => say("provided", value));`;

const unspoilt = (trees: ProvidedTrees): ProvidedTrees => trees;

/** @returns the pack's folder. It logs what becomes of its trees under `<name> provided`. */
export function writeProviderPack(pack: ProviderPack): string {
  const { name, spoil = unspoilt, script = "", provide = PROVIDE } = pack;
  const written = writePack({
    name,
    script: `
      import { system, world } from "@minecraft/server";
      import { connect } from "./${CLIENT}";
      import trees from "./trees.js";
      const say = (key, value) => console.log("${name} " + key + " = " + JSON.stringify(value === undefined ? "nothing" : value));
      const client = connect({ namespace: "${name}" });
      ${provide}
      ${script}`,
    dependencies: { "@minecraft/server": "2.10.0" },
    files: {
      [`scripts/${CLIENT}`]: readFileSync(join(PROJECT_DIR, "client", CLIENT), "utf8"),
      "scripts/trees.js": providedScript(spoil(treesOf(pack))),
    },
  });
  onTestFinished(written.remove);
  return written.directory;
}
