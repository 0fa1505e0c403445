/** `bedrock-achievements export`: trees and players' progress as files of other programs. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { startCloudProcess } from "../../simulator/network/cloud-process.ts";
import { main } from "../../tools/export.ts";
import { createNode, createTempDir, writeFiles } from "../build/workshop.ts";
import { called, type Called } from "../support/called-command.ts";

const MINE = {
  goal_details: { goal_type: "kill", entity: "minecraft:cow" },
  goal_number: 10,
  reward: [{ type: "xp", amount: 5 }],
  node_description: 'Say "cow",\nthen run',
};

let folder = "";
beforeEach(() => {
  folder = createTempDir();
  writeFiles(folder, {
    "trees/mine.json": createNode("mine", { ...MINE, title: "=SUM(A1)" }),
    "trees/deep.json": createNode("deep", {
      parent_node: "mine",
      requires: { nodes: ["far"] },
      translations: { de_DE: { title: "§6Tief§r" } },
    }),
    "trees/far.json": createNode("far", { is_hidden: true }),
    "trees/texts/fr_FR.lang": "mine.title=Mine d'or\n",
  });
});

const exported = (...args: string[]): Promise<Called> => called(main, folder, args);
const ofTrees = (format: string, ...more: string[]) =>
  exported(format, "--achievements", "trees", "--out", "made", ...more);
const made = (name: string): string => readFileSync(join(folder, "made", name), "utf8");

/** As a spreadsheet reads it. */
function table(name: string): Record<string, string>[] {
  const text = made(name);
  expect(text.startsWith("\uFEFF")).toBe(true);
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end !== ",") rows.push([]);
  }
  const [heads, ...lines] = rows.slice(0, -1);
  return lines.map((cells) => Object.fromEntries(heads!.map((head, index) => [head, cells[index]!])));
}

describe("trees", () => {
  it("become a table with a row for each node, and no cell is a formula", async () => {
    expect(await ofTrees("csv")).toMatchObject({ status: 0, err: "" });
    const rows = table("trees.csv");
    expect(rows.map(({ id }) => id)).toEqual(["far", "mine", "deep"]);
    expect(rows[1]).toMatchObject({
      title: "'=SUM(A1)",
      description: MINE.node_description,
      title_fr_FR: "Mine d'or",
      title_de_DE: "",
      number: "10",
      page: "mine",
      parent: "",
    });
    expect(rows[1]!["goal"]).toContain("cow");
    expect(rows[1]!["rewards"]).toContain("5");
    expect(rows[2]).toMatchObject({ title_de_DE: "Tief", parent: "mine", requires: "far" });
    expect(rows[0]).toMatchObject({ hidden: "yes" });
  });

  it("become a document with all pages, in the words of a language", async () => {
    expect(await ofTrees("json", "--language=de_DE")).toMatchObject({ status: 0, err: "" });
    const { pages, ...head } = JSON.parse(made("trees.json")) as { pages: { id: string; nodes: object[] }[] };
    expect(head).toMatchObject({
      format: "bedrock-achievements-trees",
      format_version: 1,
      languages: ["de_DE", "fr_FR"],
    });
    expect(pages.map(({ id }) => id)).toEqual(["far", "mine"]);
    expect(pages[1]!.nodes[1]).toMatchObject({
      id: "deep",
      parent: "mine",
      depth: 1,
      texts: { de_DE: { title: "Tief" } },
      locks: [{ nodes: ["far"], count: 1 }],
      goal: null,
    });
    expect(pages[1]!.nodes[0]).toMatchObject({ goal: MINE.goal_details, rewards: MINE.reward });
    expect((pages[1]!.nodes[0] as { goal_in_words: string }).goal_in_words).toContain("Kühe");
  });

  it("become pictures", async () => {
    expect(await ofTrees("svg")).toMatchObject({ status: 0, err: "" });
    expect(readdirSync(join(folder, "made")).sort()).toEqual(["far.svg", "index.html", "mine.svg"]);
  });

  it("that are wrong, and folders that are no place for them, are refused", async () => {
    expect(await exported("json", "--achievements", "trees", "--out", "trees/made")).toMatchObject({ status: 1 });
    expect(existsSync(join(folder, "trees/made"))).toBe(false);
    expect((await ofTrees("cvs")).err).toContain('"csv"');
    expect((await exported("csv", "--achievements", "trees")).err).toContain("--out");
    writeFiles(folder, { "trees/wrong.json": { node_ID: "wrong" } });
    expect((await ofTrees("csv")).err).toContain("wrong.json");
    expect(existsSync(join(folder, "made"))).toBe(false);
  });
});

