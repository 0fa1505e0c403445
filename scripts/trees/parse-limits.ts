/**
 * The keys that say when a node counts and how its completion is told: `requires`, `not_before`, `not_after`, `repeat`, `frame`
 * and `announce`. Declared once for the check and for the schema of editors; what they say together with other nodes is
 * parse-tree's business.
 */
import { describe, quote, type Scope } from "../core/checks/issue.ts";
import { checkChoice, checkList, isText, type Check, type JsonObject } from "../core/checks/shape.ts";
import { checkTimeZone } from "../core/checks/time-zone.ts";
import { DATE_PATTERN, readDate, ZONE_PATTERN } from "../core/time/calendar.ts";
import { FRAMES, type RepeatJson, type RequiresJson } from "../core/tree/node.ts";
import { isValidId } from "../core/tree/ids.ts";
import { checkNodeId } from "./shapes/node-id.ts";
import { checkOf, shapeOf } from "./shapes/check-of.ts";
import { choice, describes, flag, integer, object, optional, value, type About } from "./shapes/schema.ts";

/** More hours than these are ten years. */
const MAX_HOURS = 87_600;
const MAX_TIMES = 1_000_000;

const checkDate: Check = (given, scope) => {
  if (!isText(given, scope, 'a date such as "2026-12-24"', (written) => typeof readDate(written, 0) === "object"))
    return;
  const read = readDate(given, 0);
  if (read === "no such day") {
    scope.refuse("no-such-day", `there is no ${given.slice(0, 10)} in the calendar`, "a day that its month has");
  } else if (read === "not a date") {
    const meant = given
      .trim()
      .replace(/^(\d{4}-\d\d-\d\d) +(\d\d:\d\d)/, "$1T$2")
      .replace(/ +(?=[+-]\d\d:\d\d$)/, "");
    scope.refuse(
      "bad-date",
      `${quote(given)} is not a date`,
      typeof readDate(meant, 0) === "object"
        ? quote(meant)
        : '"2026-12-24", or with a time "2026-12-24T18:00", or with a zone "2026-12-24T18:00+01:00"',
    );
  }
};

const zone = (about: About) =>
  value<string>(about, { check: () => checkTimeZone, json: () => ({ type: "string", pattern: `^${ZONE_PATTERN}$` }) });

const date = (about: About) =>
  value<string>(about, { check: () => checkDate, json: () => ({ type: "string", pattern: `^${DATE_PATTERN}$` }) });

const hours = object(
  {
    hours: integer(1, MAX_HOURS, { says: "So many hours after the completion.", examples: [20], alsoCalled: ["hour"] }),
  },
  { says: "A wait in hours." },
);

const PERIODS = ["day", "week", "month", "completion"] as const;

const every = value<RepeatJson["every"]>(
  {
    says: "From when on it can be done again: the next day, week (Monday) or month, so many hours later, or at once.",
    examples: ["day", { hours: 20 }],
  },
  {
    check: (context) => {
      const ofText = checkChoice(PERIODS, "not-a-choice", `${PERIODS.map(quote).join(", ")} or {"hours": 24}`);
      const ofHours = checkOf(hours, context);
      return (given, scope) => (typeof given === "object" && given !== null ? ofHours : ofText)(given, scope);
    },
    json: (_context, write) => ({ anyOf: [{ enum: PERIODS }, write(hours)] }),
  },
);

export const repeatShape = describes<RepeatJson>()(
  object(
    {
      every,
      times: optional(
        integer(1, MAX_TIMES, {
          says: "How often it can be completed in all. Left out: without an end.",
          examples: [7],
        }),
      ),
      time_zone: optional(
        zone({ says: "The zone whose days count. Left out: that of the settings.", examples: ["+01:00"] }),
      ),
    },
    { says: "Lets the node be done again after a completion; each time pays once.", examples: [{ every: "day" }] },
  ),
);

