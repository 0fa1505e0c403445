import { describe, expect, it } from "vitest";
import { addNode, beginTree, freeId, newTree } from "../../../playground/editing/trees/add-node.ts";
import { packTexts, setPackTexts } from "../../../playground/editing/trees/pack-text.ts";
import { moveMember, removeMember, setValue } from "../../../playground/editing/trees/edit-node.ts";
import { copyNode, deleteNode, moveNode, whoNames } from "../../../playground/editing/trees/move-node.ts";
import { renameNode } from "../../../playground/editing/trees/rename-node.ts";
import { readTranslations, setTranslation } from "../../../playground/editing/trees/translations.ts";
import { readTexts, withRenamedKeys, withText } from "../../../playground/editing/text/lang-text.ts";
import type { TreeFiles } from "../../../playground/editing/trees/change.ts";
import { after, changedPaths, readNodes, saidOf, schema, shippedFiles } from "./shipped.ts";

const files = shippedFiles();
const nodes = readNodes(files);
const said = saidOf(files);
const rightAsBefore = (changed: TreeFiles): void => expect(saidOf(changed)).toEqual(said);

const node = (id: string, more: object = {}): string =>
  `${JSON.stringify(
    {
      node_ID: id,
      title: id,
      node_description: "",
      unfinished_icon: "textures/items/apple",
      finished_icon: "textures/items/apple",
      goal_number: 1,
      ...more,
    },
    null,
    2,
  )}\n`;
const small: TreeFiles = new Map([
  ["a/root.json", node("a", { window_background: "textures/blocks/stone" })],
  ["a/b.json", node("b", { parent_node: "a" })],
  ["a/c.json", node("c", { parent_node: "b", requires: { nodes: ["a", "b"] } })],
  ["a/d.json", node("a.b", { parent_node: "a", reward: [{ type: "unlock", node: "b" }] })],
  ["texts/de_DE.lang", "## Alles\na.title=A\na.b.title=AB\nb.title=B\r\nb.description=Bb\t## so\nc.title=C\n"],
]);

describe("a new node", () => {
  it("is right as it stands, beside its parent, laid out as its parent is", () => {
    const changed = after(files, addNode(files, nodes, { id: "combat_newest", title: "New", parent: "page3_combat" }));
    expect(changedPaths(files, changed)).toEqual(["combat/newest.json"]);
    rightAsBefore(changed);
    const text = changed.get("combat/newest.json")!;
    expect(Object.keys(JSON.parse(text) as object)[0]).toBe("$schema");
    expect(text.split("\n")[1]).toBe('  "$schema": "../node.schema.json",');
    expect(readNodes(changed).byId.get("combat_newest")?.parent).toBe("page3_combat");
  });

  it("is a page of its own without a parent, in a folder of its own", () => {
    const changed = after(files, addNode(files, nodes, { id: "page9_sea", title: "Sea" }));
    expect(changedPaths(files, changed)).toEqual(["page9-sea/root.json"]);
    rightAsBefore(changed);
  });

  it("takes no file that is there, in whatever letters, and no name that means something else", () => {
    const there = new Map([...small, ["a/NEW.json", node("x", { parent_node: "a" })], ["root.json", node("r")]]);
    const paths = (id: string, parent: string): readonly string[] =>
      changedPaths(there, after(there, addNode(there, readNodes(there), { id, title: "", parent })));
    expect(paths("new", "a")).toEqual(["a/new-2.json"]);
    expect(paths("settings", "r")).not.toEqual(["settings.json"]);
    expect(paths("x:y.z", "a")).toEqual(["a/x-y-z.json"]);
    expect(changedPaths(there, after(there, addNode(there, readNodes(there), { id: "texts", title: "" })))).not.toEqual(
      ["texts/root.json"],
    );
  });

  it("is refused in words when its id is none, or taken", () => {
    for (const id of ["", "a b", "__proto__", "combat_full_plate", "ä"]) {
      expect(addNode(files, nodes, { id, title: "", parent: "page3_combat" }).kind).toBe("refused");
    }
    expect(nodes.byId.has(freeId("combat_full_plate", nodes))).toBe(false);
    expect(freeId("grüße an alle", nodes)).toBe("gr_e_an_alle");
  });

  it("has a whole tree around it where there is none yet", () => {
    expect(saidOf(newTree("My tree"))).toEqual([]);
    const there = new Map([["pack.json", '{ "name": "Mine" }']]);
    const begun = after(there, beginTree(there, "My tree"));
    expect([begun.get("pack.json"), [...readNodes(begun).byId.keys()]]).toEqual(['{ "name": "Mine" }', ["first_page"]]);
  });
});

