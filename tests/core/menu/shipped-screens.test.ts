/** The shipped trees on a phone: what every button and title says fits its place, in every language and every state. */
import { join } from "node:path";
import { it } from "vitest";
import type { MenuView } from "../../../scripts/core/menu/menu-view.ts";
import { HOME, type Place } from "../../../scripts/core/menu/place.ts";
import { draw } from "../../../scripts/core/menu/screens/screens.ts";
import { WHOLE_TREE } from "../../../scripts/core/menu/listing.ts";
import { createBranches } from "../../../scripts/core/menu/tree/branch.ts";
import type { NodeState } from "../../../scripts/core/progress/node-state.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../../scripts/core/progress/record.ts";
import { emptySummary } from "../../../scripts/core/progress/summary.ts";
import { NO_WISHES } from "../../../scripts/core/settings/wishes.ts";
import { LANGUAGES, type Language } from "../../../scripts/core/text/languages.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { createOutline } from "../../../scripts/core/tree/visibility.ts";
import { loadTrees } from "../../../tools/build/trees.ts";
import { PROJECT_DIR } from "../../../tools/project-dir.ts";
import { expectFits } from "../../pack/menu/screen-checks.ts";

const { trees } = loadTrees(join(PROJECT_DIR, "achievements"), "1.0.0", true);
const tree = createTree(trees.nodes, "Z", trees.texts);
const branches = createBranches(tree);
const outlines = new Map(tree.pages.map((page) => [page.id, createOutline(tree, page)]));
const owed = [0] as unknown as NonNullable<NodeRecord["owed"]>;

type Case = readonly [state: NodeState, record: (goal: number) => NodeRecord];
const CASES: Readonly<Record<string, Case>> = {
  open: [{ kind: "open" }, () => EMPTY_RECORD],
  begun: [{ kind: "open" }, (goal) => ({ ...EMPTY_RECORD, progress: Math.max(1, goal - 1) })],
  locked: [{ kind: "locked", by: [] }, () => EMPTY_RECORD],
  over: [{ kind: "over", since: 0 }, (goal) => ({ ...EMPTY_RECORD, progress: goal - 1 })],
  resting: [{ kind: "resting", until: 0 }, (goal) => ({ ...EMPTY_RECORD, progress: goal, completedAt: 1, owed })],
};

function viewIn(language: Language, [state, record]: Case): MenuView {
  return {
    tree,
    branches,
    language,
    locale: language,
    record: ({ goalNumber }: { goalNumber: number }) => record(goalNumber),
    state: () => state,
    checklist: () => [],
    summary: () => emptySummary(),
    outline: (pageId: string) => outlines.get(pageId)!,
    cloud: "none",
    isComing: () => false,
    rarity: () => undefined,
    owing: 3,
    zoneEast: 0,
    listing: () => WHOLE_TREE,
    folded: new Set(),
    wishes: { ...NO_WISHES, pins: tree.nodes.slice(5, 10).map(({ id }) => id) },
    last: HOME,
    recent: tree.nodes.slice(20, 25),
    news: new Set(tree.pages.map(({ id }) => id)),
    gathered: [],
    isLive: false,
    seesAll: true,
  } as unknown as MenuView;
}

/** Home, the settings, all parts of every page and every branch, and every node. */
function* places(): Iterable<Place> {
  yield HOME;
  yield { kind: "settings" };
  for (const { id } of tree.pages) {
    yield { kind: "listing", of: { kind: "page", pageId: id, part: 0 } };
    for (let part = 0; part < 5; part++) yield { kind: "page", pageId: id, part };
  }
  for (const { id, pageId } of tree.nodes) {
    const page = { kind: "page" as const, pageId, part: 0 };
    yield { kind: "node", nodeId: id, from: page };
    if (tree.children(id).length > 0) yield { ...page, under: id };
  }
}

it.each(LANGUAGES.flatMap((language) => Object.keys(CASES).map((state) => [language, state] as const)))(
  "in %s nothing of what is %s is cut by the game",
  (language, state) => {
    const view = viewIn(language, CASES[state]!);
    for (const place of places()) {
      const { title, body, buttons } = draw(view, place).screen;
      expectFits({ kind: "action", title, body, buttons } as unknown as Parameters<typeof expectFits>[0]);
    }
  },
);
