/**
 * Turns each step of progress into an event for the listeners of scripts. They are told from a scheduled task, and nothing
 * is made while nobody listens.
 */

import { readProgress } from "../../core/progress/progress.ts";
import type { Clock, Scheduler } from "../ports.ts";
import { deferEvents } from "../work/deferred-events.ts";
import type { Listeners, ProgressEvent } from "./listeners.ts";
import type { ProgressionSubscriber } from "./progression.ts";

export function createProgressEvents(
  listeners: Listeners<ProgressEvent>,
  scheduler: Scheduler,
  clock: Clock,
): Pick<ProgressionSubscriber, "advanced"> {
  const tell = deferEvents(listeners, scheduler, clock);
  return {
    advanced(session, node, record) {
      if (!listeners.any) return;
      tell({
        playerId: session.playerId,
        rootNodeId: node.pageId,
        achievementId: node.id,
        progress: readProgress(record, node.goalNumber),
        goal: node.goalNumber,
      });
    },
  };
}
