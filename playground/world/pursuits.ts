/**
 * Has a player do what moves a goal, step by step, and looks whether it moved. What is done for which goal is playground/deeds'
 * business; how long it may take is the clock's.
 */
import type { Tree } from "../../scripts/core/tree/tree.ts";
import { SimulatorError, type Simulator } from "../../simulator/types.ts";
import { perform } from "../deeds/perform.ts";
import { situationOf } from "../deeds/situation.ts";
import { wayOf } from "../deeds/ways.ts";
import type { At, Commands, PursuitEnd, ServerIndex } from "../protocol/commands.ts";
import type { NodesView, NodeView } from "../protocol/views.ts";
import type { OwnTime, PlaygroundClock } from "./clock.ts";

/** Records are on the player this long after they changed. */
const SAVED_AFTER_TICKS = 25;
/** So many steps are made before it is looked whether they moved it. */
const MOST_AT_ONCE = 20;
/** A member of a combination may need so many steps before it shows. */
const MOST_FRUITLESS = 40;
const MOST_STEPS = 100_000;

export interface PursuitNeeds {
  readonly clock: PlaygroundClock;
  /** @throws Error when it is not up */
  world(server: ServerIndex): Simulator;
  tree(): Tree | undefined;
  /** The player's nodes as they are saved now, by page. */
  nodesOf(at: At): ReadonlyMap<string, NodesView>;
}

export interface Pursuits {
  pursue(command: Commands["pursue"]): Promise<PursuitEnd>;
  end(): void;
}

type Look = () => ReadonlyMap<string, NodesView>;

export function createPursuits(needs: PursuitNeeds): Pursuits {
  /** Steps made for a goal or a member of it: the next one is the next member's turn, or another value's. */
  const tries = new Map<string, number>();
  let last = 0;

  async function steps(command: Commands["pursue"], time: OwnTime, isWanted: () => boolean): Promise<PursuitEnd> {
    const { server, playerId, node: nodeId, path, value, times } = command;
    const look: Look = () => needs.nodesOf({ server, playerId });
    const node = needs.tree()?.node(nodeId);
    if (!node?.goal) return { kind: "cannot", reason: "Only scripts and commands move this achievement." };
    const limit = times === "done" ? MOST_STEPS : times;
    const key = JSON.stringify([server, playerId, nodeId, path]);
    let fruitless = 0;
    let hasMoved = false;
    for (let made = 0; made < limit && isWanted();) {
      const all = look();
      const view = all.get(node.pageId)?.[nodeId];
      if (view && view.state !== "open") {
        return hasMoved ? { kind: "moved" } : { kind: "does not count", state: view.state };
      }
      const missing = Math.max(1, node.goalNumber - (view?.progress ?? 0));
      const count = Math.min(limit - made, missing, MOST_AT_ONCE);
      for (let step = 0; step < count && isWanted(); step++) {
        const tried = tries.get(key) ?? 0;
        tries.set(key, tried + 1);
        const progress = (view?.progress ?? 0) + step;
        const turn = value ?? (path === undefined ? Math.max(progress, tried) : tried);
        const situation = situationOf(needs.world(server), playerId, {
          ...ofNodes(all, needs.tree()!),
          progress,
          turn,
        });
        const way = wayOf(node.goal, situation, path);
        if ("cannot" in way) return { kind: "cannot", reason: way.cannot };
        await perform(() => needs.world(server), playerId, way.acts, time, isWanted);
      }
      made += count;
      await time.ticks(SAVED_AFTER_TICKS);
      if (isSame(view, look().get(node.pageId)?.[nodeId])) fruitless += count;
      else [hasMoved, fruitless] = [true, 0];
      if (fruitless >= MOST_FRUITLESS) break;
    }
    return { kind: hasMoved || !isWanted() ? "moved" : "nothing moved" };
  }

  return {
    async pursue(command) {
      const own = ++last;
      let end: PursuitEnd = { kind: "moved" };
      await needs.clock.during(async (time) => {
        const isWanted = (): boolean => last === own && time.isWanted();
        try {
          end = await steps(command, time, isWanted);
        } catch (error) {
          if (!(error instanceof SimulatorError)) throw error;
          end = { kind: "cannot", reason: `The simulator refuses it: ${error.message}` };
        }
      });
      return end;
    },
    end: () => void (last += 1),
  };
}

const isSame = (before: NodeView | undefined, after: NodeView | undefined): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

function ofNodes(all: ReadonlyMap<string, NodesView>, tree: Tree) {
  return {
    isComplete: (id: string) => all.get(tree.node(id)?.pageId ?? "")?.[id]?.completedAt !== undefined,
    nodesOf: (page?: string) =>
      tree.nodes.filter(({ pageId }) => page === undefined || pageId === page).map(({ id }) => id),
  };
}
