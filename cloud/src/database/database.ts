/**
 * The port to a database: what the service needs of SQLite and PostgreSQL, and no more.
 * Statements are written once, with `?` for each value; a driver must not know what they are about.
 */

export type SqlValue = string | number | null;
/** Columns in the order of the statement. */
export type SqlRow = readonly SqlValue[];

export interface Reader {
  /** The first row for each list of values, in the same order; `undefined` where there is none. */
  lookup(sql: string, parameterLists: readonly SqlRow[]): Promise<(SqlRow | undefined)[]>;
  all(sql: string, parameters?: SqlRow): Promise<SqlRow[]>;
}

export interface Transaction extends Reader {
  /**
   * Runs a changing statement for each list of values; how many rows changed in all. Several lists need an
   * `INSERT … VALUES (…)`, values of one type in each place, and no row twice.
   */
  run(sql: string, parameterLists: readonly SqlRow[]): Promise<number>;
  /** Runs statements without values, several at once. */
  script(sql: string): Promise<void>;
  /**
   * Until the transaction ends, nobody else gets past a lock of one of `names`, and past one of `sharedNames` only who
   * shares it, too. To be called once and first: taking names in two goes could make two transactions wait for each other.
   */
  lock(names: readonly string[], sharedNames?: readonly string[]): Promise<void>;
}

export interface Database extends Reader {
  readonly kind: "sqlite" | "postgres";
  /** How many transactions are worth having under way at once. */
  readonly concurrentTransactions: number;
  /** Where this process keeps its share of a counter, so that processes do not wait for each other's. */
  readonly counterShard: number;
  /** `work` may run more than once (after a deadlock, for instance): it must not change anything outside `tx`. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** One unchanging picture of the database for as long as `work` runs. */
  snapshot<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /** What was found wrong with it when it was opened; it can be read as far as it goes. */
  readonly damage?: DatabaseUnavailable;
  close(): Promise<void>;
}

/** Thrown by a transaction's work to have it rolled back and run again from the start. */
export class RunAgain extends Error {}

/**
 * What is wrong with a database. Of `away`, `busy` and `full` waiting may help, the others need somebody's hand:
 * `not-allowed` = this user may not open or write it, `moved` = another file lies in its place,
 * `failing` = the disk or the server answers with errors.
 */
export type DatabaseTrouble =
  "away" | "busy" | "full" | "failing" | "read-only" | "not-allowed" | "moved" | "damaged" | "not-a-database";

/** The database cannot be used now. The message names it, and what can be done. */
export class DatabaseUnavailable extends Error {
  readonly trouble: DatabaseTrouble;

  constructor(trouble: DatabaseTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = trouble;
  }

  get mayPass(): boolean {
    return this.trouble === "away" || this.trouble === "busy" || this.trouble === "full";
  }
}
