/**
 * What is kept of an operation: enough to know it again and to answer a repeat field by field as it was answered first.
 */
import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import type { SqlRow } from "../database/database.ts";
import { toStoredText } from "../database/stored-text.ts";
import { StoredEntitySchema } from "../protocol/schemas.ts";
import type { Entity } from "./report-rules.ts";

/** As it is in the database; everything but the id is empty where the player was erased. */
export interface KnownOperation {
  readonly player: string;
  readonly fingerprint: string;
  readonly answer: string;
}

export interface FirstAnswer {
  readonly entity: Entity;
  readonly completed_now: boolean;
}

const StoredAnswerSchema = Type.Object({ entity: StoredEntitySchema, completed_now: Type.Boolean() });
const storedAnswer = Compile(StoredAnswerSchema);

export function operationFromColumns(columns: SqlRow): KnownOperation {
  const [player, fingerprint, answer] = columns.map(String) as [string, string, string];
  return { player, fingerprint, answer };
}

/** `undefined` where it was forgotten with its player. */
export function firstAnswerOf({ answer }: KnownOperation): FirstAnswer | undefined {
  return answer === "" ? undefined : readFirstAnswer(answer);
}

/** @throws Error where `answer` is no such text */
export function readFirstAnswer(answer: string): FirstAnswer {
  const { entity, completed_now } = JSON.parse(answer) as Static<typeof StoredAnswerSchema>;
  // Answers from before there were rounds say neither: a completion then was the first that was known of.
  const { completions = entity.completed_at > 0 ? 1 : 0, round = 0 } = entity;
  return { entity: { ...entity, completions, round }, completed_now };
}

/** Whether text from outside is what {@link readFirstAnswer} can read. */
export function isFirstAnswer(answer: string): boolean {
  try {
    return storedAnswer.Check(JSON.parse(answer));
  } catch {
    return false;
  }
}

/** Whether the operation, as far as it is still known, was about this node of this player. */
export function wasAbout(operation: KnownOperation, first: FirstAnswer, player: string, node: string): boolean {
  return operation.player === toStoredText(player) && first.entity.achievement_id === node;
}
