/**
 * A game that refuses what this one takes: newer, older or reloaded ones do. Which calls those are is said by the driver;
 * that the pack goes on without them is what it is for.
 */

export interface Refusals {
  /** Throws when the driver wants the call refused. */
  check(className: string, member: string, argument: unknown): void;
}

interface Named {
  name?: unknown;
  mandatoryParameters?: { type?: unknown }[];
  optionalParameters?: { type?: unknown }[];
}

export function createRefusals(refused: readonly string[]): Refusals {
  const all = new Set(refused);
  const named = new Set(refused.flatMap((one) => (one.includes("(") ? [one.slice(0, one.indexOf("("))] : [])));
  return {
    check(className, member, argument) {
      if (all.size === 0) return;
      const what = `${className}.${member}`;
      const names = (named.has(what) ? argumentNames(argument) : []).map((name) => `${what}(${name})`);
      if ([what, ...names].some((one) => all.has(one))) throw new Error(`${what} was refused`);
    },
  };
}

function argumentNames(argument: unknown): string[] {
  if (typeof argument === "string") return [argument];
  if (typeof argument !== "object" || argument === null) return [];
  const { name, mandatoryParameters, optionalParameters } = argument as Named;
  if (typeof name !== "string") return [];
  const types = [...(mandatoryParameters ?? []), ...(optionalParameters ?? [])].map(({ type }) => String(type));
  return [name, ...types.map((type) => `${name} ${type}`)];
}
