/**
 * Reads the installed typings of the platform's modules and writes what the guard checks calls against:
 * members, privileges, argument counts and types, bounds, enums. Also the ids of vanilla items, entities and effects.
 * Run it after a change of the typings: node --import tsx simulator/node/generate-api.ts
 */
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import type { ApiClass, ApiMember, ApiModule, ApiParameter, ApiType } from "../host/api.ts";

const require = createRequire(import.meta.url);
const simulatorDir = dirname(dirname(fileURLToPath(import.meta.url)));

/** Modules, each described in the file that is named after it. */
const MODULES: readonly string[] = ["server", "common", "server-ui", "server-net", "server-admin"];

/** What `@privilege` can say: free for early execution, and closed in restricted execution. */
const EARLY_TAGS: ReadonlySet<string> = new Set([
  "early-execution-allowed",
  "early-execution-readable",
  "early-execution-editable",
]);
const RESTRICTED_TAGS: ReadonlySet<string> = new Set(["no-restricted-execution", "restricted-execution-read-only"]);

/** All generated files by name, as text. */
export async function generateApi(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const file of MODULES) {
    const moduleName = `@minecraft/${file}`;
    const folder = join(simulatorDir, "..", "node_modules", moduleName);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    const typings = readFileSync(join(folder, "index.d.ts"), "utf8");
    files[`${file}.json`] = toText(readModule(moduleName, manifest.version, typings));
  }
  files["vanilla.json"] = toText(await readVanillaIds());
  return files;
}

/** One line a top entry: small enough to read a diff, and no work for the formatter. */
function toText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

async function readVanillaIds(): Promise<unknown> {
  const entry = pathToFileURL(require.resolve("@minecraft/vanilla-data")).href;
  const data = (await import(entry)) as Record<string, Record<string, string>>;
  const ids = (name: string): string[] => Object.values(data[name] ?? {}).sort();
  return {
    items: ids("MinecraftItemTypes"),
    blocks: ids("MinecraftBlockTypes"),
    entities: ids("MinecraftEntityTypes"),
    effects: ids("MinecraftEffectTypes"),
    enchantments: ids("MinecraftEnchantmentTypes"),
    biomes: ids("MinecraftBiomeTypes"),
    potions: ids("MinecraftPotionEffectTypes"),
  };
}

export function readModule(moduleName: string, version: string, typings: string): ApiModule {
  const source = ts.createSourceFile("index.d.ts", typings, ts.ScriptTarget.ES2022, true);
  const module: ApiModule = { module: moduleName, version, enums: {}, classes: {}, interfaces: {}, constants: {} };
  for (const statement of source.statements) {
    if (ts.isEnumDeclaration(statement)) module.enums[statement.name.text] = readEnum(statement);
    else if (ts.isClassDeclaration(statement) && statement.name) {
      module.classes[statement.name.text] = readClass(statement);
    } else if (ts.isInterfaceDeclaration(statement)) module.interfaces[statement.name.text] = readClass(statement);
    else if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) {
        if (declaration.initializer) {
          module.constants[declaration.name.getText()] = { value: Number(declaration.initializer.getText()) };
        } else if (declaration.type) {
          module.constants[declaration.name.getText()] = { instanceOf: lastName(declaration.type.getText()) };
        }
      }
    } else if (ts.isFunctionDeclaration(statement) && statement.name) {
      module.functions ??= {};
      module.functions[statement.name.text] = readMethod(statement);
    }
  }
  return module;
}

function readEnum(declaration: ts.EnumDeclaration): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  declaration.members.forEach((member, index) => {
    const name = member.name.getText().replace(/^['"]|['"]$/g, "");
    const initializer = member.initializer;
    if (!initializer) values[name] = index;
    else if (ts.isStringLiteral(initializer)) values[name] = initializer.text;
    else values[name] = Number(initializer.getText());
  });
  return values;
}

function readClass(declaration: ts.ClassDeclaration | ts.InterfaceDeclaration): ApiClass {
  const result: ApiClass = { members: {} };
  const parent = declaration.heritageClauses?.[0]?.types[0];
  if (parent) result.extends = lastName(parent.expression.getText());
  for (const member of declaration.members) {
    if (ts.isConstructorDeclaration(member)) {
      const isPrivate = member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.PrivateKeyword) ?? false;
      result.construct = isPrivate ? "private" : readMethod(member);
      continue;
    }
    if (!member.name) continue;
    const name = member.name.getText().replace(/^['"]|['"]$/g, "");
    const isMethod = ts.isMethodDeclaration(member) || ts.isMethodSignature(member);
    if (!isMethod && !ts.isPropertyDeclaration(member) && !ts.isPropertySignature(member)) continue;
    const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
    if (modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword)) {
      const value = ts.isPropertyDeclaration(member) && member.initializer ? member.initializer.getText() : undefined;
      result.statics ??= {};
      result.statics[name] = value === undefined ? null : value.replace(/^'|'$/g, "");
      // A static method is called on the class, so its rules are kept beside the value.
      if (isMethod) (result.staticMethods ??= {})[name] = readMethod(member);
      continue;
    }
    if (isMethod) result.members[name] = readMethod(member);
    else {
      const property: ApiMember = { kind: "property", ...readNotes(docOf(member)) };
      if (modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword)) property.readonly = true;
      if (member.questionToken) property.optional = true;
      if (member.type) property.type = readType(member.type);
      result.members[name] = property;
    }
  }
  return result;
}

