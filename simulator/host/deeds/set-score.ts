/** A score of somebody, in an objective that is made when it is not there. */
import { UsageError } from "../host.ts";
import type { DeedRun } from "./tools.ts";

export const setScore: DeedRun<"setScore"> = (tools, who, { objective, score }) => {
  const { objectives } = tools.host.world;
  const one = tools.someone(who);
  if (!one) throw new UsageError("say whose score it is");
  const found = objectives.get(objective) ?? { id: objective, displayName: objective, scores: new Map(), valid: true };
  objectives.set(objective, found);
  found.scores.set(one.id, score);
};
