/** The reward `function`: what its author may write. */
import type { CommandsReward } from "../../../core/rewards/types/function.ts";
import { object } from "../../shapes/schema.ts";
import { declares, kind } from "../declaration.ts";
import { packPath } from "../pack-path.ts";

export const commandsReward = declares<CommandsReward>()({
  shape: object(
    {
      type: kind("function"),
      function: packPath("village/open_gate", {
        says: "The function's path below functions, of any pack in the world; a leading slash may be left out.",
        examples: ["village/open_gate"],
        alsoCalled: ["name", "path", "mcfunction", "id"],
      }),
    },
    { says: "Runs a function of commands as the player." },
  ),
  gives: "Runs a function of commands, of any pack in the world, as the player.",
  example: { type: "function", function: "village/open_gate" },
});
