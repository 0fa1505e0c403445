/** Rewards of nodes as importers write them, and what was left out of them. */
export type RewardJson = Readonly<Record<string, unknown>> & { readonly type: string };

export interface RewardsRead {
  readonly list: readonly RewardJson[];
  readonly notes: readonly string[];
}

const MAX_XP = 16_777_216;

export const xp = (amount: number): RewardJson => ({ type: "xp", amount: Math.min(MAX_XP, Math.round(amount)) });