describe("the file of the pack", () => {
  const texts = { name: "Ours", description: "", icon: "pack_icon.png" };

  it("is begun where there is none, and right", () => {
    const begun = after(newTree("x"), setPackTexts(new Map(), { name: "Ours", description: "All" }));
    expect(packTexts(begun)).toEqual({ name: "Ours", description: "All" });
    expect(saidOf(new Map([...newTree("x"), ...begun]))).toEqual([]);
  });

  it("is changed where it differs and nowhere else", () => {
    const written = '{\r\n\t"name": "Mine", // for now\r\n\t"description": "", "version": [1, 2, 3]\r\n}\r\n';
    const there = new Map([["pack.json", written]]);
    const changed = after(there, setPackTexts(there, texts)).get("pack.json")!;
    expect(changed.replace('"Ours"', '"Mine"').replace(/,\s*"icon": "pack_icon\.png"/, "")).toBe(written);
    expect(packTexts(new Map([["pack.json", changed]]))).toEqual(texts);
    expect(setPackTexts(new Map([["pack.json", "{"]]), texts).kind).toBe("refused");
  });
});

describe("a value of a node", () => {
  it("changes its own line and no other, in its own file and no other", () => {
    for (const each of nodes.byId.values()) {
      const changed = after(files, setValue(files, schema, each, ["title"], "Quite another"));
      expect(changedPaths(files, changed)).toEqual([each.path]);
      const before = each.text.split("\n");
      const now = changed.get(each.path)!.split("\n");
      expect(now.filter((line, index) => line !== before[index])).toEqual(['  "title": "Quite another",']);
      expect(now.length).toBe(before.length);
    }
  });

  it("stands where it is usually written when it is new, and leaves no trace when it is taken away again", () => {
    const order = Object.keys(schema.properties!);
    const plain = [...nodes.byId.values()].filter(({ value }) => value["is_hidden"] === undefined);
    for (const each of plain) {
      const set = after(files, setValue(files, schema, each, ["is_hidden"], true));
      const one = readNodes(set).byPath.get(each.path)!;
      const ranks = Object.keys(one.value).map((key) => order.indexOf(key));
      const place = Object.keys(one.value).indexOf("is_hidden");
      const before = ranks.filter((rank) => rank < order.indexOf("is_hidden"));
      // Behind the last of the keys that the schema has before it.
      expect(ranks[place - 1]).toBe(ranks.findLast((rank) => before.includes(rank)));
      expect(after(set, setValue(set, schema, one, ["is_hidden"], undefined)).get(each.path)).toBe(each.text);
    }
  });
});

describe("a reward whose texts are translated", () => {
  const withTexts: TreeFiles = new Map([
    [
      "r.json",
      node("r", {
        window_background: "textures/blocks/stone",
        reward: [
          { type: "message", text: "zero" },
          { type: "message", text: "one" },
          { type: "xp", amount: 1 },
        ],
        milestones: [
          {
            at: 1,
            reward: [
              { type: "message", text: "m0" },
              { type: "message", text: "m1" },
            ],
          },
        ],
      }),
    ],
    ["texts/de_DE.lang", "r.reward.0.text=null\nr.reward.1.text=eins\nr.milestone.1.reward.1.text=m eins\nr.title=R\n"],
  ]);
  const one = readNodes(withTexts);

  it("takes them along to its new place", () => {
    const moved = after(withTexts, moveMember(withTexts, one, one.byId.get("r")!, ["reward"], 0, 2));
    expect(moved.get("texts/de_DE.lang")).toBe(
      "r.reward.2.text=null\nr.reward.0.text=eins\nr.milestone.1.reward.1.text=m eins\nr.title=R\n",
    );
    expect(saidOf(moved)).toEqual([]);
  });

  it("takes them away with it, and those behind it move up", () => {
    const removed = after(withTexts, removeMember(withTexts, one, one.byId.get("r")!, ["reward"], 0));
    expect(removed.get("texts/de_DE.lang")).toBe(
      "r.reward.0.text=eins\nr.milestone.1.reward.1.text=m eins\nr.title=R\n",
    );
    const path = ["milestones", 0, "reward"];
    const ofPage = after(withTexts, removeMember(withTexts, one, one.byId.get("r")!, path, 0));
    expect(readTexts(ofPage.get("texts/de_DE.lang")!).get("r.milestone.1.reward.0.text")).toBe("m eins");
    expect(saidOf(ofPage)).toEqual([]);
  });
});

