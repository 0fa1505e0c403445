/**
 * Spoils a good answer of the cloud so that a careful reader can tell: cut, of another shape, about something else, with
 * numbers that are none. Lies that look like truth are not made here, for nobody could tell.
 */

import type { Random } from "./random.ts";

type Json = Record<string, unknown>;

const WHOLE: Readonly<Record<string, (body: string, random: Random) => string>> = {
  cut: (body, random) => body.slice(0, random.below(body.length)),
  empty: () => "",
  page: () => "<html><body>Welcome to the hotel</body></html>",
  nothing: () => "null",
  list: (body) => `[${body}]`,
};

const RESULTS: Readonly<Record<string, (results: Json[], random: Random) => unknown>> = {
  oneMissing: (results) => results.slice(1),
  oneTooMany: (results) => [...results, results[0]],
  notAList: (results) => ({ ...results }),
  otherOperation: (results) => results.map((result) => ({ ...result, op: `${String(result["op"])}x` })),
  otherNode: (results) => inEntities(results, (entity) => ({ ...entity, achievement_id: "elsewhere" })),
  negative: (results) => inEntities(results, (entity) => ({ ...entity, progress: -1 })),
  huge: (results) => inEntities(results, (entity) => ({ ...entity, progress: 1e300 })),
  words: (results) => inEntities(results, (entity) => ({ ...entity, version: "latest" })),
  noExtra: (results) => inEntities(results, (entity) => ({ ...entity, extra: null })),
  unknownCode: (results) => results.map((result) => ({ ...result, code: 42 })),
  storedNothing: (results) => results.map((result) => ({ ...result, code: 0, entity: null })),
};

const NODES: Readonly<Record<string, (entities: Json[]) => unknown>> = {
  notAList: (entities) => ({ ...entities }),
  words: (entities) => [...entities, "and more"],
  negative: (entities) => [...entities, { achievement_id: "x", progress: -5 }],
  half: (entities) => [...entities, { achievement_id: "x", extra: "", version: 1 }],
};

export function spoilAnswer(body: string, random: Random): string {
  if (random.chance(0.3)) return pickFrom(WHOLE, random)(body, random);
  const answer = JSON.parse(body) as Json;
  const { results, entity } = answer;
  if (Array.isArray(results)) {
    const spoilt = pickFrom(RESULTS, random)(results as Json[], random);
    // A conflict about a node that is not there has no entity that could be spoilt.
    return JSON.stringify(spoilt) === JSON.stringify(results) ? "" : JSON.stringify({ ...answer, results: spoilt });
  }
  return JSON.stringify({ ...answer, entity: pickFrom(NODES, random)((entity ?? []) as Json[]) });
}

function inEntities(results: Json[], change: (entity: Json) => Json): Json[] {
  return results.map((result) => (result["entity"] ? { ...result, entity: change(result["entity"] as Json) } : result));
}

function pickFrom<Entry>(table: Readonly<Record<string, Entry>>, random: Random): Entry {
  return table[random.pick(Object.keys(table))]!;
}
