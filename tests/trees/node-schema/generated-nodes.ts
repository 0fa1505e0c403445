/** Nodes at random: mostly right in every key, so that one wrong value is what decides. Knows neither schema nor parser. */
import fc from "fast-check";

const texture = ["textures/items/apple", "textures/", "/textures/a", "textures/../a", "textures/a\\b", ""];
const ids = ["a", "page", "a b", "", "constructor", "__proto__", "x".repeat(65), "A_.:-9"];
const numbers = [0, 1, -1, 1.5, 2304, 2305, 255, 256, 1e6, 1e6 + 1, 2 ** 24, 2 ** 24 + 1, 2 ** 31 - 1, 2 ** 31];
const odd = ["", "1", "a:b", "x ", "t".repeat(256), "😀".repeat(50), 0, 1, true, false, null, [], {}, ...numbers];
export const anything = fc.oneof(fc.constantFrom<unknown>(...odd), fc.jsonValue({ maxDepth: 2 }));
/** Mostly right values, so that one wrong one is what decides. */
const mostly = (...right: unknown[]) =>
  fc.oneof({ weight: 60, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: anything });
const rarely = (right: fc.Arbitrary<unknown>, ...wrong: unknown[]) =>
  fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });
const record = (required: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }).chain((value) =>
    fc.oneof(
      { weight: 25, arbitrary: fc.constant(value) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...Object.keys(value)).map((key) => ({ ...value, [key]: undefined })),
      },
      { weight: 1, arbitrary: fc.constant({ ...value, extra: 1 }) },
    ),
  );
const levels = fc.oneof(
  fc.dictionary(mostly("sharpness", "mending") as fc.Arbitrary<string>, mostly(1, 3), { maxKeys: 2 }),
  anything,
);
const pairs = fc.array(fc.oneof(fc.tuple(mostly(0, 9, 40), mostly(1, 2)), anything), { maxLength: 2 });
const amount = { amount: mostly(...numbers) };
const held = (type: string, key: Record<string, fc.Arbitrary<unknown>>) =>
  record(
    {
      type: fc.constant(type),
      of: fc.oneof(fc.array(record({ type: mostly("xp"), amount: mostly(1), ...key }, {}), { maxLength: 2 }), anything),
    },
    {},
  );
const entry = fc.oneof(
  record({ function_name: mostly("f", "") }, { name_space: mostly("a:b", "a", 1), data: mostly({}, { a: [] }) }),
  record(
    { type: fc.constant("item"), item: mostly("apple", "a:b") },
    {
      count: mostly(1, 2304),
      name: mostly("n"),
      lore: fc.oneof(fc.array(mostly("l")), anything),
      enchantments: levels,
    },
  ),
  record({ type: mostly("xp", "levels", "scoreboard", "xpp"), ...amount }, {}),
  record({ type: fc.constant("scoreboard"), objective: mostly("o"), ...amount }, {}),
  record({ type: fc.constant("command"), command: mostly("say", "/say") }, {}),
  record(
    { type: fc.constant("effect"), effect: mostly("speed"), seconds: mostly(...numbers) },
    { amplifier: mostly(...numbers) },
  ),
  record({ type: fc.constant("message"), text: mostly("t") }, { to: mostly("player", "all", "none") }),
  record({ type: fc.constant("tag"), tag: mostly("t", "t".repeat(255)) }, {}),
  record({ type: fc.constant("xp"), amount: fc.constant(1) }, { function_name: fc.constant("f") }),
  record({ type: fc.constant("loot"), table: mostly("chests/a", "/a.json", "a b") }, {}),
  record({ type: mostly("function"), function: mostly("/function a/b", "a", "..") }, {}),
  record({ type: fc.constant("structure"), structure: mostly("a:b", "c") }, {}),
  record({ type: mostly("unlock", "progress"), node: mostly("a", "b c"), amount: mostly(1) }, {}),
  held("choice", { label: mostly("L") }),
  held("random", { weight: mostly(1, 0.5, 0) }),
  anything,
);
const item = record(
  { newItemName: mostly("apple", "a:b") },
  { newAuxValue: mostly(0, 0, 1), enchantData: fc.oneof(pairs, levels), count: fc.constant(1) },
);
const goal = fc.oneof(
  record({ goal_type: mostly("default_kill"), entity_identifier: mostly("cow", "a:b") }, {}),
  record({ goal_type: mostly("default_get"), item_dict: fc.oneof(item, anything) }, {}),
  fc.constantFrom<unknown>({}, { goal_type: "other" }, { entity_identifier: "cow" }),
  anything,
);
const flag = mostly(true, false);
const textures = fc.oneof(
  { weight: 30, arbitrary: fc.constant(texture[0]) },
  { weight: 1, arbitrary: mostly(...texture) },
);
const id = fc.oneof({ weight: 30, arbitrary: fc.constant("a") }, { weight: 1, arbitrary: mostly(...ids) });
const translations = fc.dictionary(
  mostly("zh_CN", "de_DE", "en") as fc.Arbitrary<string>,
  fc.oneof(record({ title: mostly("t") }, { node_description: mostly("d") }), anything),
  { maxKeys: 2 },
);
export const node = record(
  {
    node_ID: id,
    title: mostly("t"),
    node_description: mostly("d"),
    window_background: textures,
    unfinished_icon: textures,
    finished_icon: textures,
    goal_number: mostly(1, 5, 2 ** 31),
  },
  {
    node_descriptrion: mostly("d"),
    parent_node: id,
    goal_details: goal,
    reward: fc.oneof(fc.array(entry, { maxLength: 2 }), anything),
    claim: fc.oneof({ weight: 20, arbitrary: fc.constantFrom("auto", "menu") }, { weight: 1, arbitrary: mostly("x") }),
    milestones: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom([], [{ at: 1, reward: [{ type: "xp", amount: 1 }] }]) },
      {
        weight: 1,
        arbitrary: fc.array(record({ at: mostly(1), reward: fc.array(entry, { maxLength: 1 }) }, {}), {
          maxLength: 1,
        }),
      },
      { weight: 1, arbitrary: anything },
    ),
    is_cloud: flag,
    is_hidden: flag,
    depend_parent: flag,
    finish_tip: flag,
    auto_sent_cloud: flag,
    use_default_icon_background: flag,
    translations: fc.oneof(translations, anything),
    requires: rarely(
      record(
        { nodes: fc.array(rarely(fc.constantFrom<unknown>("b", "c"), "a b"), { minLength: 1, maxLength: 2 }) },
        {},
      ),
      {},
      { nodes: [] },
      { nodes: ["b", "b"] },
      { nodes: ["b"], count: 0 },
      ["b"],
    ),
    not_before: rarely(
      fc.constantFrom<unknown>("2026-12-24", "2026-02-30", "2026-12-24T18:00:30.5+01:00"),
      "2026-13-01",
      "2026-12-24T24:00",
      20261224,
    ),
    not_after: rarely(
      fc.constantFrom<unknown>("2027-12-24", "2027-01-01T00:00Z"),
      "2027-01-01T00:00+14:30",
      "tomorrow",
    ),
    repeat: rarely(
      record(
        { every: rarely(fc.constantFrom<unknown>("day", "month", { hours: 5 }), { hours: 0 }, {}, "year", 1) },
        { times: mostly(1), time_zone: rarely(fc.constantFrom<unknown>("+01:00", "Z"), "+1", "-15:00") },
      ),
      "day",
      {},
    ),
    frame: rarely(fc.constantFrom<unknown>("task", "challenge"), "hero"),
    announce: flag,
    $schema: mostly("s"),
  },
);