describe("a node that is moved", () => {
  it("hangs below its new parent, with one line changed", () => {
    const changed = after(files, moveNode(files, nodes, schema, "combat_full_plate", "page1_first_days"));
    expect(changedPaths(files, changed)).toEqual(["combat/armor.json"]);
    expect(readNodes(changed).byId.get("combat_full_plate")?.parent).toBe("page1_first_days");
    rightAsBefore(changed);
  });

  it("is a page of its own with the background of the page that it comes from", () => {
    const changed = after(small, moveNode(small, readNodes(small), schema, "c"));
    expect(saidOf(changed)).toEqual([]);
    expect(readNodes(changed).roots.map(({ id }) => id)).toEqual(["a", "c"]);
  });

  it("never hangs below itself", () => {
    expect(moveNode(small, readNodes(small), schema, "b", "b").kind).toBe("refused");
    expect(moveNode(small, readNodes(small), schema, "b", "c").kind).toBe("refused");
  });
});

describe("a node that is copied", () => {
  it("has the same text under another id, and the same texts in other languages", () => {
    const copying = { id: "b", newId: "b2", withChildren: false };
    const changed = after(small, copyNode(small, readNodes(small), schema, copying));
    expect(changedPaths(small, changed)).toEqual(["a/b2.json", "texts/de_DE.lang"]);
    expect(changed.get("a/b2.json")).toBe(small.get("a/b.json")!.replace('"node_ID": "b"', '"node_ID": "b2"'));
    expect(readTexts(changed.get("texts/de_DE.lang")!).get("b2.description")).toBe("Bb");
    expect(saidOf(changed)).toEqual([]);
  });

  it("takes those below it along, which name each other instead of the first ones", () => {
    const copying = { id: "b", newId: "z", parent: "a.b", withChildren: true };
    const changed = readNodes(after(small, copyNode(small, readNodes(small), schema, copying)));
    expect(changed.byId.get("z")?.parent).toBe("a.b");
    expect(changed.byId.get("z_c")?.value).toMatchObject({ parent_node: "z", requires: { nodes: ["a", "z"] } });
    expect(changed.byId.get("c")?.value).toMatchObject({ parent_node: "b", requires: { nodes: ["a", "b"] } });
  });

  it.each(["page3_combat", "page1_first_days"])("can be a whole page, %s", (id) => {
    const changed = after(files, copyNode(files, nodes, schema, { id, newId: "copied", withChildren: true }));
    rightAsBefore(changed);
    expect(readNodes(changed).below("copied").length).toBe(nodes.below(id).length);
  });
});

describe("a node that is deleted", () => {
  it("leaves its children to its parent, and no line of it in the texts", () => {
    const changed = after(small, deleteNode(small, readNodes(small), schema, "b", "rehang"));
    expect(changed.has("a/b.json")).toBe(false);
    expect(readNodes(changed).byId.get("c")?.parent).toBe("a");
    expect(changed.get("texts/de_DE.lang")).toBe("## Alles\na.title=A\na.b.title=AB\nc.title=C\n");
  });

  it("takes those below it along when asked to", () => {
    const changed = after(small, deleteNode(small, readNodes(small), schema, "b", "delete"));
    expect([...changed.keys()]).toEqual(["a/root.json", "a/d.json", "texts/de_DE.lang"]);
    expect(changed.get("texts/de_DE.lang")).toBe("## Alles\na.title=A\na.b.title=AB\n");
  });

  it("is named by those that stay", () => {
    expect(whoNames(readNodes(small), schema, new Set(["b", "c"])).map(({ id }) => id)).toEqual(["a.b"]);
  });
});