describe("progress", () => {
  const entity = (id: string, more: object): object => ({
    achievement_id: id,
    progress: 3,
    max_progress: 10,
    completed_at: 0,
    extra: "",
    version: 1,
    completions: 0,
    round: 0,
    ...more,
  });
  const network = (...lines: object[]): string => `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
  const HEAD = { format: "bedrock-achievements-network", format_version: 2, network: "isles" };
  const LINES = [
    { kind: "node", player: "2", entity: entity("mine", {}) },
    {
      kind: "node",
      player: "1",
      entity: entity("gone", { completed_at: 1_767_225_600, progress: 10, completions: 1 }),
    },
    { kind: "name", player: "2", name: "+Ada" },
  ];

  it("of a whole network is a table and a document, also of nodes that are no longer in the tree", async () => {
    writeFiles(folder, { "isles.jsonl": network(HEAD, ...LINES, { kind: "end", nodes: 2, operations: 0, names: 1 }) });
    expect(await ofTrees("csv", "--network", "isles.jsonl")).toMatchObject({ status: 0, err: "" });
    expect(table("progress.csv")).toMatchObject([
      { player: "1", id: "gone", title: "", complete: "yes", completed_at: "2026-01-01T00:00:00Z" },
      { player: "2", name: "'+Ada", id: "mine", page: "mine", progress: "3", goal: "10", complete: "no" },
    ]);
    await ofTrees("json", "--network", "isles.jsonl");
    expect(JSON.parse(made("progress.json"))).toMatchObject({
      format_version: 1,
      players: [{ player: "1" }, { player: "2", name: "+Ada", nodes: [{ id: "mine", completed_at: null }] }],
    });
  });

  it("of a file that is cut short, or no such file, is refused", async () => {
    writeFiles(folder, { "cut.jsonl": network(HEAD, ...LINES), "other.jsonl": network({ format: "other" }) });
    expect((await ofTrees("csv", "--network", "cut.jsonl")).err).toContain("cut short");
    expect((await ofTrees("csv", "--network", "other.jsonl")).err).toContain("first line");
    expect((await ofTrees("csv", "--network", "none.jsonl")).err).toContain("none.jsonl");
    expect((await ofTrees("svg", "--network", "cut.jsonl")).err).toContain("csv or json");
    expect(existsSync(join(folder, "made"))).toBe(false);
  });

  it("is asked for at the cloud service, by account ids", async () => {
    const cloud = await startCloudProcess();
    try {
      const reports = [{ op: "one", player: "a/b", node: "mine", delta: 4, goal: 10 }];
      const headers = { authorization: cloud.authorization, "content-type": "application/json" };
      await fetch(`${cloud.url}/v1/reports`, { method: "POST", headers, body: JSON.stringify({ reports }) });
      const key = cloud.authorization.replace("Bearer ", "");
      const asked = ["--cloud-url", cloud.url, "--player", "a/b", "--player=nobody"];
      expect(await ofTrees("csv", ...asked, "--cloud-key", key)).toMatchObject({ status: 0, err: "" });
      expect(table("progress.csv")).toMatchObject([{ player: "a/b", id: "mine", progress: "4" }]);
      const wrongKey = `${key.slice(0, -4)}AAAA`;
      const refused = await ofTrees("csv", ...asked, "--cloud-key", wrongKey);
      expect(refused).toMatchObject({ status: 1 });
      expect(refused.err).not.toContain(wrongKey);
    } finally {
      await cloud.close();
    }
  });
});
