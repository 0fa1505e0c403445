/**
 * Where the state of each member of a combination is kept in the players' records: places that the world gives out once
 * and never again, so that lists of members can be edited. A list of places that cannot be read is never begun anew: the
 * node then stands still for everybody.
 *
 *   ach:members/<key of the node>   keys of 6 characters one after the other, then 4 characters that check them
 */

import type { GoalIndex } from "../../../core/goals/goal-index.ts";
import { createMemberSlots, type MemberSlots } from "../../../core/goals/members/members.ts";
import { hashText, KEY_LENGTH } from "../../../core/saving/node-key.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { Log, PropertyStore } from "../../ports.ts";

export const MEMBERS_KEY = "ach:members/";
const CHECK_LENGTH = 4;

/** @returns undefined for a node whose places cannot be known now */
export type SlotsOf = (node: AchievementNode) => MemberSlots | undefined;

export function createSlots(index: GoalIndex, world: () => PropertyStore | undefined, log: Log): SlotsOf {
  const known = new Map<AchievementNode, MemberSlots | undefined>();
  const unwritten = new Set<AchievementNode>();

  function open(node: AchievementNode, properties: PropertyStore): MemberSlots | undefined {
    const property = MEMBERS_KEY + node.key;
    const saved = readKeys(properties.get(property));
    if (!saved) {
      log.error(
        `the places of the members of node ${node.id} cannot be read. They are kept as property ${property} of the world, ` +
          "and the node stands still for all players until the property is restored from a backup",
      );
      return undefined;
    }
    const { keys, list } = index.planOf(node)!;
    const slots = createMemberSlots(saved, keys, list);
    if (slots.added.length === 0) return slots;
    const text = [...saved, ...slots.added].join("");
    try {
      properties.set(property, text + hashText(text, CHECK_LENGTH));
      return slots;
    } catch (error) {
      if (!unwritten.has(node)) {
        log.error(
          `the places of the members of node ${node.id} could not be written (${String(error)}): its members do not count ` +
            "till they can; it is tried again at the next deed",
        );
      }
      unwritten.add(node);
      return undefined;
    }
  }

  return (node) => {
    if (known.has(node)) return known.get(node);
    const properties = world();
    if (!properties) return undefined;
    const slots = open(node, properties);
    // What could not be written is tried again; what cannot be read stays so till the world starts anew.
    if (slots ?? !unwritten.has(node)) known.set(node, slots);
    return slots;
  };
}

/** The keys in their order; undefined when it is not what was written. */
function readKeys(saved: unknown): string[] | undefined {
  if (saved === undefined) return [];
  if (typeof saved !== "string" || saved.length < CHECK_LENGTH) return undefined;
  const text = saved.slice(0, -CHECK_LENGTH);
  if (text.length % KEY_LENGTH !== 0 || hashText(text, CHECK_LENGTH) !== saved.slice(-CHECK_LENGTH)) return undefined;
  const keys: string[] = [];
  for (let at = 0; at < text.length; at += KEY_LENGTH) keys.push(text.slice(at, at + KEY_LENGTH));
  return keys;
}
