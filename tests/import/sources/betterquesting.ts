/** A book of BetterQuesting for tests of its importer. */
export const item = (id: string, Count = 1, Damage = 0, OreDict = ""): object => ({
  "id:8": id,
  "Count:3": Count,
  "Damage:2": Damage,
  "OreDict:8": OreDict,
});
export const listed = (...values: object[]): object =>
  Object.fromEntries(values.map((value, index) => [`${index}:10`, value]));
export const retrieval = (...items: object[]): object => ({
  "taskID:8": "bq_standard:retrieval",
  "consume:1": 0,
  "requiredItems:9": listed(...items),
});

interface Written {
  name: string;
  after?: number[];
  tasks?: object[];
  rewards?: object[];
  more?: object;
}

export const quest = (id: number, { name, after = [], tasks = [], rewards = [], more = {} }: Written): object => ({
  "questID:3": id,
  "preRequisites:11": after,
  "properties:10": {
    "betterquesting:10": {
      "name:8": name,
      "desc:8": `About %n${name}`,
      "icon:10": item("minecraft:cake"),
      "tasklogic:8": "AND",
      ...more,
    },
  },
  "tasks:9": listed(...tasks),
  "rewards:9": listed(...rewards),
});

const QUESTS = [
  quest(1, {
    name: "Wool",
    tasks: [retrieval(item("minecraft:wool", 3, 14)), retrieval(item("minecraft:log", 8, 32767, "logWood"))],
    rewards: [
      { "rewardID:8": "bq_standard:item", "rewards:9": listed(item("minecraft:diamond", 4), item("modded:thing")) },
      {
        "rewardID:8": "bq_standard:choice",
        "choices:9": listed(item("minecraft:bread", 2), item("minecraft:coal", 1, 1)),
      },
      { "rewardID:8": "bq_standard:xp", "amount:3": 3, "isLevels:1": 1 },
      { "rewardID:8": "bq_standard:command", "command:8": "/give VAR_NAME minecraft:apple 2" },
      { "rewardID:8": "bq_standard:questcompletion", "questNum:3": 7 },
    ],
    more: { "autoclaim:1": 0, "ismain:1": 1 },
  }),
  quest(2, {
    name: "Hunt",
    after: [1],
    tasks: [{ "taskID:8": "bq_standard:hunt", "target:8": "CaveSpider", "required:3": 2 }],
  }),
  quest(3, {
    name: "Either",
    after: [1, 2],
    tasks: [
      { "taskID:8": "bq_standard:location", "dimension:3": -1, "range:3": -1 },
      {
        "taskID:8": "bq_standard:block_break",
        "blocks:9": listed({ "blockID:8": "minecraft:stone", "meta:3": -1, "amount:3": 5 }),
      },
    ],
    more: { "questlogic:8": "OR", "tasklogic:8": "OR", "repeattime:3": 144000 },
  }),
  quest(4, { name: "Machine", after: [3], tasks: [retrieval(item("modded:machine"))] }),
  quest(5, {
    name: "Craft",
    tasks: [{ "taskID:8": "bq_standard:crafting", "requiredItems:9": listed(item("minecraft:cake")) }],
  }),
  quest(6, {
    name: "Place",
    tasks: [
      { "taskID:8": "bq_standard:location", "posX:3": 5, "posY:3": 64, "posZ:3": -5, "range:3": 10, "dimension:3": 0 },
    ],
  }),
  quest(7, { name: "bq.lost", tasks: [{ "taskID:8": "bq_standard:checkbox" }] }),
  quest(8, { name: "Power", tasks: [{ "taskID:8": "bq_rf:rf_charge" }] }),
];

export const LINE = (name: string, ...ids: number[]): object => ({
  "properties:10": { "betterquesting:10": { "name:8": name, "desc:8": "" } },
  "quests:9": listed(...ids.map((id) => ({ "id:3": id, "x:3": 0 }))),
});

export const FILES = {
  "config/betterquesting/DefaultQuests.json": {
    "format:8": "2.0.0",
    "questDatabase:9": listed(...QUESTS),
    "questLines:9": listed(
      { "lineID:3": 0, ...LINE("§6Begin", 1, 2, 3, 4) },
      { "lineID:3": 1, ...LINE("More", 3, 5, 6, 8) },
    ),
  },
  "resources/bq/lang/en_us.lang": "bq.lost=Found in a file\n",
  "resources/bq/lang/fr_fr.lang": "bq.lost=Trouvé\n",
};
