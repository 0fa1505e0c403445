/**
 * Where the state of each member of a combination is kept in the players' records: places that the world gives out once
 * and never again, so that lists of members can be edited. A list of places that cannot be read is never begun anew: the
 * node then stands still for everybody.
 *
 *   ach:members/<key of the node>     keys of 6 characters one after the other, then 4 characters that check them
 *   ach:members/<key of the node>/1   the same, once the one before is full
 */

import type { GoalIndex } from "../../../core/goals/goal-index.ts";
import { formerKeys } from "../../../core/goals/members/former-keys.ts";
import { createMemberSlots, type MemberSlots } from "../../../core/goals/members/members.ts";
import { hashText, KEY_LENGTH } from "../../../core/saving/node-key.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { Log, PropertyStore } from "../../ports.ts";

export const MEMBERS_KEY = "ach:members/";
const CHECK_LENGTH = 4;
/** The platform takes 32,767 bytes. */
const KEYS_A_PROPERTY = Math.floor((32_767 - CHECK_LENGTH) / KEY_LENGTH);

/** @returns undefined for a node whose places cannot be known now */
export type SlotsOf = (node: AchievementNode) => MemberSlots | undefined;

export function createSlots(index: GoalIndex, world: () => PropertyStore | undefined, log: Log): SlotsOf {
  const known = new Map<AchievementNode, MemberSlots | undefined>();
  const unwritten = new Set<AchievementNode>();

  function open(node: AchievementNode, properties: PropertyStore): MemberSlots | undefined {
    const property = MEMBERS_KEY + node.key;
    const saved = readAllKeys(properties, property);
    if (!saved) {
      log.error(
        `the places of the members of node ${node.id} cannot be read. They are kept as property ${property} of the world, ` +
          "and the node stands still for all players until the property is restored from a backup",
      );
      return undefined;
    }
    const { keys, list } = index.planOf(node)!;
    const slots = createMemberSlots(saved, keys, list, node.goal && formerKeys(node.goal, new Set(saved)));
    if (slots.added.length === 0) return slots;
    try {
      writeKeys(properties, property, [...saved, ...slots.added], saved.length);
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

const partOf = (property: string, part: number): string => (part === 0 ? property : `${property}/${part}`);

/** Of all properties of a node, of which only the last is not full; undefined where one cannot be read or is missing. */
function readAllKeys(properties: PropertyStore, property: string): string[] | undefined {
  const all: string[] = [];
  let part = 0;
  for (; all.length === part * KEYS_A_PROPERTY; part++) {
    const keys = readKeys(properties.get(partOf(property, part)));
    if (!keys) return undefined;
    if (keys.length === 0) break;
    all.push(...keys);
  }
  const isWhole = properties.get(partOf(property, part + 1)) === undefined;
  return isWhole ? all : undefined;
}

/** In their order, so that a stop in between leaves a shorter list, whose end nothing refers to. */
function writeKeys(properties: PropertyStore, property: string, keys: readonly string[], written: number): void {
  for (let part = Math.floor(written / KEYS_A_PROPERTY); part * KEYS_A_PROPERTY < keys.length; part++) {
    const text = keys.slice(part * KEYS_A_PROPERTY, (part + 1) * KEYS_A_PROPERTY).join("");
    properties.set(partOf(property, part), text + hashText(text, CHECK_LENGTH));
  }
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
