/**
 * New nodes, new pages and new trees: which file they get and what stands in it at first. A new node is right as it stands, so
 * that it shows in the world at once.
 */
import { isValidId } from "../../../scripts/core/tree/ids.ts";
import { DEFAULT_STYLE, render, styleOf, type JsonStyle } from "../text/json-style.ts";
import type { TreeFiles } from "./change.ts";
import type { NodeFile, Nodes } from "./nodes.ts";
import { outcomeOf, refused, type Outcome } from "./outcome.ts";

export interface NewNode {
  readonly id: string;
  readonly title: string;
  /** Absent = a page of its own. */
  readonly parent?: string;
}

const ICON = "textures/items/book_writable";
const BACKGROUND = "textures/blocks/stone";

export function addNode(files: TreeFiles, nodes: Nodes, { id, title, parent }: NewNode): Outcome {
  const wrong = idRefusal(id, nodes);
  if (wrong !== undefined) return refused(wrong);
  const above = parent === undefined ? undefined : nodes.byId.get(parent);
  if (parent !== undefined && above === undefined) return refused(`there is no node ${parent} any more`);
  const like = above ?? nodes.roots[0];
  const path = above === undefined ? pathOfPage(id, files) : pathBeside(above.path, id, files);
  const node = {
    ...schemaKey(like, path),
    node_ID: id,
    ...(parent === undefined ? {} : { parent_node: parent }),
    title: title.trim() === "" ? id : title,
    node_description: "",
    unfinished_icon: textOf(like, "unfinished_icon") ?? ICON,
    finished_icon: textOf(like, "finished_icon") ?? ICON,
    goal_number: 1,
    ...(parent === undefined ? { window_background: textOf(like, "window_background") ?? BACKGROUND } : {}),
  };
  const after = new Map([[path, writeFile(node, like?.text)]]);
  return outcomeOf(files, after, parent === undefined ? `New page ${id}` : `New node ${id}`, id);
}

/** The files of a tree of which there is nothing yet. */
export function newTree(name: string, id = "first_page"): TreeFiles {
  const pack = { name, description: "", version: [1, 0, 0], uuid: "own" };
  const node = {
    node_ID: id,
    title: name,
    node_description: "",
    unfinished_icon: ICON,
    finished_icon: ICON,
    goal_number: 1,
    window_background: BACKGROUND,
  };
  return new Map([
    ["pack.json", writeFile(pack)],
    [`${folderName(id)}/root.json`, writeFile(node)],
  ]);
}

/** Where there are no nodes yet: a first page; what is there already stays. */
export function beginTree(files: TreeFiles, name: string): Outcome {
  const id = "first_page";
  const after = [...newTree(name, id)].filter(([path]) => !files.has(path));
  return outcomeOf(files, new Map(after), `New tree ${name}`, id);
}

/** In words why a node cannot be called so; undefined where it can. */
export function idRefusal(id: string, nodes: Nodes): string | undefined {
  if (id === "") return "a node needs an id";
  if (!isValidId(id)) return `${JSON.stringify(id)} is not an id: use 1 to 64 of the characters A-Z a-z 0-9 _ . : -`;
  if (nodes.byId.has(id)) return `there is a node ${id} already, in ${nodes.byId.get(id)!.path}`;
  return undefined;
}

/** An id that is free, made from what is given. */
export function freeId(wanted: string, nodes: Nodes): string {
  const clean = wanted.replace(/[^A-Za-z0-9_.:-]+/g, "_").slice(0, 58) || "node";
  if (idRefusal(clean, nodes) === undefined) return clean;
  const stem = clean.replace(/_?\d+$/, "");
  for (let number = 2; ; number++) if (idRefusal(`${stem}_${number}`, nodes) === undefined) return `${stem}_${number}`;
}

/** In the folder of another file, under a name made of the id. */
export function pathBeside(beside: string, id: string, files: TreeFiles): string {
  const folder = beside.slice(0, beside.lastIndexOf("/") + 1);
  const page = folder.slice(0, -1).split("/").at(-1) ?? "";
  const lead = `${page.replace(/[^A-Za-z0-9]+/g, "_")}_`.toLowerCase();
  const short = page !== "" && id.toLowerCase().startsWith(lead) && id.length > lead.length;
  return freePath(folder, fileName(short ? id.slice(lead.length) : id), files);
}

function pathOfPage(id: string, files: TreeFiles): string {
  const folder = folderName(id);
  const isTaken = [...files.keys()].some((path) => path.toLowerCase().startsWith(`${folder}/`));
  return isTaken ? freePath(`${folder}/`, fileName(id), files) : `${folder}/root.json`;
}

/** Names that are the same but for capitals are one file on many systems. */
function freePath(folder: string, name: string, files: TreeFiles): string {
  const taken = new Set([...files.keys()].map((path) => path.toLowerCase()));
  for (let number = 1; ; number++) {
    const path = `${folder}${name}${number === 1 ? "" : `-${number}`}.json`;
    if (!taken.has(path.toLowerCase()) && !RESERVED.has(path.toLowerCase())) return path;
  }
}

/** At the top they are no nodes. */
const RESERVED: ReadonlySet<string> = new Set(["settings.json", "pack.json"]);

/** Without what file systems or our own rules give a meaning: colons, dots. */
const fileName = (id: string): string => id.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "") || "node";

/** `texts` holds the files of texts. */
const folderName = (id: string): string => {
  const name = fileName(id).replaceAll("_", "-").toLowerCase();
  return name === "texts" ? "texts-page" : name;
};

/** The schema's path as seen from another file. */
function schemaKey(like: NodeFile | undefined, path: string): { readonly $schema?: string } {
  const given = textOf(like, "$schema");
  if (like === undefined || given === undefined) return {};
  if (/^[a-z]+:/i.test(given) || !given.endsWith("node.schema.json")) return { $schema: given };
  const depth = (of: string): number => of.split("/").length - 1;
  const ups = given.split("/").filter((part) => part === "..").length + depth(path) - depth(like.path);
  const rest = given.replace(/^(?:\.\.?\/)*/, "");
  return { $schema: (ups > 0 ? "../".repeat(ups) : "./") + rest };
}

const textOf = (node: NodeFile | undefined, key: string): string | undefined => {
  const value = node?.value[key];
  return typeof value === "string" ? value : undefined;
};

/** A whole file, laid out as another one is. */
export function writeFile(value: unknown, like?: string): string {
  const style: JsonStyle = like === undefined ? DEFAULT_STYLE : styleOf(like);
  const end = like === undefined || /[\r\n]$/.test(like) ? style.eol : "";
  const entries = Object.entries(value as Record<string, unknown>).map(([key, member]) => {
    const lead = `${JSON.stringify(key)}${style.colon}`;
    return style.indent + lead + render(member, style, style.indent, style.indent.length + lead.length);
  });
  return `{${style.eol}${entries.join(`,${style.eol}`)}${style.eol}}${end}`;
}
