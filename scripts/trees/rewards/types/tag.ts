/** The reward `tag`: what its author may write. */
import type { TagReward } from "../../../core/rewards/types/tag.ts";
import { nameText } from "../../shapes/readable-text.ts";
import { object } from "../../shapes/schema.ts";
import { declares, kind } from "../declaration.ts";
import { MAX_TAG_CHARACTERS } from "../limits.ts";

export const tagReward = declares<TagReward>()({
  shape: object(
    {
      type: kind("tag"),
      tag: nameText({ says: "The tag's name.", examples: ["slayer"], alsoCalled: ["name"] }, MAX_TAG_CHARACTERS),
    },
    { says: "Puts a tag on the player, for commands of the map." },
  ),
  gives: "A tag, for doors, shops and the `@a[tag=…]` of other packs.",
  example: { type: "tag", tag: "miner" },
});
