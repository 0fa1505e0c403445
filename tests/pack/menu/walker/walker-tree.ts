/** Trees for those who press everything: wide and deep, hidden and locked, with the titles that nobody thinks of. */
import type { NodeJson } from "../../../../scripts/core/tree/node.ts";
import type { Random } from "../../../../simulator/deterministic/random.ts";
import { child, root } from "../../../support/nodes.ts";

const TITLES = [
  "A",
  "Stone Age",
  "An extraordinarily long title that no button of any game could ever show in one line of its own",
  "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen und was daraus wird",
  "一个非常长的标题，长到没有任何按钮能够在一行里把它完整地显示出来，因此必须剪短",
  "Достижение, название которого не помещается ни в одну строку кнопки",
  "§cRed §land bold and much too long for what there is of room in the button",
  "Two\nlines\r\nand a \tTab",
  "Right \u202eto left\u200b and §",
  "😀 Smiling 😀 over 😀 and 😀 over 😀 and 😀 over 😀 again 😀",
  "عنوان طويل جدا لا يتسع له أي زر في هذه القائمة مهما كانت",
];
const DESCRIPTIONS = [
  "",
  "Short.",
  `${"Many words that go on and on. ".repeat(20)}\n\n§aand colours`,
  "说明文字".repeat(40),
];

/** What is paid can be counted: a point of experience for each node. */
const POINT = { type: "xp" as const, amount: 1 };

const choiceOf = (random: Random) => ({
  type: "choice" as const,
  of: [
    { ...POINT, label: "A point" },
    { ...POINT, label: `${random.pick(TITLES)} as a label` },
  ],
});

export function walkerTree(size: number, random: Random): NodeJson[] {
  const pages = Math.max(2, Math.min(40, Math.floor(size / 20)));
  const nodes: NodeJson[] = [];
  const shape = () => ({
    title: random.pick(TITLES),
    node_description: random.pick(DESCRIPTIONS),
    goal_number: random.pick([1, 3, 10, 123_456]),
    ...(random.chance(0.3)
      ? { goal_details: { goal_type: "default_kill" as const, entity_identifier: "minecraft:cow" } }
      : {}),
    ...(random.chance(0.3)
      ? {
          reward: random.chance(0.7) ? [POINT] : [choiceOf(random)],
          ...(random.chance(0.7) ? { claim: "menu" as const } : {}),
        }
      : {}),
    ...(random.chance(0.2) ? { translations: { zh_CN: { title: "标题" }, de_DE: { title: "Ein Titel" } } } : {}),
  });
  for (let page = 0; page < pages; page++) nodes.push(root(`p${page}`, { ...shape(), is_hidden: random.chance(0.1) }));
  for (let index = pages; index < size; index++) {
    // Some parents have hundreds of children, and some chains are long.
    const parent = random.chance(0.3) ? nodes[nodes.length - 1]! : random.chance(0.5) ? nodes[0]! : random.pick(nodes);
    nodes.push(
      child(`n${index}`, parent.node_ID, {
        ...shape(),
        ...(random.chance(0.1) ? { is_hidden: true } : {}),
        ...(random.chance(0.1) ? { depend_parent: true } : {}),
      }),
    );
  }
  return nodes;
}
