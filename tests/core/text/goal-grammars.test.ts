/** How the languages that bend their nouns count them, and what Japanese puts where. */
import { describe, expect, it } from "vitest";
import type { GoalJson } from "../../../scripts/core/goals/goal-type.ts";
import { goalText } from "../../../scripts/core/text/goals/goal-text.ts";
import type { Language } from "../../../scripts/core/text/languages.ts";

const said = (language: Language, goal: object, n = 1): string =>
  goalText(goal as GoalJson, n, { language, titleOf: (id) => id });
const killed = (language: Language, entity: unknown, n = 1): string =>
  said(language, { goal_type: "kill", entity }, n).replace(/^\S+( a)? /, "");
const had = (language: Language, item: unknown, n = 1): string =>
  said(language, { goal_type: "have_item", item }, n).replace(/^\S+ /, "");

/** More ids than are listed. */
const FISHED = { goal_type: "fish", item: ["bow", "name_tag", "saddle", "bowl", "stick", "bone"] };

describe("Spanish", () => {
  it.each([
    ["witch", 1, "una bruja"],
    ["phantom", 2, "2 fantasmas"],
    ["zombie_villager", 3, "3 aldeanos zombi"],
    ["cave_spider", 3, "3 arañas de las cuevas"],
  ])("says %s × %i", (entity, n, text) => expect(killed("es_ES", entity, n)).toBe(text));

  it.each([
    ["iron_ingot", 2, "2 lingotes de hierro"],
    ["cooked_porkchop", 2, "2 chuletas de cerdo cocinadas"],
    ["dirt", 1, "tierra"],
    ["dirt", 64, "64 unidades de tierra"],
    ["iron_leggings", 1, "mallas de hierro"],
    ["iron_axe", 1, "un hacha de hierro"],
    ["red_bed", 2, "2 camas rojas"],
    ["light_gray_carpet", 2, "2 alfombras gris claro"],
  ])("says %s × %i", (item, n, text) => expect(had("es_ES", item, n)).toBe(text));

  it("sums up what is not listed, without an article", () => {
    expect(said("es_ES", FISHED)).toBe("Pesca un arco, una etiqueta de nombre, una montura, un cuenco o 2 más");
    expect(said("es_ES", FISHED, 3)).toBe("Pesca 3 arcos, etiquetas de nombre, monturas, cuencos o 2 más");
  });

  it("has another word for or and and before their own sound", () => {
    expect(killed("es_ES", ["wolf", "sheep"])).toBe("un lobo o una oveja");
    expect(said("es_ES", { goal_type: "kill", where: { effect: ["speed", "invisibility"] } })).toContain(
      "Velocidad e Invisibilidad",
    );
  });
});

describe("Portuguese", () => {
  it.each([
    ["husk", 1, "um zumbi-múmia"],
    ["guardian", 2, "2 guardiões"],
    ["wither_skeleton", 3, "3 esqueletos Wither"],
  ])("says %s × %i", (entity, n, text) => expect(killed("pt_BR", entity, n)).toBe(text));

  it.each([
    ["heart_of_the_sea", 1, "um coração do mar"],
    ["bread", 2, "2 pães"],
    ["totem_of_undying", 2, "2 totens da imortalidade"],
    ["dirt", 64, "64 unidades de terra"],
    ["iron_boots", 1, "botas de ferro"],
  ])("says %s × %i", (item, n, text) => expect(had("pt_BR", item, n)).toBe(text));

  it("sums up what is not listed, without an article", () => {
    expect(said("pt_BR", FISHED, 3)).toBe("Pesque 3 arcos, etiquetas, selas, tigelas ou mais 2");
  });
});

describe("Japanese", () => {
  it("says the number after what is counted, and where and when before what is done", () => {
    const goal = { goal_type: "kill", entity: "cow", weapon: "bow", where: { dimension: "nether", time: "night" } };
    expect(said("ja_JP", goal, 5)).toBe("ネザーで、夜に、弓でウシ5体を倒す");
  });

  it.each([
    [{ dimension: "overworld", y: { max: -58 } }, "オーバーワールドの高さ-58以下に行く"],
    [{ biome: ["desert", "jungle"] }, "砂漠かジャングルバイオームに行く"],
    [{ in_block: "lava" }, "溶岩の中に入る"],
  ])("says where to go", (visited, text) => expect(said("ja_JP", { goal_type: "visit", ...visited })).toBe(text));
});

describe("English", () => {
  it("sums up what is not listed, without an article", () => {
    expect(said("en_US", FISHED)).toBe("Fish a bow, a name tag, a saddle, a bowl or 2 more");
    expect(said("en_US", FISHED, 3)).toBe("Fish 3 bows, name tags, saddles, bowls or 2 more");
  });
});
