/**
 * Trees → the script module that another pack imports to bring them at run time, and its types. Knows nothing of where the trees
 * come from; how the text is read is core's business.
 */
import { v5 as nameUuid } from "uuid";
import { HEADER_UUID } from "../../behavior_pack/manifest.ts";
import { checksumOf, TREES_FORMAT, TREES_LIMITS, type ProvidedTrees } from "../../scripts/core/provided/format.ts";
import { hangsOn } from "../../scripts/core/provided/fit-in.ts";
import type { TreeTextsJson } from "../../scripts/core/text/tree-texts.ts";
import { compareIds } from "../../scripts/core/tree/ids.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";

/** Texts of a language are in lines of about so many characters, so that none takes long to read. */
const TEXTS_LINE = 8_000;

export interface ProvidedInput {
  readonly nodes: readonly NodeJson[];
  readonly texts: TreeTextsJson;
  /** Of the pack that brings them. */
  readonly name: string;
  /** Undefined: it follows from the nodes. */
  readonly uuid: string | undefined;
}

export function providedTrees({ nodes, texts, name, uuid }: ProvidedInput): ProvidedTrees {
  const lines = [...nodes.map(nodeLine), ...textLines(texts)];
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  return { format: TREES_FORMAT, name, uuid: uuid ?? uuidOf(nodes), checksum: checksumOf(text), text };
}

/** Why a pack could not bring them; undefined: it can. */
export function problemOfProvided(nodes: readonly NodeJson[], { text }: ProvidedTrees): string | undefined {
  const tooLong = nodes.find((node) => JSON.stringify(nodeLine(node)).length > TREES_LIMITS.lineCharacters);
  if (tooLong) return `node ${tooLong.node_ID} has more than ${TREES_LIMITS.lineCharacters} characters`;
  if (nodes.length > TREES_LIMITS.nodes) {
    return `there are ${nodes.length} nodes; a pack can bring ${TREES_LIMITS.nodes}: build the rest into the achievements pack`;
  }
  if (text.length <= TREES_LIMITS.characters) return undefined;
  return `nodes and texts have ${text.length} characters; a pack can bring ${TREES_LIMITS.characters}`;
}

/** Ids of nodes that others must have brought before these. */
export function nodesElsewhere(nodes: readonly NodeJson[]): readonly string[] {
  const own = new Set(nodes.map((node) => node.node_ID));
  return [...new Set(nodes.flatMap(hangsOn))].filter((id) => !own.has(id)).sort(compareIds);
}

/** The module, `trees.js`. */
export function providedScript(trees: ProvidedTrees): string {
  const { text, ...others } = trees;
  const fields = Object.entries(others).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},\n`);
  return `/** Made by bedrock-achievements build --for-pack; for provideTrees of "bedrock-achievements/client". */
export default {
${fields.join("")}  text: ${JSON.stringify(text)},
};
`;
}

export const PROVIDED_TYPES = `/** Made by bedrock-achievements build --for-pack; for provideTrees of "bedrock-achievements/client". */
declare const trees: {
  readonly format: number;
  readonly name: string;
  readonly uuid: string;
  readonly checksum: string;
  readonly text: string;
};
export default trees;
`;

/** What is for editors only stays behind. */
function nodeLine({ $schema: _schema, ...node }: NodeJson): object {
  return node;
}

function* textLines({ byLocale, rewards }: TreeTextsJson): Iterable<object> {
  for (const [locale, json] of Object.entries(byLocale)) {
    let texts: Record<string, string> = {};
    let length = 0;
    for (const [key, text] of Object.entries(JSON.parse(json) as Record<string, string>)) {
      texts[key] = text;
      length += key.length + text.length;
      if (length < TEXTS_LINE) continue;
      yield { locale, texts };
      texts = {};
      length = 0;
    }
    yield { locale, texts };
  }
  if (rewards.length > 0) yield { rewards };
}

/** The same as long as the pages, or what the nodes hang on, are the same. */
function uuidOf(nodes: readonly NodeJson[]): string {
  const roots = nodes.filter(({ parent_node }) => parent_node === undefined);
  const named = roots.length > 0 ? roots : nodes;
  return nameUuid(
    named
      .map((node) => node.node_ID)
      .sort(compareIds)
      .join(" "),
    HEADER_UUID,
  );
}