function readMethod(declaration: ts.SignatureDeclaration): ApiMember {
  const doc = docOf(declaration);
  const typeParameters = new Set(declaration.typeParameters?.map((parameter) => parameter.name.text) ?? []);
  const parameters = declaration.parameters.map((parameter): ApiParameter => {
    const name = parameter.name.getText();
    const result: ApiParameter = { type: parameter.type ? readType(parameter.type, typeParameters) : "any" };
    if (parameter.questionToken) result.optional = true;
    if (parameter.dotDotDotToken) result.rest = true;
    const ownText = new RegExp(`@param ${name}\\b([\\s\\S]*?)(?=@param|@returns|@throws|@example|$)`).exec(doc)?.[1];
    const bounds = boundsIn(ownText ?? "");
    if (bounds) result.bounds = bounds;
    return result;
  });
  return { kind: "method", parameters, ...readNotes(doc.replace(/@param[\s\S]*/, ""), doc) };
}

/**
 * Privileges from the `@privilege` tags of newer typings and from the sentences of older ones, in which each tag still
 * ends: one of them is enough.
 */
function readNotes(doc: string, whole = doc): Pick<ApiMember, "early" | "restricted" | "evenInvalid" | "bounds"> {
  const notes: Pick<ApiMember, "early" | "restricted" | "evenInvalid" | "bounds"> = {};
  const tags = new Set([...whole.matchAll(/@privilege\s+([a-z-]+)/g)].map((match) => match[1]!));
  const unknown = [...tags].find((tag) => !EARLY_TAGS.has(tag) && !RESTRICTED_TAGS.has(tag));
  if (unknown !== undefined) throw new Error(`the typings name a privilege that is not known here: ${unknown}`);
  const isTagged = (known: ReadonlySet<string>): boolean => [...tags].some((tag) => known.has(tag));
  if (isTagged(EARLY_TAGS) || /can be (called|read|edited) in early-execution mode/.test(whole)) notes.early = true;
  const cannotBe = /can't be (called|edited) in (restricted-execution|read-only) mode/;
  if (isTagged(RESTRICTED_TAGS) || cannotBe.test(whole)) notes.restricted = true;
  if (/accessible even if/.test(doc)) notes.evenInvalid = true;
  const bounds = boundsIn(doc);
  if (bounds) notes.bounds = bounds;
  return notes;
}

function boundsIn(text: string): [number, number] | undefined {
  const match = /Bounds: \[(-?[\d.]+), (-?[\d.]+)\]/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

/** The comment before a declaration as one running text. */
function docOf(node: ts.Node): string {
  const text = node.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const last = ranges.filter((range) => text.startsWith("/**", range.pos)).at(-1);
  if (!last) return "";
  return text
    .slice(last.pos + 3, last.end - 2)
    .replace(/^\s*\*/gm, "")
    .replace(/\s+/g, " ");
}

function readType(node: ts.TypeNode, typeParameters: ReadonlySet<string> = new Set()): ApiType {
  if (ts.isParenthesizedTypeNode(node)) return readType(node.type, typeParameters);
  if (ts.isArrayTypeNode(node)) return { array: readType(node.elementType, typeParameters) };
  if (ts.isUnionTypeNode(node)) return { union: node.types.map((type) => readType(type, typeParameters)) };
  if (ts.isFunctionTypeNode(node)) return "function";
  if (ts.isLiteralTypeNode(node)) {
    if (ts.isStringLiteral(node.literal)) return { literal: node.literal.text };
    return node.literal.kind === ts.SyntaxKind.NullKeyword ? "undefined" : "any";
  }
  if (ts.isTypeReferenceNode(node)) {
    const written = node.typeName.getText();
    if (written.startsWith("minecraftvanilladata.")) return "string";
    const name = lastName(written);
    if (typeParameters.has(name)) return "any";
    if (name === "Generator") return "generator";
    if (name === "Promise") return "any";
    const value = node.typeArguments?.[1];
    if (name === "Record" && value) return { record: readType(value, typeParameters) };
    return name;
  }
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return "string";
    case ts.SyntaxKind.NumberKeyword:
      return "number";
    case ts.SyntaxKind.BooleanKeyword:
      return "boolean";
    case ts.SyntaxKind.UndefinedKeyword:
    case ts.SyntaxKind.VoidKeyword:
      return "undefined";
    default:
      return "any";
  }
}

function lastName(written: string): string {
  return written.slice(written.lastIndexOf(".") + 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await generateApi();
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(simulatorDir, "generated", name), await formatted(text));
  }
}

/** The files lie in the repository, so they are kept in its format. */
export async function formatted(json: string): Promise<string> {
  const prettier = await import("prettier");
  return prettier.format(json, { parser: "json", printWidth: 120, endOfLine: "lf" });
}
