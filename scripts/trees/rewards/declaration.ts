/**
 * What authors are told and held to of one type of reward: one file a type beside this one, one row in declarations.ts. The check,
 * the JSON schema and the table in the docs follow from it. How rewards are given is elsewhere.
 */
import { literal, type Agreeing, type Static, type TObject } from "../shapes/schema.ts";

export interface RewardDeclaration<Reward = unknown> {
  /** All keys of an entry, `type` among them. */
  readonly shape: TObject;
  /** What the player gets, for the docs; Markdown. */
  readonly gives: string;
  /** One that passes the check, for the docs. */
  readonly example: Reward;
}

/** The `type` of an entry. */
export const kind = <const Type extends string>(type: Type) =>
  literal(type, { says: "The kind of reward.", examples: [type] });

/** A declaration whose shape is that of the reward's type, key by key. */
export function declares<Reward>() {
  return <Shape extends TObject>(
    declaration: Omit<RewardDeclaration<Reward>, "shape"> & {
      readonly shape: Shape & Agreeing<Static<Shape>, Reward>;
    },
  ): RewardDeclaration<Reward> => declaration;
}
