/**
 * Whether one entry of a request's `reports` is a report, and if not, what is wrong with it, in the sender's terms.
 * Judges form only: what a report does is in report-rules.
 */
import { Compile } from "typebox/compile";
import { CLOUD_LIMITS, type CloudReport, type CloudReset } from "../../../scripts/core/cloud/protocol.ts";
import { NodeIdSchema, PlayerSchema, ReportSchema, ResetSchema } from "./schemas.ts";

export type JudgedReport =
  | { readonly kind: "report"; readonly report: CloudReport | CloudReset }
  | {
      readonly kind: "wrong";
      /** Echoed where it is a string, so that the sender finds the report again. */
      readonly op: string;
      readonly message: string;
      /** The node it was about, where that much is readable. */
      readonly target?: { readonly player: string; readonly node: string };
    };

type Fields = Readonly<Record<string, unknown>>;

const player = Compile(PlayerSchema);
const node = Compile(NodeIdSchema);
const fieldChecks: Readonly<Record<string, { Check(value: unknown): boolean }>> = Object.fromEntries(
  Object.entries(ReportSchema.properties).map(([name, schema]) => [name, Compile(schema)]),
);

const MAX_ECHOED_CHARACTERS = 40;

const ID = "1 to 64 of A–Z a–z 0–9 _ . : - (and none of __proto__, constructor, prototype)";
/** What each field has to be; what may be missing is in OPTIONAL. */
const EXPECTED: Readonly<Record<string, string>> = {
  op: ID,
  player: `well-formed text of 1 to ${CLOUD_LIMITS.playerCharacters} characters`,
  node: ID,
  delta: `an integer from 0 to ${CLOUD_LIMITS.maxInteger}`,
  goal: `an integer from 1 to ${CLOUD_LIMITS.maxInteger}`,
  extra: `well-formed text of at most ${CLOUD_LIMITS.extraBytes} UTF-8 bytes`,
  base_version: `an integer from 0 to ${Number.MAX_SAFE_INTEGER}`,
  round: `an integer from 0 to ${CLOUD_LIMITS.maxInteger}`,
  name: `well-formed text of at most ${CLOUD_LIMITS.nameCharacters} characters`,
};
const OPTIONAL: readonly string[] = ["extra", "base_version", "round", "name"];
const OF_A_RESET: readonly string[] = Object.keys(ResetSchema.properties);

export function judgeReport(entry: unknown): JudgedReport {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
    return { kind: "wrong", op: "", message: `the report is ${describe(entry)}; expected an object` };
  }
  const fields = entry as Fields;
  const isReset = Object.hasOwn(fields, "reset");
  const problem = isReset ? findProblemOfReset(fields) : findProblemOfReport(fields);
  if (problem === undefined) return { kind: "report", report: isReset ? readReset(fields) : readReport(fields) };

  const { op, player: givenPlayer, node: givenNode } = ownFields(fields);
  const target =
    player.Check(givenPlayer) && node.Check(givenNode) ? { player: givenPlayer, node: givenNode } : undefined;
  return { kind: "wrong", op: typeof op === "string" ? op : "", message: problem, ...(target && { target }) };
}

/** Only the known fields go on. Adding 0 turns -0 into 0. */
function readReport(fields: Fields): CloudReport {
  const given = ownFields(fields) as unknown as CloudReport;
  return {
    op: given.op,
    player: given.player,
    node: given.node,
    delta: given.delta + 0,
    goal: given.goal,
    ...(given.extra !== undefined && { extra: given.extra }),
    ...(given.base_version !== undefined && { base_version: given.base_version + 0 }),
    ...(given.round !== undefined && { round: given.round + 0 }),
    ...(given.name !== undefined && { name: given.name }),
  };
}

function readReset(fields: Fields): CloudReset {
  const given = fields as unknown as CloudReset;
  return { op: given.op, player: given.player, node: given.node, reset: true };
}

function findProblemOfReport(fields: Fields): string | undefined {
  const own = ownFields(fields);
  for (const name of Object.keys(EXPECTED)) {
    if (own[name] === undefined && OPTIONAL.includes(name)) continue;
    const problem = findProblemOfField(own, name);
    if (problem !== undefined) return problem;
  }
  const hasExtra = own["extra"] !== undefined;
  if (hasExtra === (own["base_version"] !== undefined)) return undefined;
  const [present, missing] = hasExtra ? ["extra", "base_version"] : ["base_version", "extra"];
  return `${present} is given without ${missing}; expected both or neither`;
}

function findProblemOfReset(fields: Fields): string | undefined {
  const { reset } = fields;
  if (reset !== true) return `reset is ${describe(reset)}; expected true, or a report without it`;
  for (const name of ["op", "player", "node"]) {
    const problem = findProblemOfField(ownFields(fields), name);
    if (problem !== undefined) return problem;
  }
  const other = Object.keys(fields).find((name) => !OF_A_RESET.includes(name));
  if (other === undefined) return undefined;
  return `a reset with the field ${describe(other)}; expected ${OF_A_RESET.join(", ")} and nothing else`;
}

function findProblemOfField(own: Fields, name: string): string | undefined {
  const value = own[name];
  return fieldChecks[name]?.Check(value) ? undefined : `${name} is ${describe(value)}; expected ${EXPECTED[name]}`;
}

/** The known fields that the entry has itself, so that nothing is read from a prototype. */
function ownFields(fields: Fields): Fields {
  const own: Record<string, unknown> = {};
  for (const name of Object.keys(EXPECTED)) if (Object.hasOwn(fields, name)) own[name] = fields[name];
  return own;
}

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
