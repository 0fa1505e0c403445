/** Loot tables: the driver says which there are and what a draw gives. */
import type { Host } from "../host.ts";
import { itemFrom } from "./items.ts";

interface TableState {
  path: string;
}

export function defineLoot(host: Host): void {
  const { guard, config } = host;
  guard.define("World", { call: { getLootTableManager: () => guard.wrap("LootTableManager", {}) } });
  guard.define("LootTable", { get: { path: ({ path }: TableState) => path } });
  guard.define("LootTableManager", {
    call: {
      getLootTable: (_manager: unknown, path: string) =>
        Object.hasOwn(config.lootTables, path) ? guard.wrap("LootTable", { path } satisfies TableState) : undefined,
      generateLootFromTable(_manager: unknown, table: object) {
        const { path } = guard.unwrap<TableState>(table, "LootTable");
        return config.lootTables[path]!.map((item) => guard.wrap("ItemStack", itemFrom(host, item)));
      },
    },
  });
}
