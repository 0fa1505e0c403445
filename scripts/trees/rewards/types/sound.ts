/** The reward `sound`: what its author may write. */
import type { SoundReward } from "../../../core/rewards/types/sound.ts";
import { nameText } from "../../shapes/readable-text.ts";
import { object } from "../../shapes/schema.ts";
import { declares, kind } from "../declaration.ts";
import { MAX_NAME_CHARACTERS } from "../limits.ts";

export const soundReward = declares<SoundReward>()({
  shape: object(
    {
      type: kind("sound"),
      sound: nameText(
        {
          says: "The sound's id, of the game or of a resource pack.",
          examples: ["random.levelup"],
          alsoCalled: ["id", "name"],
        },
        MAX_NAME_CHARACTERS,
      ),
    },
    { says: "Plays a sound to the player." },
  ),
  gives: "A sound that the player hears.",
  example: { type: "sound", sound: "random.levelup" },
});
