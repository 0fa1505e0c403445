/**
 * The mistakes such a service could have, one ledger for each. The checker must find every one of them.
 */
import type { CloudReport } from "../../../scripts/core/cloud/protocol.ts";
import type { Database, Transaction } from "../../../cloud/src/database/database.ts";
import { createLedger, type Ledger } from "../../../cloud/src/ledger/ledger.ts";
import { applyReport } from "../../../cloud/src/ledger/report-rules.ts";
import { storeReports } from "../../../cloud/src/ledger/store-reports.ts";
import { createRandom } from "../../../simulator/deterministic/random.ts";

const ROLLED_BACK_SHARE = 0.02;

export const PLANTED_FAULTS: Readonly<Record<string, (database: Database) => Ledger>> = {
  "the version of an extra is not checked": (database) =>
    createLedger(database, Date.now, {
      applyReport: (present, report, now) =>
        applyReport(
          present,
          report.extra === undefined ? report : { ...report, base_version: present?.version ?? 0 },
          now,
        ),
    }),

  "operations are not recorded": (database) =>
    createLedger(
      withTransactions(database, (tx) => ({
        ...tx,
        run: async (sql, rows) => (sql.includes("INSERT INTO operations") ? rows.length : tx.run(sql, rows)),
      })),
    ),

  "operations are recorded on a conflict, too": (database) => {
    const ledger = createLedger(database);
    return {
      ...ledger,
      storeReports: async (batches) => {
        const stored = await ledger.storeReports(batches);
        const rows = batches.flatMap(({ network, reports }, batch) =>
          reports.flatMap((judged, index) => {
            const result = stored[batch]?.results[index];
            if (judged.kind === "wrong" || result?.code !== 5) return [];
            const answer = JSON.stringify({ entity: result.entity ?? { extra: "" }, completed_now: false });
            return [[network, judged.report.op, judged.report.player, "of a conflict", answer, 0]];
          }),
        );
        const insert = "INSERT INTO operations VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
        await database.transaction((tx) => tx.run(insert, rows));
        return stored;
      },
    };
  },

  "answers leave before the commit": (database) => {
    const random = createRandom(1);
    const ledger = createLedger(database);
    return {
      ...ledger,
      storeReports: async (batches) => {
        if (!random.chance(ROLLED_BACK_SHARE)) return ledger.storeReports(batches);
        // As if the machine had gone down between the answer and the commit.
        let answered: Awaited<ReturnType<Ledger["storeReports"]>> = [];
        await database
          .transaction(async (tx) => {
            const nowSeconds = Math.floor(Date.now() / 1000);
            answered = await storeReports(tx, batches, { applyReport, nowSeconds, counterShard: 0 });
            throw new Error("gone before the commit");
          })
          .catch(() => undefined);
        return answered;
      },
    };
  },

  "completed_now is given to every report on a complete node": (database) =>
    createLedger(database, Date.now, {
      applyReport: (present, report, now) => {
        const outcome = applyReport(present, report, now);
        return outcome.kind === "stored" ? { ...outcome, completedNow: outcome.node.completedAt > 0 } : outcome;
      },
    }),

  "completed_now is not repeated": (database) => {
    const ledger = createLedger(database);
    const seen = new Set<string>();
    const isRepeat = ({ op }: Pick<CloudReport, "op">) => seen.has(op) || !seen.add(op);
    return {
      ...ledger,
      storeReports: async (batches) =>
        (await ledger.storeReports(batches)).map(({ results, ...counts }) => ({
          ...counts,
          results: results.map((result) =>
            result.code === 0 && isRepeat(result) ? { ...result, completed_now: false } : result,
          ),
        })),
    };
  },

  "an increment disappears later": (database) => {
    const ledger = createLedger(database);
    return {
      ...ledger,
      readPlayer: async (network, player) => {
        const entities = await ledger.readPlayer(network, player);
        return entities.map((entity) => (entity.version > 20 ? { ...entity, progress: entity.progress - 1 } : entity));
      },
    };
  },
};

function withTransactions(database: Database, change: (tx: Transaction) => Transaction): Database {
  return { ...database, transaction: (work) => database.transaction((tx) => work(change(tx))) };
}
