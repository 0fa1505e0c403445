/**
 * Whose a claim is: the node of a member bears, as its `extra`, which report of which world counts it. So a world that has
 * forgotten a report of its own, rolled back by a crash, can tell that it was its own, have the cloud say whether it was
 * stored, and see to it that it never is afterwards. Steps on values; who asks is the app's business.
 */

import type { PendingReport } from "../progress/record.ts";
import { memberNode } from "./member-nodes.ts";
import { REPORT_CODES, type CloudEntity, type CloudReport, type CloudReportResult } from "./protocol.ts";

/** No member's key: hashes are as long, but this one would have to be hit. */
const TAKEN = "-taken";
/**
 * The cloud forgets operations after a month; of what it may have forgotten it cannot be asked. An id begins with the time at
 * which the world started that drew it, by its own clock: the cloud's may be another one.
 */
const LONGEST_MEMORY_SECONDS = 21 * 86_400;
const OWNER = /^(\w+)\/(\d+)\/((?:W-)?([0-9a-z]+)-[^/]+)$/;

/** One member that a report is to count. */
export interface Claim {
  readonly key: string;
  /** That of the member's node; 0 = nothing of it is known. */
  readonly version: number;
  /** From a report of this world that was forgotten, and will never be stored. */
  readonly takesOver?: true;
  /** Without saying whose it is, as it is done for services that take no more. */
  readonly isPlain?: true;
}

export interface Asker {
  /** The world's own; undefined where it has none. */
  readonly mark: string | undefined;
  readonly nowSeconds: number;
}

export function ownerText(mark: string, { op, round = 0 }: Pick<PendingReport, "op" | "round">): string {
  return `${mark}/${round}/${op}`;
}

/** The operation by which this world was to count the member in its round; undefined where the claim is another's, or too old. */
export function ownOperation(entity: CloudEntity, { mark, nowSeconds }: Asker): string | undefined {
  const [, world, round, op, started = ""] = OWNER.exec(entity.extra) ?? [];
  if (mark === undefined || world !== mark || Number(round) !== (entity.round ?? 0)) return undefined;
  const age = nowSeconds - parseInt(started, 36) / 1_000;
  return Math.abs(age) < LONGEST_MEMORY_SECONDS ? op : undefined;
}

/** Asks whether the operation was stored, and takes it where it was not, so that nobody stores anything under it any more. */
export function takingReport(op: string, player: string, nodeKey: string): CloudReport {
  return { op, player, node: memberNode(nodeKey, TAKEN), delta: 0, goal: 1 };
}

/** Whether it was free, so that what it was to count is not counted. Asked again it is answered the same. */
export function wasFree({ code }: CloudReportResult): boolean {
  return code === REPORT_CODES.stored;
}

export type Verdict =
  | { readonly kind: "won" | "lost" }
  /** It is to be claimed in this way. */
  | { readonly kind: "again"; readonly claim: Claim }
  /** A forgotten report of this world was to count it; where that was not stored, it is to be claimed in this way. */
  | { readonly kind: "forgotten"; readonly op: string; readonly claim: Claim };

/** What the answer to a claim says. */
export function judgeClaim(result: CloudReportResult, report: PendingReport, claim: Claim, asker: Asker): Verdict {
  const { code, entity, completed_now } = result;
  const { key, isPlain } = claim;
  const { op, round = 0 } = report;
  if (completed_now) return { kind: "won" };
  // What cannot be claimed counts as before there were claims.
  if (code === REPORT_CODES.wrong) return isPlain ? { kind: "won" } : { kind: "again", claim: plainly(claim) };
  const now = entity?.round ?? round;
  if (!entity || now < round || (now === round && entity.completed_at === 0)) {
    const isAgain = code === REPORT_CODES.conflict && !isPlain;
    return isAgain ? { kind: "again", claim: { key, version: entity?.version ?? 0 } } : { kind: "won" };
  }
  // What came to a round that is over is for the report itself to find out.
  if (now > round) return { kind: "won" };
  if (isOf(entity, report)) {
    // A claim that was stored on what others have done had no say in the version: they have counted it.
    const isLate = code === REPORT_CODES.stored && claim.takesOver === undefined && !isPlain;
    return { kind: isLate ? "lost" : "won" };
  }
  const own = ownOperation(entity, asker);
  if (own === undefined || own === op || isPlain) return { kind: "lost" };
  return { kind: "forgotten", op: own, claim: { key, version: entity.version, takesOver: true } };
}

/** Whether the member is claimed for this very report; the world's mark may be another one by now. */
function isOf({ extra }: CloudEntity, { op, round = 0 }: PendingReport): boolean {
  return extra.endsWith(`/${round}/${op}`);
}

export function plainly({ key }: Claim): Claim {
  return { key, version: 0, isPlain: true };
}
