/**
 * What is installed beside this project runs on the Node that it asks for, and its scripts at installation are allowed by
 * name, as npm asks from version 11 on: nobody is warned by their first command.
 */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));

interface Locked {
  readonly engines?: { readonly node?: string } | readonly string[];
  readonly hasInstallScript?: boolean;
}

const { engines, allowScripts } = read("package.json") as {
  engines: { node: string };
  allowScripts: Readonly<Record<string, boolean>>;
};
const { packages } = read("package-lock.json") as { packages: Readonly<Record<string, Locked>> };

/** Whether some version of this major is in the range, of the forms that packages use. */
function allows(range: string, major: number): boolean {
  return range.split("||").some((part) => {
    const [, sign = "", first = ""] = /^\s*(>=|\^|~)?\s*v?(\d+|\*)/.exec(part) ?? [];
    return first === "*" || (sign === ">=" ? Number(first) <= major : Number(first) === major);
  });
}

it("no package of the lock file asks for a newer Node than this project does", () => {
  const oldest = Number(/\d+/.exec(engines.node)![0]);
  const others = Object.entries(packages).flatMap(([path, { engines: asked }]) => {
    const range = asked !== undefined && "node" in asked ? asked.node : undefined;
    return range !== undefined && !allows(range, oldest) ? [`${path}: ${range}`] : [];
  });
  expect(others).toEqual([]);
});

it("the packages that run a script when they are installed, and no others, may", () => {
  const running = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript === true ? [path.split("node_modules/").at(-1)!] : [],
  );
  expect(Object.keys(allowScripts).sort()).toEqual([...new Set(running)].sort());
});