const REQUIRES_KEYS = {
  nodes: value<readonly string[]>(
    {
      says: "Ids of nodes, on any page.",
      examples: [["mine", "farm"]],
      alsoCalled: ["node", "ids", "all", "all_of", "any", "any_of"],
    },
    {
      check: () => checkRequired,
      json: () => ({
        type: "array",
        minItems: 1,
        uniqueItems: true,
        items: { $ref: "#/definitions/id" },
      }),
    },
  ),
  count: optional(integer(1, undefined, { says: "How many of them must be complete. Left out: all.", examples: [1] })),
};

const checkRequired: Check = (given, scope) => {
  checkList(checkNodeId)(given, scope);
  if (!Array.isArray(given)) return;
  if (given.length === 0) scope.refuse("bad-length", "the list is empty", "the id of at least one node");
  given.forEach((id, index) => {
    if (typeof id !== "string" || given.indexOf(id) === index) return;
    scope.at(index).refuse("repeated-member", `${quote(id)} is in the list twice`, "each node once");
  });
};

export const requiresShape = describes<RequiresJson>()(
  object(REQUIRES_KEYS, {
    says: "More nodes that must be complete before anything counts, beside what depend_parent says.",
    examples: [{ nodes: ["mine", "farm"], count: 1 }],
  }),
);

/** All keys of a node that are declared here. */
export const limitsShape = object({
  requires: optional(requiresShape),
  not_before: optional(
    date({
      says: "Nothing counts before this day or time. Without a zone it is in that of the settings.",
      examples: ["2026-12-01"],
    }),
  ),
  not_after: optional(
    date({
      says: "Nothing counts after this time, or after the end of this day. Without a zone it is in that of the settings.",
      examples: ["2026-12-24"],
    }),
  ),
  repeat: optional(repeatShape),
  frame: optional(
    choice([...FRAMES], {
      says: "How much of a feat it is: sound and words of the completion follow. A challenge is announced to everybody.",
      default: "task",
      examples: ["challenge"],
    }),
  ),
  announce: optional(
    flag({
      says: "Whether all players read in the chat who completed it. Left out: challenges, and what the settings say.",
      examples: [true],
    }),
  ),
  team: optional(
    flag({
      says: "Whether progress and completion belong to the player's team, which the setting team_by names.",
      default: false,
      examples: [true],
    }),
  ),
});

export const limitRules = (context: Parameters<typeof shapeOf>[1]) => shapeOf(limitsShape, context);

/** What the keys of one node say together. `zoneEast`: of the settings, in seconds. */
export function checkLimits(node: JsonObject, scope: Scope, zoneEast: number): void {
  const { not_before: from, not_after: until } = node;
  if (typeof from === "string" && typeof until === "string") {
    const [first, last] = [readDate(from, zoneEast), readDate(until, zoneEast)];
    if (typeof first === "object" && typeof last === "object" && first.from >= last.until) {
      const problem = `it is after not_after, ${quote(until)}, so nothing could ever count`;
      scope.at("not_before").refuse("never-met", problem, "a time before it");
    }
  }
  const { requires } = node;
  if (typeof requires !== "object" || requires === null) return;
  const { nodes, count } = requires as { nodes?: unknown; count?: unknown };
  if (!Array.isArray(nodes) || typeof count !== "number" || !Number.isInteger(count) || count <= nodes.length) return;
  // An empty list has been told of.
  if (nodes.length === 0) return;
  const problem = `it is ${describe(count)}, and there ${nodes.length === 1 ? "is 1 node" : `are ${nodes.length} nodes`}`;
  scope.at("requires").at("count").refuse("never-met", problem, `at most ${nodes.length}`);
}

/** The ids that a node requires, where its text gives any, with where they stand. */
export function requiredIds(node: JsonObject, scope: Scope): { readonly id: string; readonly scope: Scope }[] {
  const { requires } = node;
  const nodes = typeof requires === "object" && requires !== null ? (requires as { nodes?: unknown }).nodes : undefined;
  if (!Array.isArray(nodes)) return [];
  const at = scope.at("requires").at("nodes");
  return nodes.flatMap((id: unknown, index) =>
    typeof id === "string" && isValidId(id) && nodes.indexOf(id) === index ? [{ id, scope: at.at(index) }] : [],
  );
}
