/** Numbers that hold for several types of rewards; most are the platform's own, for a reward it refuses would stay owed for ever. */

/** 36 slots of 64: more does not fit into an inventory, and the reward could never be given. */
export const MAX_ITEM_COUNT = 2304;
/** What addExperience and addLevels take. */
export const MAX_EXPERIENCE = 16_777_216;
/** 20,000,000 ticks. */
export const MAX_EFFECT_SECONDS = 1_000_000;
export const MAX_AMPLIFIER = 255;
/** Far above what any item has. */
export const MAX_DURABILITY = 1_000_000;
export const MAX_NAME_CHARACTERS = 255;
export const MAX_TAG_CHARACTERS = 255;
/** More does not fit on a screen. */
export const MAX_TITLE_CHARACTERS = 500;
export const MAX_LORE_LINES = 20;
export const MAX_LORE_CHARACTERS = 50;
/** More than a screen or two of chat is a mistake, such as a whole file pasted in. */
export const MAX_MESSAGE_CHARACTERS = 2000;
/** What a button of a form shows, and colours. */
export const MAX_LABEL_CHARACTERS = 200;
export const MAX_WEIGHT = 1_000_000_000;
/** Scores are 32-bit. */
export const MAX_SCORE = 2_147_483_647;

export const OTHER_NAMES_OF_AMOUNT: readonly string[] = ["count", "value", "number", "points", "score", "xp", "levels"];
