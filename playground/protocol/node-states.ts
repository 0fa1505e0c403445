/** What core's `stateOf` says of a node, by name: what views show and what ends of commands tell. */
import type { NodeState } from "../../scripts/core/progress/node-state.ts";

export type NodeStateName = NodeState["kind"];
