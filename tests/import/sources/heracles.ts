/** A book of Heracles for tests of its importer. */
export const QUESTS = "config/heracles/quests";

export const FILES = {
  "config/heracles/groups.txt": "Home\nCombat\nEmpty\n",
  [`${QUESTS}/home/wood.json`]: {
    display: {
      title: { translate: "quest.wood" },
      subtitle: { text: "Chop", color: "green" },
      description: ["<h2>Trees</h2>", "<hr/>", "Get wood.", "<br/>", '<task task="a" quest="wood"/>'],
      icon: { type: "heracles:item", item: "minecraft:oak_log" },
      groups: { Home: { position: [0, 0] }, Combat: { position: [1, 1] } },
    },
    settings: { autoClaimRewards: false, repeatable: true },
    tasks: {
      a: { type: "heracles:item", item: "#minecraft:logs", amount: 4, collection: "AUTOMATIC" },
      b: { type: "heracles:item", item: { id: "minecraft:stick" }, collection_type: "consume" },
    },
    rewards: {
      a: { type: "heracles:item", item: { id: "minecraft:item_frame", count: 8 } },
      b: { type: "heracles:xp", xptype: "points", amount: 50 },
      c: {
        type: "heracles:selectable",
        rewards: {
          x: { type: "heracles:item", item: "minecraft:bread" },
          y: { type: "heracles:xp", amount: 2, title: "Wisdom" },
        },
      },
      d: { type: "heracles:loottable", loot_table: "minecraft:chests/simple_dungeon" },
      e: { type: "heracles:item", item: { id: "modded:gem" } },
    },
  },
  [`${QUESTS}/combat/023DDA57ED1603C5.json`]: {
    dependencies: ["wood", "travels", "nowhere"],
    tasks: { k: { type: "heracles:kill_entity", amount: 3, entity: { type: "minecraft:enderman" } } },
    display: { title: "Longer Boy", groups: { Combat: {} } },
    rewards: { r: { type: "heracles:command", command: "give @p minecraft:apple 3" } },
  },
  [`${QUESTS}/home/travels.json`]: {
    display: { title: "Travels", groups: { Home: {} } },
    tasks: {
      c: {
        type: "heracles:composite",
        amount: 2,
        tasks: {
          n: { type: "heracles:changed_dimension", to: "minecraft:the_nether" },
          e: { type: "heracles:changed_dimension", to: "minecraft:the_end" },
          t: { type: "heracles:changed_dimension", to: "twilightforest:twilight_forest" },
        },
      },
    },
  },
  [`${QUESTS}/home/place.json`]: {
    display: { title: "Deep", groups: { Home: {} } },
    tasks: {
      l: {
        type: "heracles:location",
        title: "",
        predicate: { biome: "minecraft:deep_dark", position: { y: { max: 0 } } },
      },
    },
  },
  [`${QUESTS}/home/story.json`]: {
    display: { title: "Story", groups: { Home: {} } },
    tasks: { d: { type: "heracles:dummy", value: "watched" } },
  },
  [`${QUESTS}/home/gone.json`]: {
    display: { title: "Machine", groups: { Home: {} } },
    tasks: {
      i: { type: "heracles:item", item: "modded:machine" },
      s: { type: "heracles:structure", structures: "minecraft:village" },
    },
  },
  [`${QUESTS}/other/wood.json`]: { display: { title: "Twice" }, tasks: {} },
  [`${QUESTS}/home/broken.json`]: "[1",
  "resourcepacks/x/assets/x/lang/en_us.json": { "quest.wood": "Wood" },
  "resourcepacks/x/assets/x/lang/zh_cn.json": { "quest.wood": "木头" },
};
