/**
 * Claims of which no player can fulfil two at once: no number is in both ranges, no value in both lists, no place in both balls. The
 * narrower `where` is the one to complain of. What one goal says twice of its dimension is refused elsewhere.
 */
import type { Scope } from "../../../core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../core/checks/shape.ts";
import { DIMENSIONS } from "../../facts/dimensions.ts";
import type { VanillaIds } from "../../vanilla-ids.ts";
import { claimsOfKeys, claimsOfWhere, type Claim } from "./claims.ts";

/** Those that stand above, from the outermost to the innermost. */
export type Above = readonly Claim[];

/** @returns what the goal and all around it claim */
export function warnOfConflicts(goal: JsonObject, scope: Scope, above: Above, vanilla: VanillaIds): Above {
  const { where } = goal;
  const ofKeys = claimsOfKeys(goal, scope, vanilla);
  const ofWhere = isObject(where) ? claimsOfWhere(where, scope.at("where"), vanilla) : [];
  const own = [...ofKeys, ...ofWhere];
  const isSaid = new Set<string>();
  // The weather, a biome and a dimension are whereabouts as well: one contradiction, said once.
  const topicOf = ({ about }: Claim): string => (WHEREABOUTS.has(about) ? "whereabouts" : about);
  if (isRefused(own)) isSaid.add("whereabouts");
  own.forEach((claim, index) => {
    if (isSaid.has(topicOf(claim))) return;
    const before = [...above, ...own.slice(0, index).filter(isComparedHere)];
    const other = before.find((one) => one.about === claim.about && !canBoth(one, claim));
    if (other === undefined) return;
    isSaid.add(topicOf(claim));
    warn(claim, other);
  });
  return [...above, ...own];
}

const WHEREABOUTS: ReadonlySet<string> = new Set(["whereabouts", "biome", "weather"]);

/** Whether one goal names dimensions that have none in common, which whereabouts.ts refuses. */
function isRefused(own: readonly Claim[]): boolean {
  const told = own.filter(({ about, ofType }) => about === "whereabouts" && ofType === undefined);
  return told.some((one, index) => told.slice(0, index).some((other) => !canBoth(one, other)));
}

/** With what the same goal says beside. That somebody sneaks while they do not is refused with the goal type. */
function isComparedHere({ about, ofType }: Claim): boolean {
  return about === "whereabouts" ? ofType === true : about !== "sneaking";
}

function canBoth(one: Claim, other: Claim): boolean {
  if (one.kind === "range" && other.kind === "range") return one.min <= other.max && other.min <= one.max;
  if (one.kind === "one_of" && other.kind === "one_of") {
    return hasOf(one, other) || hasOf(other, one);
  }
  if (one.kind === "ball" && other.kind === "ball") {
    return Math.hypot(one.x - other.x, one.y - other.y, one.z - other.z) <= one.radius + other.radius;
  }
  return true;
}

/** Whether one of the values can be what the other claim asks for. */
function hasOf({ values }: Claim & { kind: "one_of" }, other: Claim & { kind: "one_of" }): boolean {
  const isOfGame = (dimension: unknown): boolean => (DIMENSIONS as readonly unknown[]).includes(dimension);
  return Array.from(values).some(
    (value) => other.values.has(value) || (other.mayBeElsewhere === true && !isOfGame(value)),
  );
}

function warn(claim: Claim, other: Claim): void {
  const problem = `this asks for ${claim.said}, and ${other.scope.path} for ${other.said}: both never hold at the same moment`;
  claim.scope.warn("never-met", problem, "conditions that can hold together, or one of the two");
}
