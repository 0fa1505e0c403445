/**
 * The states of all nodes for a player, read from what lies in dynamic properties with the pack's own rules: how pages are
 * read, what a node's state is, which nodes show. Nothing is decided here, and nothing is ever written.
 */
import { createChecklists, type ChecklistOf } from "../../../scripts/app/goals/members/checklists.ts";
import { createRecount } from "../../../scripts/app/goals/members/recount.ts";
import { createSlots } from "../../../scripts/app/goals/members/member-slots.ts";
import type { Log, PropertyStore } from "../../../scripts/app/ports.ts";
import { loadPages } from "../../../scripts/app/records/load-pages.ts";
import { createSession, type PageWriter, type Session } from "../../../scripts/app/records/player-session.ts";
import { createTallyPlan, type TallyPlan } from "../../../scripts/app/records/tallies.ts";
import { createGoalIndex } from "../../../scripts/core/goals/goal-index.ts";
import { stateOf, type NodeState } from "../../../scripts/core/progress/node-state.ts";
import { readProgress } from "../../../scripts/core/progress/progress.ts";
import type { NodeRecord } from "../../../scripts/core/progress/record.ts";
import { completionsOf, roundOf } from "../../../scripts/core/progress/rounds.ts";
import { createNodeIndex, type NodeIndex } from "../../../scripts/core/saving/node-index.ts";
import { languageOf } from "../../../scripts/core/text/languages.ts";
import { criterionText, type GoalReader } from "../../../scripts/core/text/goals/goal-text.ts";
import { nodeTexts } from "../../../scripts/core/text/node-texts.ts";
import { createTree, type AchievementNode, type Tree } from "../../../scripts/core/tree/tree.ts";
import { createOutline, isVisible, type PageOutline } from "../../../scripts/core/tree/visibility.ts";
import type { PropertyValue } from "../../../simulator/saved.ts";
import type { TreesGiven } from "../../protocol/given.ts";
import type { NodesView, NodeView } from "../../protocol/views.ts";

export type Properties = Readonly<Record<string, PropertyValue>>;

export interface PlayerRead {
  readonly playerId: string;
  readonly name: string;
  readonly locale: string;
  readonly team: string | null;
  readonly properties: Properties;
  readonly worldProperties: Properties;
  /** Unix seconds. */
  readonly now: number;
}

export interface NodeReader {
  readonly tree: Tree;
  /** Whether states hang on the time. */
  readonly hasTime: boolean;
  /** By page. */
  read(player: PlayerRead): ReadonlyMap<string, NodesView>;
  /** What is kept of each node of a page, by node id; or why it cannot be read. */
  records(properties: Properties, pageId: string, now: number): Readonly<Record<string, NodeRecord>> | string;
}

export function createNodeReader({ nodes, settings, texts }: TreesGiven): NodeReader {
  const tree = createTree(nodes, settings.time_zone, texts);
  const goals = createGoalIndex(tree);
  const index = createNodeIndex(tree);
  const outlines = new Map(tree.pages.map((page) => [page.id, createOutline(tree, page)]));
  const outlineOf = (pageId: string): PageOutline => outlines.get(pageId)!;

  function open(properties: Properties, worldProperties: Properties, now: number): OpenedRecords {
    const slotsOf = createSlots(goals, () => storeOf(worldProperties), NO_LOG);
    const store = storeOf(properties);
    const loaded = loadPages({ properties: store, index, outlineOf, recount: createRecount(goals, slotsOf) });
    const session = sessionOf(store, loaded, index, outlineOf, now);
    return { session, checklistOf: createChecklists(goals, slotsOf) };
  }

  return {
    tree,
    hasTime: tree.nodes.some((node) => node.repeat ?? node.opensAt ?? node.closesAt),
    read({ locale, team, properties, worldProperties, now }) {
      const opened = open(properties, worldProperties, now);
      const language = languageOf(locale, settings.default_language);
      const titleOf = (id: string): string | undefined => titleIn(tree, id, locale);
      const reader: GoalReader = { language, titleOf };
      const pages = new Map<string, NodesView>();
      for (const page of tree.pages) {
        const outline = outlineOf(page.id);
        const summary = opened.session.summary(page.id);
        const views: Record<string, NodeView> = {};
        for (const node of outline.nodes) {
          const view = nodeView(node, opened, now, reader);
          const isSeen = summary === undefined || isVisible(summary, outline, node);
          views[node.id] = { ...view, ...(isSeen ? {} : { isUnseen: true }), ...(node.team ? { team } : {}) };
        }
        pages.set(page.id, views);
      }
      return pages;
    },
    records(properties, pageId, now) {
      const { session } = open(properties, {}, now);
      const unreadable = session.unreadable.find((page) => page.pageId === pageId);
      if (unreadable) return unreadable.reason;
      const found: Record<string, NodeRecord> = {};
      for (const node of tree.keepers) {
        const record = node.pageId === pageId ? session.read(node) : undefined;
        if (record && (record.progress > 0 || Object.keys(record).length > 1)) found[node.id] = record;
      }
      return found;
    },
  };
}

