/** How an advancement looks → how its node looks: texts, icon, frame, what is told of its completion. */
import type { Advancement } from "./advancement.ts";
import { flagOf, idOf, isTable, textOf, type Json } from "./json.ts";
import { spokenText, type Languages, type SpokenText } from "./text-component.ts";

export interface Look {
  /** Keys of the node. */
  readonly keys: Readonly<Record<string, unknown>>;
  /** Which text → language → text. */
  readonly texts: Readonly<Record<"title" | "description", SpokenText>>;
  readonly notes: readonly string[];
}

const DEFAULT_ICON = "textures/items/paper";
const DEFAULT_BACKGROUND = "textures/blocks/stone";
const FRAMES: readonly unknown[] = ["goal", "challenge"];

/** @param iconOf of an item of Java Edition */
export function lookOf(
  advancement: Advancement,
  languages: Languages,
  iconOf: (item: string) => string | undefined,
): Look {
  const display = advancement.display ?? {};
  const notes: string[] = [];
  const title = spokenText(display["title"], languages);
  const description = spokenText(display["description"], languages);
  if (title.isLive || description.isLive)
    notes.push("Its words have parts that the world decides, such as a score: each is … here.");
  const item = iconItem(display["icon"]);
  const icon = item === undefined ? undefined : iconOf(item);
  if (icon === undefined && item !== undefined) notes.push(`Its icon ${item} has no texture in Bedrock.`);
  const frame = textOf(display["frame"]);
  const announce = flagOf(display["announce_to_chat"]) ?? true;
  return {
    keys: {
      title: title.own === "" ? titleOfId(advancement.id) : title.own,
      node_description: description.own,
      unfinished_icon: icon ?? DEFAULT_ICON,
      finished_icon: icon ?? DEFAULT_ICON,
      ...(FRAMES.includes(frame) ? { frame } : {}),
      ...(flagOf(display["hidden"]) === true ? { is_hidden: true } : {}),
      ...(flagOf(display["show_toast"]) === false ? { finish_tip: false } : {}),
      announce,
    },
    texts: { title, description },
    notes,
  };
}

/** As `minecraft:block/stone` and `textures/gui/….png` stand in a root. */
export function backgroundOf(advancement: Advancement, isTexture: (path: string) => boolean): string {
  const given = textOf(advancement.display?.["background"]) ?? "";
  const plain = given
    .replace(/^[a-z0-9_.-]+:/, "")
    .replace(/^textures\//, "")
    .replace(/\.png$/, "");
  const path = `textures/${plain.replace(/^block\//, "blocks/").replace(/^item\//, "items/")}`;
  return isTexture(path) ? path : DEFAULT_BACKGROUND;
}

/** `{"item": …}` of older packs, `{"id": …}` of newer ones. */
function iconItem(icon: Json): string | undefined {
  return isTable(icon) ? (idOf(icon["id"]) ?? idOf(icon["item"])) : idOf(icon);
}

/** What its last part says, as words. */
export function titleOfId(id: string): string {
  const words = id
    .slice(id.lastIndexOf("/") + 1)
    .replace(/^.*:/, "")
    .split(/[_.-]+/)
    .filter((word) => word !== "");
  const title = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(" ");
  return title === "" ? id : title;
}
