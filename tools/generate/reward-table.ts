/** The table of reward types for the docs, from what each type declares. */
import { REWARD_DECLARATIONS, REWARD_TYPES } from "../../scripts/trees/rewards/declarations.ts";
import { optionalKeys } from "../../scripts/trees/shapes/schema.ts";

export function rewardTable(): string {
  const rows = REWARD_TYPES.map((type) => {
    const { shape, gives } = REWARD_DECLARATIONS[type];
    const optional = optionalKeys(shape);
    const keys = Object.keys(shape.properties).filter((key) => key !== "type");
    const written = keys.map((key) => (optional.includes(key) ? `[\`${key}\`]` : `\`${key}\``));
    return `| \`${type}\` | ${written.join(", ")} | ${gives} |`;
  });
  return ["| Type | Keys, [those that may be left out] | What the player gets |", "| --- | --- | --- |", ...rows].join(
    "\n",
  );
}
