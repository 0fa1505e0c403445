/** A node that an importer is still at work on: where it will hang, and what is found out about it, may change yet. */
import type { Findings } from "../findings.ts";
import type { ImportedNode } from "../imported.ts";

export interface LooseNode {
  /** What it is called in its own format. */
  readonly source: string;
  readonly node: Record<string, unknown> & { node_ID: string };
  readonly findings: Findings;
}

export function finished({ source, node, findings }: LooseNode): ImportedNode {
  return { source, node, verdict: findings.verdict, notes: findings.notes };
}