interface OpenedRecords {
  readonly session: Session;
  readonly checklistOf: ChecklistOf;
}

function nodeView(node: AchievementNode, opened: OpenedRecords, now: number, reader: GoalReader): NodeView {
  const { session, checklistOf } = opened;
  const read = (each: AchievementNode): NodeRecord | undefined => session.read(each);
  const record = read(node);
  const state = stateView(stateOf(node, record, read, () => now));
  if (!record) return { ...state, progress: 0, goal: node.goalNumber };
  const criteria = checklistOf(node, record).map((criterion) => ({
    text: criterionText(criterion, reader),
    depth: criterion.depth,
    isHeading: criterion.isHeading,
    ...(criterion.isDone === undefined ? {} : { isDone: criterion.isDone }),
    ...(criterion.count === undefined ? {} : { count: criterion.count }),
    ...(criterion.need === undefined ? {} : { need: criterion.need }),
  }));
  const { cloud } = record;
  return {
    ...state,
    progress: readProgress(record, node.goalNumber),
    goal: node.goalNumber,
    ...(record.completedAt === undefined ? {} : { completedAt: record.completedAt }),
    ...(node.repeat ? { completions: completionsOf(record), round: roundOf(record) } : {}),
    ...(record.owed ? { owed: record.owed } : {}),
    ...(record.paid ? { isPaid: true as const } : {}),
    ...(criteria.length === 0 ? {} : { criteria }),
    ...(node.cloud
      ? {
          cloud: {
            progress: cloud?.base ?? 0,
            version: cloud?.version ?? 0,
            pending: cloud?.pending ?? 0,
            reports: cloud?.reports ?? [],
          },
        }
      : {}),
  };
}

function stateView(state: NodeState): Pick<NodeView, "state" | "time" | "lockedBy"> {
  switch (state.kind) {
    case "not yet":
      return { state: state.kind, time: state.from };
    case "over":
      return { state: state.kind, time: state.since };
    case "resting":
      return { state: state.kind, time: state.until };
    case "locked": {
      const lockedBy = state.by.map(({ nodes, count }) => ({ nodes: nodes.map(({ id }) => id), count }));
      return { state: state.kind, lockedBy };
    }
    default:
      return { state: state.kind };
  }
}

function titleIn(tree: Tree, id: string, locale: string): string | undefined {
  const node = tree.node(id);
  return node && nodeTexts(node, locale).title;
}

/** Reads only: a change stays in the copy. */
function storeOf(properties: Properties): PropertyStore {
  const values = new Map<string, unknown>(Object.entries(properties));
  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    },
    keys: () => [...values.keys()],
  };
}

const nothing = (): void => undefined;
const NO_LOG: Log = { info: nothing, warn: nothing, error: nothing };
const NO_WRITER: PageWriter = { now: nothing, soon: nothing, atOnce: nothing, batch: (work) => work() };

function sessionOf(
  properties: PropertyStore,
  loaded: ReturnType<typeof loadPages>,
  index: NodeIndex,
  outlineOf: (pageId: string) => PageOutline,
  now: number,
): Session {
  const parts = { playerId: "", name: "", properties, loaded, index, outlineOf };
  // Nothing is tallied in it.
  const tallyPlanOf = (): TallyPlan => createTallyPlan([]);
  return createSession({ ...parts, tallyPlanOf, writer: NO_WRITER, now: () => now });
}
