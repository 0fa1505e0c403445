/** Packs of NetEase for tests of its importer. */
export const PICTURES = { unfinished_icon: "textures/items/apple", finished_icon: "textures/items/apple" };

const ROOT = {
  node_ID: "farm",
  title: "§2Farm",
  node_descriptrion: "Of cows and wool",
  ...PICTURES,
  window_background: "textures/ui/farm_paper.png",
  goal_number: 1,
  goal_details: {},
};

export const child = (node_ID: string, more: object): object => ({
  node_ID,
  parent_node: "farm",
  title: node_ID,
  node_description: "",
  ...PICTURES,
  goal_number: 2,
  ...more,
});

const get = (item_dict: object): object => ({ goal_details: { goal_type: "default_get", item_dict } });

export const FOLDER = "pack_b/customAchievements";

export const SOURCE = {
  "pack_b/manifest.json": { header: { name: "Old Farm" } },
  [`${FOLDER}/root.json`]: ROOT,
  [`${FOLDER}/deep/wool.json`]: child("wool", get({ newItemName: "minecraft:wool", newAuxValue: 14 })),
  [`${FOLDER}/any_wool.json`]: child("any_wool", get({ itemName: "minecraft:wool" })),
  [`${FOLDER}/potion.json`]: child("potion", get({ newItemName: "minecraft:potion", auxValue: 21 })),
  [`${FOLDER}/trader.json`]: child("trader", {
    depend_parent: "true",
    goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:villager" },
  }),
  [`${FOLDER}/commented.json`]: `// the cows\n${JSON.stringify(
    child("cows", {
      goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:cow" },
      reward: [{ function_name: "giveCrown", name_space: "farm:rewards", data: { rank: "knight" } }],
    }),
  ).replace(/\}$/, ",}")}`,
  [`${FOLDER}/scripted.json`]: child("scripted", { unfinished_icon: "textures\\ui\\crown.png" }),
  [`${FOLDER}/broken.json`]: "{]",
  [`${FOLDER}/zz_again.json`]: child("wool", {}),
  "pack_b/farmScripts/server.py":
    'class Server(object):\n\tdef giveCrown(self, args):\n\t\t# a crown for the best\n\t\tprint args["rank"]\n\n' +
    '\tdef other(self):\n\t\tcomp.AddNodeProgress(pid, "scripted", 1)\n',
  "pack_r/textures/ui/crown.png": new Uint8Array([137, 80]),
  "pack_r/textures/ui/farm_paper.png": new Uint8Array([137, 81]),
  "pack_r/textures/ui/unused.png": new Uint8Array([137, 82]),
};
