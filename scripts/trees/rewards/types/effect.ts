/** The reward `effect`: what its author may write. */
import type { EffectReward } from "../../../core/rewards/types/effect.ts";
import { integer, numberAbove, object, optional } from "../../shapes/schema.ts";
import { effectId } from "../../shapes/vanilla-values.ts";
import { declares, kind } from "../declaration.ts";
import { MAX_AMPLIFIER, MAX_EFFECT_SECONDS } from "../limits.ts";

export const effectReward = declares<EffectReward>()({
  shape: object(
    {
      type: kind("effect"),
      effect: effectId({ says: "The effect's id.", examples: ["night_vision"], alsoCalled: ["id", "name"] }),
      seconds: numberAbove(0, MAX_EFFECT_SECONDS, {
        says: "How long, in seconds.",
        examples: [60],
        alsoCalled: ["duration", "time", "length"],
      }),
      amplifier: optional(
        integer(0, MAX_AMPLIFIER, {
          says: "The strength above the first: 0 is level I.",
          default: 0,
          examples: [1],
          alsoCalled: ["level", "strength"],
        }),
      ),
    },
    { says: "Gives a status effect." },
  ),
  gives: "A status effect.",
  example: { type: "effect", effect: "night_vision", seconds: 90 },
});
