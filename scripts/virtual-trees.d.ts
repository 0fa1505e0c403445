/**
 * What the scripts import as "virtual:trees", and the built pack has beside its code as `trees.js`: the parsed achievements
 * folder. Only a type; the content is made by tools/packing/trees-script.ts.
 */
declare module "virtual:trees" {
  const trees: {
    /** Sorted by `node_ID`, each as its author wrote it. */
    readonly nodes: readonly import("./core/tree/node.ts").NodeJson[];
    /** What follows from the nodes' goals. */
    readonly goals: import("./core/goals/goal-table.ts").GoalTable;
    /** Theirs in other languages. */
    readonly texts: import("./core/text/tree-texts.ts").TreeTextsJson;
    readonly settings: import("./core/settings/settings.ts").Settings;
    /** The pack's version, `major.minor.patch`. */
    readonly version: string;
  };
  export default trees;
}
