/** Ids of nodes → ids of advancements, which know small letters alone. No two nodes get the same. */

/** @param namespace of nodes whose id names none */
export function advancementIds(ids: readonly string[], namespace: string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id) => {
      const [first = "", ...rest] = id
        .toLowerCase()
        .split(":")
        .map((part) => part.replace(/^\.+$/, "_"));
      const isWhole = rest.length > 0 && first !== "" && rest.every((part) => part !== "");
      const path = isWhole ? rest.join("/") : [first, ...rest].filter((part) => part !== "").join("/") || "node";
      const wanted = `${isWhole ? first : namespace}:${path}`;
      let name = wanted;
      for (let more = 2; taken.has(name); more++) name = `${wanted}_${more}`;
      taken.add(name);
      return [id, name];
    }),
  );
}

/** A pack's name as a namespace. */
export const namespaceOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "") || "achievements";
