/** docs/testing.md names all that there is, and its code compiles against the types that the package has. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { startWorld } from "../../simulator/index.ts";
import { runTypeCheck } from "../../tools/check-types.mjs";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { codeBlocks, readDocument } from "../docs/markdown.ts";
import { writePack } from "../../simulator/node/testing.ts";

const GUIDE = "docs/testing.md";
const text = readDocument(GUIDE);
const named = new Set([...text.matchAll(/`([A-Za-z]+)/g)].map((match) => match[1]!));

/** Names of the members of a type of testing/types.ts. */
function membersOf(type: string): string[] {
  const file = join(PROJECT_DIR, "testing/types.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const found = source.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === type);
  return (found as ts.InterfaceDeclaration).members.map((member) => member.name!.getText());
}

test.each(["TestWorldOptions", "ServerOptions", "JoinOptions", "TestWorld"])("the guide names all of %s", (type) => {
  const members = membersOf(type);
  expect(members.length).toBeGreaterThan(2);
  expect(members.filter((name) => !named.has(name))).toEqual([]);
});

test("the guide names all that a player does, and every deed", async () => {
  const notSaid = ["id", "name"];
  expect(membersOf("TestPlayer").filter((name) => !named.has(name) && !notSaid.includes(name))).toEqual([]);
  const deeds = readFileSync(join(PROJECT_DIR, "simulator/host/deeds/deeds.ts"), "utf8");
  const names = /const DEEDS[\s\S]*?= \{([\s\S]*?)\};/.exec(deeds)![1]!.match(/\w+/g)!;
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !named.has(name))).toEqual([]);
  const pack = writePack({ script: "" });
  const world = await startWorld({ packDirectory: pack.directory, engine: "node" });
  const alex = world.join({ name: "Alex" });
  const told = [...text.slice(text.indexOf("## Deeds")).matchAll(/`([a-z][A-Za-z]+)`/g)].map((match) => match[1]!);
  const unknown = told.filter((name) => {
    try {
      world.deed(alex, { do: name } as never);
      return false;
    } catch (error) {
      return String(error).includes("there is no deed");
    }
  });
  expect(unknown.filter((name) => name !== "do" && name !== "server")).toEqual([]);
  world.dispose();
  pack.remove();
});

test("the guide's code and the worked example compile against the types of the package", () => {
  const [block] = codeBlocks(GUIDE, "ts testing");
  const check = { name: "the examples", config: "examples/tsconfig.json" };
  expect(runTypeCheck(check, { "examples/testing/block.ts": block!.text })).toEqual([]);
  const wrong = block!.text.replace("isComplete", "isDone");
  expect(runTypeCheck(check, { "examples/testing/block.ts": wrong }).join("\n")).toContain("isDone");
});
