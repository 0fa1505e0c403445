/** Every link between documents leads to a file, and to a heading of it. */
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { anchorOf, documents, headings, links, projectHas, readDocument } from "./markdown.ts";

function problemOf(from: string, target: string): string | undefined {
  if (/^https?:/.test(target)) return undefined;
  const [file = "", anchor] = target.split("#");
  const path = file === "" ? from : posix.normalize(posix.join(posix.dirname(from), file));
  if (!projectHas(path)) return `${from}: ${target} leads to no file`;
  if (anchor === undefined) return undefined;
  const anchors = headings(readDocument(path)).map(anchorOf);
  return anchors.includes(anchor) ? undefined : `${from}: ${target} leads to no heading of ${path}`;
}

describe("links", () => {
  it("between documents lead to files and headings that are there", () => {
    const all = documents().flatMap((from) => links(from).map((target) => problemOf(from, target)));
    expect(all.filter((problem) => problem !== undefined)).toEqual([]);
    expect(all.length).toBeGreaterThan(30);
  });

  it("would be caught leading nowhere", () => {
    expect(problemOf("docs/trees.md", "no-such-file.md")).toContain("no file");
    expect(problemOf("docs/trees.md", "settings.md#no-such-heading")).toContain("no heading");
    expect(problemOf("docs/trees.md", "../README.md#commands")).toBeUndefined();
  });

  it("reach every document from the README", () => {
    const reached = new Set<string>();
    const open = ["README.md"];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      if (reached.has(from)) continue;
      reached.add(from);
      for (const target of links(from)) {
        const file = target.split("#")[0]!;
        if (file.endsWith(".md") && !file.includes(":"))
          open.push(posix.normalize(posix.join(posix.dirname(from), file)));
      }
    }
    expect(documents().filter((path) => !reached.has(path))).toEqual([]);
  });
});
