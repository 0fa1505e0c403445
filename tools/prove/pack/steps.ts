/** A step of a proof: what the kit names on the console, and what is then played and told. */
export type Steps = Readonly<Record<string, () => Promise<void>>>;
