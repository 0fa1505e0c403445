/**
 * The shape of the generated description of the platform's modules, and a lookup over several of them.
 * Knows nothing of what is imitated.
 */

/** A named type (primitive, enum, class or interface), or one composed of others. */
export type ApiType = string | { array: ApiType } | { union: ApiType[] } | { record: ApiType } | { literal: string };

export interface ApiParameter {
  type: ApiType;
  optional?: boolean;
  rest?: boolean;
  bounds?: [number, number];
}

export interface ApiMember {
  kind: "method" | "property";
  parameters?: ApiParameter[];
  type?: ApiType;
  readonly?: boolean;
  optional?: boolean;
  /** May be called or read in early execution. */
  early?: boolean;
  /** May not be called or edited in restricted execution. */
  restricted?: boolean;
  /** Readable although the object is no longer valid. */
  evenInvalid?: boolean;
  bounds?: [number, number];
}

export interface ApiClass {
  extends?: string;
  construct?: "private" | ApiMember;
  members: Record<string, ApiMember>;
  statics?: Record<string, string | null>;
  staticMethods?: Record<string, ApiMember>;
}

export interface ApiModule {
  module: string;
  version: string;
  enums: Record<string, Record<string, string | number>>;
  classes: Record<string, ApiClass>;
  interfaces: Record<string, ApiClass>;
  constants: Record<string, { value: number } | { instanceOf: string }>;
  functions?: Record<string, ApiMember>;
}

/** Where in the bulk text the description of each name is; it is read only when somebody asks. */
type Places = Record<string, [number, number]>;

export interface ApiDirectory {
  module: string;
  enums: Places;
  classes: Places;
  interfaces: Places;
  constants: ApiModule["constants"];
  functions: Record<string, ApiMember>;
}

export interface ApiIndex {
  readonly modules: readonly ApiDirectory[];
  classOf(name: string): ApiClass | undefined;
  interfaceOf(name: string): ApiClass | undefined;
  enumOf(name: string): Record<string, string | number> | undefined;
}

/** Puts the descriptions of several modules into one text with a directory: parsing all of it in each world costs. */
export function packApi(modules: readonly ApiModule[]): { modules: ApiDirectory[]; bulk: string } {
  let bulk = "";
  const place = (table: Record<string, unknown>): Places =>
    Object.fromEntries(
      Object.entries(table).map(([name, description]) => {
        const start = bulk.length;
        bulk += JSON.stringify(description);
        return [name, [start, bulk.length]];
      }),
    );
  const directories = modules.map(({ module, enums, classes, interfaces, constants, functions = {} }) => ({
    module,
    enums: place(enums),
    classes: place(classes),
    interfaces: place(interfaces),
    constants,
    functions,
  }));
  return { modules: directories, bulk };
}

export function indexApi(modules: readonly ApiDirectory[], bulk: string): ApiIndex {
  function find<Description>(table: "enums" | "classes" | "interfaces"): (name: string) => Description | undefined {
    const read = new Map<string, Description | undefined>();
    return (name) => {
      if (read.has(name)) return read.get(name);
      const place = modules.find((module) => Object.hasOwn(module[table], name))?.[table][name];
      const description = place && (JSON.parse(bulk.slice(place[0], place[1])) as Description);
      read.set(name, description);
      return description;
    };
  }
  return {
    modules,
    classOf: find<ApiClass>("classes"),
    interfaceOf: find<ApiClass>("interfaces"),
    enumOf: find<Record<string, string | number>>("enums"),
  };
}
