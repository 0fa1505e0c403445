/** The reward `message`: what its author may write. */
import type { MessageReward } from "../../../core/rewards/types/message.ts";
import { choice, object, optional, text } from "../../shapes/schema.ts";
import { translations } from "../../shapes/vanilla-values.ts";
import { declares, kind } from "../declaration.ts";
import { MAX_MESSAGE_CHARACTERS } from "../limits.ts";

export const messageTexts = object(
  {
    text: optional(
      text(
        { says: "What is written in this language; § codes colour it.", examples: ["§6全村都在歌颂你。"] },
        0,
        MAX_MESSAGE_CHARACTERS,
      ),
    ),
  },
  { says: "The message in one language." },
  { definition: "message_texts" },
);

export const messageReward = declares<MessageReward>()({
  shape: object(
    {
      type: kind("message"),
      text: text(
        {
          says: "What is written; § codes colour it.",
          examples: ["§6The village sings of you."],
          alsoCalled: ["message", "msg", "content"],
        },
        0,
        MAX_MESSAGE_CHARACTERS,
      ),
      to: optional(
        choice(["player", "all"], {
          says: "Who reads it: the player alone, or all.",
          default: "player",
          examples: ["all"],
        }),
      ),
      translations: optional(
        translations("message_translations", messageTexts, {
          says: "The message in other languages, by the locale of the game. Each reader's locale chooses.",
          examples: [{ zh_CN: { text: "§6全村都在歌颂你。" } }],
        }),
      ),
    },
    { says: "Writes into the chat." },
  ),
  gives: "A line in the chat.",
  example: { type: "message", text: "§eSomebody has found the mine.", to: "all" },
});
