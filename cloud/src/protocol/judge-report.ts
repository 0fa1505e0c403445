/**
 * Whether one entry of a request's `reports` is a report, and if not, what is wrong with it, in the sender's terms.
 * Judges form only: what a report does is in report-rules.
 */
import { Compile } from "typebox/compile";
import { CLOUD_LIMITS, type CloudReport } from "../../../scripts/core/cloud/protocol.ts";
import { NodeIdSchema, PlayerSchema, ReportSchema } from "./schemas.ts";

export type JudgedReport =
  | { readonly kind: "report"; readonly report: CloudReport }
  | {
      readonly kind: "wrong";
      /** Echoed where it is a string, so that the sender finds the report again. */
      readonly op: string;
      readonly message: string;
      /** The node it was about, where that much is readable. */
      readonly target?: { readonly player: string; readonly node: string };
    };

const report = Compile(ReportSchema);
const player = Compile(PlayerSchema);
const node = Compile(NodeIdSchema);

const MAX_ECHOED_CHARACTERS = 40;

const EXPECTED: Readonly<Record<string, string>> = {
  op: "1 to 64 of A–Z a–z 0–9 _ . : - (and none of __proto__, constructor, prototype)",
  player: `well-formed text of 1 to ${CLOUD_LIMITS.playerCharacters} characters`,
  node: "1 to 64 of A–Z a–z 0–9 _ . : - (and none of __proto__, constructor, prototype)",
  delta: `an integer from 0 to ${CLOUD_LIMITS.maxInteger}`,
  goal: `an integer from 1 to ${CLOUD_LIMITS.maxInteger}`,
  extra: `well-formed text of at most ${CLOUD_LIMITS.extraBytes} UTF-8 bytes`,
  base_version: `an integer from 0 to ${Number.MAX_SAFE_INTEGER}`,
};

export function judgeReport(entry: unknown): JudgedReport {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
    return { kind: "wrong", op: "", message: `the report is ${describe(entry)}; expected an object` };
  }
  const fields = entry as Record<string, unknown>;
  const problem = findProblem(fields);
  if (problem !== undefined) {
    const op = typeof fields["op"] === "string" ? fields["op"] : "";
    const target =
      player.Check(fields["player"]) && node.Check(fields["node"])
        ? { player: fields["player"], node: fields["node"] }
        : undefined;
    return { kind: "wrong", op, message: problem, ...(target && { target }) };
  }
  // Only the known fields go on. Adding 0 turns -0 into 0.
  const given = fields as unknown as CloudReport;
  return {
    kind: "report",
    report: {
      op: given.op,
      player: given.player,
      node: given.node,
      delta: given.delta + 0,
      goal: given.goal,
      ...(given.extra !== undefined && { extra: given.extra }),
      ...(given.base_version !== undefined && { base_version: given.base_version + 0 }),
    },
  };
}

function findProblem(fields: Record<string, unknown>): string | undefined {
  if (!report.Check(fields)) {
    for (const [name, expected] of Object.entries(EXPECTED)) {
      const isOptional = name === "extra" || name === "base_version";
      const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (value === undefined && isOptional) continue;
      if (!fieldChecks[name]?.Check(value)) return `${name} is ${describe(value)}; expected ${expected}`;
    }
    return "the report is no report; expected op, player, node, delta, goal and, together, extra and base_version";
  }
  const hasExtra = Object.hasOwn(fields, "extra");
  if (hasExtra !== Object.hasOwn(fields, "base_version")) {
    const [present, missing] = hasExtra ? ["extra", "base_version"] : ["base_version", "extra"];
    return `${present} is given without ${missing}; expected both or neither`;
  }
  return undefined;
}

const fieldChecks: Readonly<Record<string, { Check(value: unknown): boolean }>> = Object.fromEntries(
  Object.entries(ReportSchema.properties).map(([name, schema]) => [name, Compile(schema)]),
);

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return `of type ${typeof value}`;
  const characters = [...value];
  const shown = characters.slice(0, MAX_ECHOED_CHARACTERS).join("");
  return `${JSON.stringify(shown)}${characters.length > MAX_ECHOED_CHARACTERS ? " (cut off here)" : ""}`;
}
