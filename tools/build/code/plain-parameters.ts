/**
 * Moves what a function takes apart in its list of parameters into its body: `({ a }) => a` becomes `(p) => { let { a } = p; return a; }`.
 * The game's engine makes a scope of its own for such a list, which takes longer than what most functions do. Everything stays on
 * its line. What cannot be moved without a closer look at what it means stays as it is.
 */
import { parse, type ArrowFunctionExpression, type FunctionDeclaration, type FunctionExpression } from "acorn";
import type { AnyNode, BlockStatement, Expression, Pattern } from "acorn";
import { full } from "acorn-walk";

type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function withPlainParameters(script: string): string {
  const edits: Edit[] = [];
  const prefix = unusedPrefix(script);
  eachPart(parse(script, { ecmaVersion: "latest", sourceType: "module" }), (node) => {
    if (isFunction(node)) edits.push(...editsOf(node, script, prefix));
  });
  return edited(script, edits);
}

/** A start of names that the script has nowhere. */
function unusedPrefix(script: string): string {
  let prefix = "of$";
  while (script.includes(prefix)) prefix += "$";
  return prefix;
}

function editsOf(node: FunctionNode, script: string, prefix: string): readonly Edit[] {
  const patterns = node.params.map(patternOf);
  if (patterns.every((pattern) => pattern === undefined) || !isMovable(node, patterns)) return [];
  const edits: Edit[] = [];
  const taken: string[] = [];
  patterns.forEach((pattern, place) => {
    if (!pattern) return;
    const name = `${prefix}${place}`;
    edits.push({ from: pattern.start, to: pattern.end, text: name });
    taken.push(`${script.slice(pattern.start, pattern.end)} = ${name}`);
  });
  const takeApart = `let ${taken.join(", ")};`;
  if (node.body.type === "BlockStatement") return [...edits, insertion(node.body.start + 1, ` ${takeApart}`)];
  const arrowEnd = script.lastIndexOf("=>", node.body.start) + "=>".length;
  // A `return` at the end of a line returns nothing.
  if (script.slice(arrowEnd, node.body.start).includes("\n")) return [];
  return [...edits, insertion(arrowEnd, ` { ${takeApart} return`), insertion(node.end, "; }")];
}

const insertion = (at: number, text: string): Edit => ({ from: at, to: at, text });

/** What a parameter is taken apart by; undefined where it is not. */
function patternOf(parameter: Pattern): Pattern | undefined {
  const own = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return own.type === "ObjectPattern" || own.type === "ArrayPattern" ? own : undefined;
}

function isMovable(node: FunctionNode, patterns: readonly (Pattern | undefined)[]): boolean {
  // Their lists are read when they are called, and their bodies later.
  if (node.generator || node.async || node.params.some(({ type }) => type === "RestElement")) return false;
  const told = namesOf(patterns.filter((pattern) => pattern !== undefined));
  if (!told.isPlain || !node.params.every((parameter) => hasPlainDefault(parameter, told.bound))) return false;
  const { names, hoisted } = namesIn(node.body);
  return ![...told.asked].some((name) => names.has(name)) && ![...told.bound].some((name) => hoisted.has(name));
}

interface Names {
  readonly bound: Set<string>;
  /** In what stands for what is missing. */
  readonly asked: Set<string>;
  /** Nothing in it has a scope of its own, or depends on whose. */
  isPlain: boolean;
}

function namesOf(patterns: readonly Pattern[]): Names {
  const names: Names = { bound: new Set(), asked: new Set(), isPlain: true };
  for (const pattern of patterns) {
    eachPart(pattern, (part, isBinding) => {
      if (part.type === "Identifier") (isBinding ? names.bound : names.asked).add(part.name);
      else if (isFunction(part) || part.type === "ThisExpression" || part.type === "Super") names.isPlain = false;
    });
  }
  return names;
}

/** Whether it makes no difference when the default is made. */
function hasPlainDefault(parameter: Pattern, bound: ReadonlySet<string>): boolean {
  if (parameter.type !== "AssignmentPattern") return true;
  const { right } = parameter;
  if (right.type === "Identifier") return !bound.has(right.name);
  if (right.type === "ObjectExpression") return right.properties.length === 0;
  if (right.type === "ArrayExpression") return right.elements.length === 0;
  return right.type === "Literal";
}

/** All that a body declares; `hoisted`: what may also be called like one of its parameters. */
function namesIn(body: BlockStatement | Expression): { names: Set<string>; hoisted: Set<string> } {
  const names = new Set<string>();
  const hoisted = new Set<string>();
  const noteBound = (node: AnyNode, of: Set<string>): void =>
    eachPart(node, (part, isBinding) => {
      if (isBinding && part.type === "Identifier") of.add(part.name);
    });
  noteBound(body, names);
  eachPart(body, (part) => {
    if (part.type === "VariableDeclaration" && part.kind === "var") noteBound(part, hoisted);
    if (part.type === "FunctionDeclaration" && part.id) hoisted.add(part.id.name);
  });
  return { names, hoisted };
}

function isFunction(node: AnyNode): node is FunctionNode {
  const { type } = node;
  return type === "FunctionDeclaration" || type === "FunctionExpression" || type === "ArrowFunctionExpression";
}

/** @param see told of each part; `isBinding`: it is a name that is given here */
function eachPart(node: AnyNode, see: (part: AnyNode, isBinding: boolean) => void): void {
  // What a pattern binds is told from what it asks only where it is declared.
  const { start, end } = node;
  const isPattern = node.type === "ObjectPattern" || node.type === "ArrayPattern";
  const root: AnyNode = isPattern ? { type: "VariableDeclarator", id: node, start, end } : node;
  full(root, (part, _state, role) => see(part, role === "VariablePattern"));
}

function edited(script: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, text } of [...edits].sort((one, other) => one.from - other.from || one.to - other.to)) {
    parts.push(script.slice(done, from), text);
    done = to;
  }
  return parts.join("") + script.slice(done);
}