describe("a node that is renamed", () => {
  it("has its new name wherever it was named, and nowhere else", () => {
    const changed = after(small, renameNode(small, readNodes(small), schema, "b", "new.b"));
    expect(saidOf(changed)).toEqual([]);
    expect([...changed.values()].join("\n")).not.toMatch(/[^e]": "b"|^b\.|^ +"b"/m);
    expect(changed.get("texts/de_DE.lang")).toBe(
      "## Alles\na.title=A\na.b.title=AB\nnew.b.title=B\r\nnew.b.description=Bb\t## so\nc.title=C\n",
    );
    expect(changed.get("a/root.json")).toBe(small.get("a/root.json"));
  });

  it("keeps the keys of a node whose id only begins alike", () => {
    const changed = after(small, renameNode(small, readNodes(small), schema, "a", "first"));
    expect(readTexts(changed.get("texts/de_DE.lang")!).get("a.b.title")).toBe("AB");
    expect(saidOf(changed)).toEqual([]);
  });

  it("leaves the shipped trees right, whichever it is", () => {
    for (const id of ["page3_combat", "page1_first_days", "combat_full_plate"]) {
      rightAsBefore(after(files, renameNode(files, nodes, schema, id, `renamed.${id}`)));
    }
  });
});

describe("a translation", () => {
  it("is written where the texts of its language stand", () => {
    const inFile = after(files, setTranslation(files, nodes, schema, "combat_full_plate", "title", "de_DE", "Neu"));
    expect(changedPaths(files, inFile)).toEqual(["texts/de_DE.lang"]);
    expect(
      readTranslations(inFile, readNodes(inFile)).textOf(nodes.byId.get("combat_full_plate")!, "title", "de_DE"),
    ).toBe("Neu");
    const own = new Map([["a.json", node("a", { translations: { de_DE: { title: "x" } } })]]);
    const inNode = after(own, setTranslation(own, readNodes(own), schema, "a", "node_description", "de_DE", "y"));
    expect(readNodes(inNode).byId.get("a")?.value["translations"]).toEqual({
      de_DE: { title: "x", node_description: "y" },
    });
    const gone = after(own, setTranslation(own, readNodes(own), schema, "a", "title", "de_DE", ""));
    expect(readNodes(gone).byId.get("a")?.value["translations"]).toBeUndefined();
  });

  it("begins a file where its language has none", () => {
    const changed = after(small, setTranslation(small, readNodes(small), schema, "b", "title", "fr_FR", "Bé"));
    expect(changedPaths(small, changed)).toEqual(["texts/fr_FR.lang"]);
    expect(saidOf(changed)).toEqual([]);
  });
});

describe("a file of texts", () => {
  it("changes one line, whatever its line breaks and comments", () => {
    const text = "## x\r\na.title=1\t## note\r\n\r\nb.title=2\r\n";
    expect(withText(text, "a.title", "one\ntwo")).toBe("## x\r\na.title=one\\ntwo\t## note\r\n\r\nb.title=2\r\n");
    expect(withText(text, "b.title", undefined)).toBe("## x\r\na.title=1\t## note\r\n\r\n");
    expect(withText(text, "a.description", "d", (key) => key.startsWith("a."))).toBe(
      "## x\r\na.title=1\t## note\r\na.description=d\r\n\r\nb.title=2\r\n",
    );
    expect(withText("a.title=1", "b", "$&")).toBe("a.title=1\nb=$&");
    expect(withRenamedKeys(text, (key) => (key === "a.title" ? "$&.x" : undefined))).toBe(
      "## x\r\n$&.x=1\t## note\r\n\r\nb.title=2\r\n",
    );
  });
});
