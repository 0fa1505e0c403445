/** What the chat offers while a line is typed, by what the world tells of its commands. */
import { expect, it } from "vitest";
import { completionOf, type Completing } from "../../../playground/page/screen/chat/completion.ts";

const command = (name: string, parameters: string) => ({
  name,
  description: "",
  usage: `/${name} ${parameters}`,
  permissionLevel: 1,
});
const known: Completing = {
  commands: [
    command("ach:menu", ""),
    command("ach:grant", "<player: PlayerSelector> <only|from|everything> [a_one|b_two|c_three]"),
    command("ach:repair", "<player: PlayerSelector> <page: String>"),
    command("ach:mail", "<name: String> <grant|finish> <a_one|b_two|c_three> [delta: Integer]"),
  ],
  playerNames: ["Alex", "Big Bea"],
  nodeIds: ["a_one", "b_two", "c_three", "d_four", "deep_b"],
  pageIds: ["a_one"],
};
const words = (line: string) => completionOf(line, known).words;

it("offers commands by their beginning, then by what is in them, then the nearest", () => {
  expect(words("/ach:m")).toEqual(["/ach:menu", "/ach:mail"]);
  expect(words("/grant")).toEqual(["/ach:grant"]);
  expect(words("/ach:gramt")).toEqual(["/ach:grant"]);
  expect(words("hello")).toEqual([]);
});

it("offers each parameter what it can be: players, words, all nodes, pages", () => {
  expect(words("/ach:grant ")).toEqual(["Alex", '"Big Bea"', "@s", "@a", "@p", "@r"]);
  expect(words("/ach:grant Alex f")).toEqual(["from"]);
  expect(words("/ach:grant Alex only d")).toEqual(["d_four", "deep_b"]);
  expect(words("/ach:repair Alex ")).toEqual(["a_one"]);
  expect(words("/ach:mail ")).toEqual(["Alex", '"Big Bea"']);
  expect(words("/ach:grant Alex only a_one more")).toEqual([]);
});

it("counts a name in quotation marks as one word, and says where the typed word begins", () => {
  const line = '/ach:grant "Big Bea" e';
  expect(completionOf(line, known)).toMatchObject({ from: line.length - 1, words: ["everything"] });
  expect(completionOf('/ach:grant "Big B', known)).toMatchObject({ from: 11, words: ['"Big Bea"'] });
});
