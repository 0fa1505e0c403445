/**
 * What other packs may call, by name: the calls of scripts, and what only those outside need, such as which nodes there are.
 * Arguments come as they were sent; each method says itself what it takes.
 */

import { PROTOCOL, type Hello, type NodeListed, type PageListed } from "../../core/calls/protocol.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { Menu } from "../menu/menu.ts";
import type { Players } from "../ports.ts";
import type { Provided } from "../provided/provided.ts";
import type { Arguments, CallingPack } from "./calling.ts";
import type { Calls } from "./calls.ts";
import type { ProgressBroadcast } from "./progress-broadcast.ts";

/** @param functions callback and getExtra of the other pack; undefined: it has none */
export type Method = (args: Arguments, functions: unknown, caller: CallingPack) => unknown;

export type Methods = Readonly<Record<string, Method>>;

export interface MethodsOptions {
  readonly calls: Calls;
  readonly tree: Tree;
  readonly menu: Pick<Menu, "open">;
  readonly players: Pick<Players, "isOnline">;
  readonly progressBroadcast: Pick<ProgressBroadcast, "add" | "remove">;
  readonly provided: Pick<Provided, "offer">;
  readonly hasLoaded: () => boolean;
}

export function createMethods(options: MethodsOptions): Methods {
  const { calls, tree, menu, players, progressBroadcast, provided, hasLoaded } = options;
  const methods: Methods = {
    addNodeProgress: (args, functions) =>
      calls.addNodeProgress(args["playerId"], args["nodeId"], args["delta"], functions),
    setNodeFinish: (args, functions) => calls.setNodeFinish(args["playerId"], args["nodeId"], functions),
    getChildrenNode: (args) => calls.getChildrenNode(args["nodeId"]),
    getNodeDetailInfo: (args) => calls.getNodeDetailInfo(args["playerId"], args["nodeId"]),
    getCloudStorage: (args, functions) => calls.getCloudStorage(args["playerId"], functions),
    setCloudStorage: (args, functions) =>
      calls.setCloudStorage(args["playerId"], args["nodeId"], args["delta"], functions),

    hello: (): Hello => ({ protocol: PROTOCOL, methods: Object.keys(methods), worldLoaded: hasLoaded() }),
    openMenu({ playerId }) {
      if (typeof playerId !== "string" || !hasLoaded() || !players.isOnline(playerId)) return false;
      menu.open(playerId);
      return true;
    },
    getPages: (): PageListed[] =>
      tree.pages.map(({ id, json }) => ({ nodeId: id, title: json.title, nodes: tree.descendants(id).length + 1 })),
    getNodes({ pageId }): NodeListed[] | null {
      const page = typeof pageId === "string" ? tree.node(pageId) : undefined;
      if (page?.depth !== 0) return null;
      return [page, ...tree.descendants(page.id)].map(listed);
    },
    /** From now on steps of progress are broadcast. */
    watchProgress: (_args, _functions, caller) => progressBroadcast.add(caller.reply),
    /** Brings trees: their text is asked for by and by. */
    provideTrees: (args, _functions, caller) => provided.offer(args, caller),
    unwatchProgress: (_args, _functions, caller) => progressBroadcast.remove(caller.reply),
  };
  return methods;
}

const listed = ({ id, parentId, json, goalNumber, hidden, cloud }: AchievementNode): NodeListed => ({
  nodeId: id,
  ...(parentId === undefined ? {} : { parentId }),
  title: json.title,
  goal: goalNumber,
  ...(hidden ? { isHidden: true } : {}),
  ...(cloud ? { isCloud: true } : {}),
});
