/**
 * Every shape the service takes or gives, once: the source of validation, of static types and of /openapi.json.
 * Numbers come from the protocol's limits.
 */
import { Type, type Static, type TSchema } from "typebox";
import { CLOUD_LIMITS } from "../../../scripts/core/cloud/protocol.ts";
import type {
  CloudEntity,
  CloudErrorResponse,
  CloudReport,
  CloudReportResult,
  CloudReset,
  NodesResponse,
  NodeStatsResponse,
  ReportsResponse,
} from "../../../scripts/core/cloud/protocol.ts";
import { FORBIDDEN_IDS, ID_PATTERN } from "../../../scripts/core/cloud/protocol.ts";

/** JSON can carry half a surrogate pair, UTF-8 cannot: stored, it would come back as another character. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function idSchema(description: string) {
  return Type.Refine(
    Type.String({ pattern: `^${ID_PATTERN}$`, description, examples: ["Node10"] }),
    (id) => !FORBIDDEN_IDS.includes(id),
  );
}

export const NodeIdSchema = idSchema("A node's id");

// The bounds are checked here and not by `maxLength`, which validators count in different units.
export const PlayerSchema = Type.Refine(
  Type.String({
    minLength: 1,
    description: `The platform's persistent id of a player: 1 to ${CLOUD_LIMITS.playerCharacters} characters (code points)`,
    examples: ["8F1E2D3C4B5A6978"],
  }),
  (player) => {
    if (player.length > 2 * CLOUD_LIMITS.playerCharacters) return false;
    return isWellFormed(player) && countCharacters(player) <= CLOUD_LIMITS.playerCharacters;
  },
);

export const ExtraSchema = Type.Refine(
  Type.String({ description: `The author's own text, at most ${CLOUD_LIMITS.extraBytes} UTF-8 bytes` }),
  (extra) => Buffer.byteLength(extra) <= CLOUD_LIMITS.extraBytes && isWellFormed(extra),
);

export const NameSchema = Type.Refine(
  Type.String({ description: `The player's name, for people: at most ${CLOUD_LIMITS.nameCharacters} characters` }),
  (name) => {
    if (name.length > 2 * CLOUD_LIMITS.nameCharacters) return false;
    return isWellFormed(name) && countCharacters(name) <= CLOUD_LIMITS.nameCharacters;
  },
);

const OperationIdSchema = idSchema("Operation id: the same report sent again bears the same one");

export const ReportSchema = Type.Object(
  {
    op: OperationIdSchema,
    player: PlayerSchema,
    node: NodeIdSchema,
    delta: Type.Integer({
      minimum: 0,
      maximum: CLOUD_LIMITS.maxInteger,
      description: "How much progress to add; 0 = only `extra` changes",
    }),
    goal: Type.Integer({ minimum: 1, maximum: CLOUD_LIMITS.maxInteger, description: "Progress stops here" }),
    extra: Type.Optional(ExtraSchema),
    base_version: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
        description:
          "The version `extra` was made from; 0 = the node must not exist yet. Comes with `extra` or not at all",
      }),
    ),
    round: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: CLOUD_LIMITS.maxInteger,
        description:
          "Of a node that repeats; absent = 0. A newer one than the stored one starts from progress 0, an older one " +
          "changes nothing but the version",
      }),
    ),
    name: Type.Optional(NameSchema),
  },
  { description: "One increment of one node of one player" },
);

export const ResetSchema = Type.Object(
  { op: OperationIdSchema, player: PlayerSchema, node: NodeIdSchema, reset: Type.Literal(true) },
  {
    additionalProperties: false,
    description: "Takes progress, completion and extra of one node of one player back, once for its op",
  },
);

/** Validated in two steps: a wrong entry is a result with code 1 and must not cost the others of its request. */
export const ReportsRequestSchema = Type.Object({
  reports: Type.Array(Type.Unknown(), { minItems: 1, maxItems: CLOUD_LIMITS.reportsPerRequest }),
});

const { delta, goal, ...others } = ReportSchema.properties;

/** A report or a reset, in a form that readers and generators of clients take: all fields, and which come together. */
const DocumentedReportSchema = Type.Object(
  { ...others, delta: Type.Optional(delta), goal: Type.Optional(goal), reset: Type.Optional(Type.Literal(true)) },
  {
    description:
      "One increment of one node of one player, or a reset: op, player, node, `reset` and nothing else, which takes " +
      "progress, completion and extra back, once for its op",
    oneOf: [{ required: ["delta", "goal"], not: { required: ["reset"] } }, { required: ["reset"] }],
    dependentRequired: { extra: ["base_version"], base_version: ["extra"] },
  },
);

