/**
 * The ids under which the cloud knows members of combinations: `member.<key of the node>.<key of the member>`. They are saved
 * there and must never change.
 */

import { nodeKey } from "../saving/node-key.ts";

const MEMBER_NODE = /^member\.([-\w]{6})\.([-\w]{6})$/;

export function memberNode(keyOfNode: string, key: string): string {
  return `member.${keyOfNode}.${key}`;
}

/** The keys of a combination and of its member; undefined for the id of any other node. */
export function memberOf(nodeId: string): { readonly nodeKey: string; readonly key: string } | undefined {
  const found = MEMBER_NODE.exec(nodeId);
  return found ? { nodeKey: found[1]!, key: found[2]! } : undefined;
}

/** Whether it stands for a member of the other one. */
export function isMemberOf(nodeId: string, combinationId: string): boolean {
  return memberOf(nodeId)?.nodeKey === nodeKey(combinationId);
}
