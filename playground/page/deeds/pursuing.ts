/** What is being done for a goal, one at a time, and how it ended in words. */
import { signal, type ReadonlySignal } from "@preact/signals";
import type { AchievementNode } from "../../../scripts/core/tree/tree.ts";
import type { PursuitEnd } from "../../protocol/commands.ts";
import type { NodeView, PlayerView } from "../../protocol/views.ts";
import { selectedNode } from "../../state/choices.ts";
import { act } from "../../state/link.ts";
import { notify } from "../../state/notices.ts";

export type Times = number | "done";

export interface Pursuit {
  readonly node: AchievementNode;
  readonly times: Times;
  readonly path?: readonly number[];
  readonly value?: number;
}

const doing = signal<{ readonly node: string } | null>(null);
export const isDoing: ReadonlySignal<{ readonly node: string } | null> = doing;

export async function pursue(player: PlayerView, { node, times, path, value }: Pursuit): Promise<void> {
  if (doing.value) return;
  const { server, playerId } = player;
  doing.value = { node: node.id };
  try {
    if (node.goal === undefined) {
      const steps = times === "done" ? node.goalNumber : times;
      await act("command", { server, origin: "console", line: `ach:progress "${player.name}" ${node.id} ${steps}` });
      return;
    }
    const which = { ...(path === undefined ? {} : { path }), ...(value === undefined ? {} : { value }) };
    const end = await act("pursue", { server, playerId, node: node.id, times, ...which });
    if (!end) return;
    if (end.kind !== "moved") selectedNode.value = node.id;
    tell(end, player);
  } finally {
    doing.value = null;
  }
}

export const stopPursuing = (): void => void act("endPursuit", {});

const STATES: Readonly<Record<NodeView["state"], string>> = {
  unreadable: "what is saved of its page cannot be read",
  open: "it is open",
  "not yet": "its time has not come yet",
  over: "its time is over",
  locked: "other achievements must be complete first",
  complete: "it is complete",
  resting: "it is done for now and begins again later",
};

function tell(end: PursuitEnd, { name }: PlayerView): void {
  switch (end.kind) {
    case "cannot":
      return notify({ kind: "problem", text: end.reason });
    case "nothing moved":
      return notify({
        kind: "problem",
        text: `${name} did it, and nothing moved. Inside › Why says which condition refused the deed.`,
      });
    case "does not count":
      return notify({ kind: "problem", text: `Nothing counts for it: ${STATES[end.state]}.` });
    case "moved":
  }
}