/** The same request as its senders should read it. */
export const DocumentedReportsRequestSchema = Type.Object({
  reports: Type.Array(DocumentedReportSchema, {
    minItems: 1,
    maxItems: CLOUD_LIMITS.reportsPerRequest,
  }),
});

export const EntitySchema = Type.Object({
  achievement_id: Type.String(),
  progress: Type.Integer(),
  max_progress: Type.Integer({ description: "The goal of the latest stored report; 0 where only resets were stored" }),
  completed_at: Type.Integer({ description: "Unix seconds; 0 = not complete" }),
  extra: Type.String(),
  version: Type.Integer({ description: "One more with every stored change" }),
  completions: Type.Integer({ description: "How often the node was completed, ever; a reset does not lower it" }),
  round: Type.Integer({ description: "The newest round that was reported; 0 unless the node repeats" }),
});

const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** An entity that comes back from where it was kept, perhaps from before there were completions and rounds. */
export const StoredEntitySchema = Type.Object({
  achievement_id: NodeIdSchema,
  progress: Count,
  max_progress: Count,
  completed_at: Count,
  extra: ExtraSchema,
  version: Count,
  completions: Type.Optional(Count),
  round: Type.Optional(Count),
});

export const ReportResultSchema = Type.Object({
  op: Type.String({ description: "The report's own; empty where it had no readable one" }),
  code: Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(5), Type.Literal(6)], {
    description:
      "0 stored, now or earlier under this op · 1 the report itself is wrong · 5 extra was based on another version · " +
      "6 this op was used before for something else. Nothing is stored with 1, 5 and 6",
  }),
  message: Type.String(),
  entity: Type.Union([EntitySchema, Type.Null()], {
    description: "The state after the call; null where there is none",
  }),
  completed_now: Type.Boolean({
    description:
      "This report crossed the goal, in this round; with code 6, the first report of this op did, if it was about the " +
      "same player and node",
  }),
});

export const ReportsResponseSchema = Type.Object({ results: Type.Array(ReportResultSchema) });

export const NodesResponseSchema = Type.Object({
  code: Type.Literal(0),
  message: Type.String(),
  details: Type.String(),
  entity: Type.Array(EntitySchema),
});

export const NodeStatsResponseSchema = Type.Object({
  players: Type.Integer({ description: "Players with at least one stored node" }),
  nodes: Type.Array(
    Type.Object({
      achievement_id: Type.String(),
      completed: Type.Integer({
        description: "Players who completed the node; a reset takes them out, a new round does not",
      }),
    }),
  ),
});

export const ErrorResponseSchema = Type.Object({
  code: Type.Integer({ description: "The HTTP status" }),
  message: Type.String(),
  details: Type.String(),
});

export const HealthResponseSchema = Type.Object({ status: Type.String() });

export const PlayerParametersSchema = Type.Object({ player: PlayerSchema });
export const PlayerNodeParametersSchema = Type.Object({ player: PlayerSchema, node: NodeIdSchema });

/** What this service answers leaves nothing out that older ones did. */
type Whole<Answer> = { [K in keyof Answer]: Answer[K] extends CloudEntity | null ? WholeEntity<Answer[K]> : Answer[K] };
type WholeEntity<E> = E extends null ? null : Required<CloudEntity>;

/** Fails to compile where a schema and the shared wire type drift apart. */
type Same<S extends TSchema, Wire> = [Static<S>] extends [Wire]
  ? [MutableDeep<Wire>] extends [Static<S>]
    ? true
    : never
  : never;
type MutableDeep<T> = T extends readonly (infer E)[]
  ? MutableDeep<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: MutableDeep<T[K]> }
    : T;

export type SchemasMatchTheProtocol = [
  Same<typeof EntitySchema, Required<CloudEntity>>,
  Same<typeof ReportSchema, CloudReport>,
  Same<typeof ResetSchema, CloudReset>,
  Same<typeof ReportResultSchema, Whole<CloudReportResult>>,
  Same<typeof ReportsResponseSchema, { results: Whole<ReportsResponse["results"][number]>[] }>,
  Same<typeof NodesResponseSchema, Omit<NodesResponse, "entity"> & { entity: Required<CloudEntity>[] }>,
  Same<typeof NodeStatsResponseSchema, NodeStatsResponse>,
  Same<typeof ErrorResponseSchema, CloudErrorResponse>,
] extends true[]
  ? true
  : never;
export const schemasMatchTheProtocol: SchemasMatchTheProtocol = true;
