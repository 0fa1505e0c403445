/** Pictures of Java Edition's items: textures that the game has, whole and not moving. */
import { expect, it } from "vitest";
import { isFlipbook } from "../../../scripts/trees/facts/flipbooks.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";
import { iconOfItem } from "../../../tools/import/facts/icons/icon-of-item.ts";
import { PICTURES } from "../../../tools/import/facts/icons/names.ts";
import { vanillaTags } from "../../../tools/import/facts/tags/vanilla-tag.ts";

const { textures } = readVanillaIds();

it("pictures that are written down exist and do not move", () => {
  const wrong = Array.from(PICTURES).filter(([, path]) => {
    const whole = `textures/${path}`;
    return textures?.has(whole) !== true || isFlipbook(whole);
  });
  expect(wrong).toEqual([]);
});

it("every item of a tag of Java Edition has one", () => {
  const members = new Set(Array.from(vanillaTags("item").values()).flat());
  expect(Array.from(members).filter((name) => iconOfItem(name) === undefined)).toEqual([]);
});

it.each([
  ["minecraft:diamond", "items/diamond"],
  ["grass_block", "blocks/grass_side_carried"],
  ["light_gray_wool", "blocks/wool_colored_silver"],
  ["deepslate_tile_wall", "blocks/deepslate/deepslate_tiles"],
  ["waxed_oxidized_cut_copper_stairs", "blocks/oxidized_cut_copper"],
  ["dead_brain_coral_fan", "blocks/coral_fan_pink_dead"],
  ["music_disc_pigstep", "items/record_pigstep"],
  ["golden_spear", "items/spear/gold_spear"],
  ["cooked_mutton", "items/mutton_cooked"],
  ["clock", "items/clock_item"],
])("%s looks like %s", (item, path) => {
  expect(iconOfItem(item)).toBe(`textures/${path}`);
});

it("names from before 1.13 show what they were, and things of mods nothing", () => {
  expect(iconOfItem("minecraft:planks", { data: 5 })).toBe("textures/blocks/planks_big_oak");
  expect(iconOfItem("speckled_melon", {})).toBe("textures/items/melon_speckled");
  expect(iconOfItem("create:cogwheel")).toBeUndefined();
  expect(iconOfItem("minecraft:no_such_thing")).toBeUndefined();
});
