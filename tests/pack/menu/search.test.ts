/** What a search finds, as people type on phones: without accents, in other cases and widths, in their own language. */
import { expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../support/nodes.ts";
import { call, complaints, startTestWorld } from "../../support/pack.ts";

const translations = {
  fr_FR: { title: "L’Épée de Bœuf", node_description: "Dégât très élevé" },
  ja_JP: { title: "ダイヤモンドの剣" },
  ru_RU: { title: "Ещё один меч" },
  zh_CN: { title: "钻石剑" },
  de_DE: { title: "Größtes Schwert" },
};
const nodes: NodeJson[] = [
  root("r", { title: "The Page" }),
  child("a", "r", { title: "§bDiamond §lSword", node_description: "What cuts best", translations }),
  child("b", "r", { title: "Decoy", node_description: "Nothing" }),
  child("s", "r", { title: "Sword of secrets", is_hidden: true }),
];

const foundBy = async (style: "classic" | "live") => {
  const world = await startTestWorld({ nodes, settings: { menu_style: style } });
  const alex = world.join({ name: "Alex" });
  world.tick(2);
  return {
    world,
    alex,
    /** How many buttons lead to the sword, and how many to what is hidden. */
    search(locale: string, query: string): { sword: boolean; decoy: boolean; secret: boolean } {
      world.setLocale(alex, locale);
      world.command({ playerId: alex }, "ach:menu");
      world.tick(2);
      // Search is the last but two, before settings and close.
      world.press(alex, world.form(alex)!.buttons.length - 3);
      world.tick(2);
      if (style === "live") world.fillField(alex, 0, query);
      else world.submitForm(alex, [query]);
      world.tick(4);
      const texts = world.form(alex)!.buttons.map(({ text }) => text.replace(/§./g, ""));
      const has = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
      world.closeForm(alex);
      world.tick(2);
      return { sword: has(/Sword\n|Bœuf|剣|меч|钻石剑|Schwert/), decoy: has(/Decoy/), secret: has(/secrets/) };
    },
  };
};

it.each(["classic", "live"] as const)(
  "of the %s menu finds what people type instead of what is written",
  async (style) => {
    const { world, alex, search } = await foundBy(style);
    for (const [locale, query] of [
      ["en_US", "diamond sword"],
      ["en_US", "  SWORD   DIAMOND "],
      ["en_US", "cuts BEST"],
      ["en_US", "d\u200biamond"],
      ["fr_FR", "epee"],
      ["fr_FR", "l'épée de boeuf"],
      ["fr_FR", "degat eleve"],
      ["ja_JP", "だいやもんど"],
      ["ja_JP", "ﾀﾞｲﾔ"],
      ["ja_JP", "剣"],
      ["ru_RU", "ЕЩЕ"],
      ["zh_CN", "钻石"],
      ["zh_TW", "钻石"],
      ["de_DE", "GROSSTES"],
      ["de_DE", "grosstes schwert"],
    ] as const) {
      expect({ query, ...search(locale, query) }).toEqual({ query, sword: true, decoy: false, secret: false });
    }
    for (const query of ["", " ", "§", "§c", "zzz", "\n", "sword of"]) {
      expect({ query, ...search("en_US", query) }).toEqual({ query, sword: false, decoy: false, secret: false });
    }
    call(world, "setNodeFinish", { playerId: alex, nodeId: "s" });
    expect(search("en_US", "sword of").secret).toBe(true);
    expect(search("en_US", "sword ".repeat(5_000)).sword).toBe(true);
    expect(complaints(world)).toEqual([]);
  },
);
