/** What is installed beside this project runs on the Node that it asks for, so that nobody is warned by their first command. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));

interface Lock {
  readonly packages: Readonly<Record<string, { readonly engines?: { readonly node?: string } | readonly string[] }>>;
}

/** Whether some version of this major is in the range, of the forms that packages use. */
function allows(range: string, major: number): boolean {
  return range.split("||").some((part) => {
    const [, sign = "", first = ""] = /^\s*(>=|\^|~)?\s*v?(\d+|\*)/.exec(part) ?? [];
    return first === "*" || (sign === ">=" ? Number(first) <= major : Number(first) === major);
  });
}

it("no package of the lock file asks for a newer Node than this project does", () => {
  const { engines } = read("package.json") as { engines: { node: string } };
  const oldest = Number(/\d+/.exec(engines.node)![0]);
  const others = Object.entries((read("package-lock.json") as Lock).packages).flatMap(([path, { engines: asked }]) => {
    const range = asked !== undefined && "node" in asked ? asked.node : undefined;
    return range !== undefined && !allows(range, oldest) ? [`${path}: ${range}`] : [];
  });
  expect(others).toEqual([]);
});
