/** A book of FTB Quests for tests of its importer. */
/** In the form of the mod: no commas between lines, types behind numbers. */
const START = `{
	default_hide_dependency_lines: false
	filename: "start"
	group: "06B9"
	icon: { id: "minecraft:furnace" }
	id: "AA00000000000001"
	order_index: 0
	quest_links: [{ id: "7F", linked_quest: "BB02", x: 0.0d, y: 1.0d }]
	quests: [
		{
			id: "AA01"
			title: "&9First &lSteps"
			subtitle: "{book.welcome}"
			description: ["Read this.", "", "{image:book:textures/a.png width:20}", "Then go on \\\\& on."]
			tasks: [{ id: "A1", type: "checkmark", title: "Read" }]
			rewards: [{ id: "R1", type: "item", item: "minecraft:cooked_beef", count: 16 }]
			x: -8.0d
			y: 0.5d
		}
		{
			dependencies: ["AA01"]
			id: "AA02"
			rewards: [
				{ id: "R2", type: "xp", xp: 10 }
				{ id: "R3", type: "random", table_id: 48L }
				{ id: "R4", type: "choice", table: 1 }
				{ id: "R5", type: "command", command: "/give @p minecraft:torch 4", player_command: false }
				{ id: "R6", type: "item", item: { id: "modded:gem", Count: 1b } }
			]
			tasks: [
				{ id: "A2", item: { Count: 1b, id: "itemfilters:tag", tag: { value: "minecraft:logs" } }, count: 8L, type: "item" }
				{ id: "A3", item: "minecraft:crafting_table", type: "item" }
			]
			title: "Wood"
		}
		{
			dependencies: ["AA01" "AA02" "CC01"]
			id: "AA03"
			tasks: [{ id: "A4", type: "kill", entity: "minecraft:zombie", value: 3L }]
		}
		{
			dependencies: ["AA02", "AA03"]
			dependency_requirement: "one_completed"
			optional: true
			invisible: true
			can_repeat: true
			id: "AA04"
			tasks: [{ id: "A5", type: "ftbquests:dimension", dimension: "minecraft:the_nether" }]
		}
		{ // of a mod
			id: "AA05"
			title: "Machine"
			tasks: [
				{ id: "A6", type: "item", item: { id: "modded:machine", count: 1 } }
				{ id: "A7", type: "item", item: { id: "minecraft:iron_ingot", count: 1, components: { "minecraft:damage": 3 } }, count: 12L }
			]
		}
		{ id: "AA06", tasks: [{ id: "A8", type: "item", item: "modded:machine" }] }
		{ id: "AA07", tasks: [{ id: "A9", type: "structure", structure: "minecraft:village" }], title: '{"text":"Home","color":"gold"}' }
		{ id: "AA08", dependencies: ["AA09"], tasks: [{ id: "AA", type: "xp", value: 5L }] }
		{ id: "AA09", dependencies: ["AA08"], tasks: [{ id: "AB", type: "stat", stat: "minecraft:walk_one_cm", value: 100000 }] }
	]
}`;

export const BOOK = "overrides/config/ftbquests/quests";

export const FILES = {
  [`${BOOK}/data.snbt`]: '{ default_autoclaim_rewards: "disabled", default_consume_items: false, version: 13 }',
  [`${BOOK}/chapters/start.snbt`]: START,
  [`${BOOK}/chapter_groups.snbt`]:
    '{ chapter_groups: [{ id: "06B9", title: "Basics" }, { id: "06BA", title: "Tech" }] }',
  [`${BOOK}/chapters/second.snbt`]: `{ id: "CC", filename: "second", title: "Second", quests: [
    { id: "CC01", title: "Iron", tasks: [{ id: "C1", type: "item", item: { Count: 1, id: "minecraft:iron_ingot" } }] }
    { id: "CC02", tasks: [{ id: "C2", type: "location", dimension: "minecraft:overworld", ignore_dimension: 0b, position: [I; 10, 64, 20], size: [I; 4, 2, 4] }], title: "There" }
    { id: "CC03", title: "All", dependencies: ["AA00000000000001"], tasks: [{ id: "C3", type: "gamestage", stage: "steel" }] }
  ] }`,
  [`${BOOK}/chapters/broken.snbt`]:
    '{ id: "DD", quests: [ { id: "DD01", title: "Half", tasks: [{ type: "checkmark" }] } { id: "DD02", tit',
  [`${BOOK}/reward_tables/draw.snbt`]:
    '{ id: "0000000000000030", loot_size: 1, rewards: [{ item: "minecraft:apple", weight: 9.0f }, { item: "minecraft:diamond", count: 2 }] }',
  [`${BOOK}/reward_tables/pick.snbt`]:
    '{ id: "31", order_index: 1, rewards: [{ item: "minecraft:stick", count: 3 }, { type: "xp_levels", xp_levels: 2, title: "Wisdom" }] }',
  [`${BOOK}/lang/en_us.snbt`]:
    '{ quest.AA03.title: "Undead" quest.AA03.quest_desc: ["Kill", "them."] chapter.AA00000000000001.title: "Getting Started" }',
  [`${BOOK}/lang/de_de/chapters/start.snbt`]: '{ quest.AA03.title: "Untote" }',
  "overrides/kubejs/assets/book/lang/en_us.json": { "book.welcome": "Welcome" },
  "overrides/kubejs/assets/book/lang/de_de.json": { "book.welcome": "Willkommen" },
};
