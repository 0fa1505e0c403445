/** The driver's calls by name; their arguments come as JSON. */
export type Calls = Record<string, (...callArguments: never[]) => unknown>;
