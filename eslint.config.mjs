/**
 * What the linter holds: type-checked rules for all TypeScript, and what rules and use cases may not reach for. Who may
 * import whom is in .dependency-cruiser.mjs.
 */
import eslint from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import minecraftLinting from "eslint-plugin-minecraft-linting";
import tseslint from "typescript-eslint";

/** What rules and use cases get as values or through ports, so that every run of them can be repeated exactly. */
const NO_SURROUNDINGS = {
  "no-restricted-globals": [
    "error",
    { name: "console", message: "Rules and use cases do not print: return what happened, or use the log port." },
    { name: "Date", message: "Rules and use cases have no clock: take the time as a value, or use the clock port." },
    ...["setTimeout", "setInterval", "fetch", "performance", "process"].map((name) => ({
      name,
      message: "This does not exist in the game's script engine; use a port.",
    })),
  ],
  "no-restricted-properties": [
    "error",
    {
      object: "Math",
      property: "random",
      message: "Rules and use cases roll no dice: take the random number as a value, or use the port.",
    },
  ],
};

/** The rooms whose test files follow each other in one process (vitest.config.ts), and what they have in common. */
const TESTS_TOGETHER = [
  "tests/{app,core,docs,export,import,network,pack,simulator,support,trees}/**/*.ts",
  "tests/playground/{building,deeds,drawing,editing,files,lettering,screen,tree}/**/*.ts",
];

/** What the next test file of the same process would see, too. */
const LEAVING_SOMETHING = [
  {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock|stub|useFakeTimers)/]",
    message:
      "The next test file of this process would see it, too: such a test has its place in a room of files that run alone.",
  },
  {
    selector:
      "CallExpression[callee.name='setFlagsFromString'], CallExpression[callee.property.name=/^(setFlagsFromString|chdir)$/]",
    message: "This holds for the whole process: such a test has its place in a room of files that run alone.",
  },
];

export default defineConfig(
  globalIgnores(["**/dist/", "lib/", "prebuilt/", "template/", "**/node_modules/", "**/coverage/", "**/data/"]),
  eslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Numbers in texts are what most messages consist of.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // Left out, each because the house's own way of writing would be called wrong:
      // `() => queue.push(x)` and `return refuse(…)` are plain enough;
      "@typescript-eslint/no-confusing-void-expression": "off",
      // ports are objects of closures, which may be taken apart;
      "@typescript-eslint/unbound-method": "off",
      // with noUncheckedIndexedAccess, `!` is how to say that the index was just checked;
      "@typescript-eslint/no-non-null-assertion": "off",
      // records by node id lose entries;
      "@typescript-eslint/no-dynamic-delete": "off",
      // code points are what `[...text]` is wanted for;
      "@typescript-eslint/no-misused-spread": "off",
      // a callback may answer or not: `boolean | void`;
      "@typescript-eslint/no-invalid-void-type": "off",
      // a type parameter that names one argument may still be the clearest way to say it.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // A class called Stop ends a nested reader at once and is caught in the same file.
      "@typescript-eslint/only-throw-error": ["error", { allow: ["Stop"] }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      // tsc tells of these, and lets a leading underscore pass.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      eqeqeq: "error",
    },
  },
  {
    // Plain JavaScript is for what runs before TypeScript can; it has no type information.
    files: ["**/*.mjs", "**/*.js"],
    languageOptions: {
      globals: { console: "readonly", process: "readonly", URL: "readonly", Buffer: "readonly" },
    },
  },
  {
    name: "what Mojang advises for scripts",
    files: ["scripts/**/*.ts"],
    plugins: { "minecraft-linting": minecraftLinting },
    rules: { "minecraft-linting/avoid-unnecessary-command": "error" },
  },
  {
    name: "rules and use cases see nothing of their surroundings",
    files: ["scripts/{core,app,trees}/**/*.ts", "playground/drawing/**/*.ts"],
    rules: NO_SURROUNDINGS,
  },
  {
    name: "functions that can be read and tested alone",
    files: ["**/*.{ts,tsx,mjs}"],
    // Languages are data; test files are lists of sentences.
    ignores: ["scripts/core/text/languages/*.ts", "**/*.test.{ts,tsx}"],
    rules: { "max-lines-per-function": ["error", { max: 100 }] },
  },
  {
    // It stands in for the game's own classes, of which only the typings are known.
    files: ["simulator/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-function-type": "off",
      // It checks what scripts hand over, whatever their types promise.
      "@typescript-eslint/no-unnecessary-condition": "off",
    },
  },
  {
    name: "test files that follow each other in one process (vitest.config.ts) leave nothing behind in it",
    files: TESTS_TOGETHER,
    rules: {
      "no-restricted-syntax": ["error", ...LEAVING_SOMETHING],
    },
  },
  {
    name: "what test files import runs once a process",
    files: TESTS_TOGETHER,
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...LEAVING_SOMETHING,
        {
          selector: "Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)(All|Each)$/]",
          message:
            "This would hold for the first test file that imports it and for no other: use onTestFinished, or a function that test files call.",
        },
      ],
    },
  },
  {
    name: "randomised tests begin with the seed of all of them and say how to see a failure again",
    files: ["tests/**/*.ts"],
    ignores: ["tests/support/{seed,properties}.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Draw from a seed: tests/support/seed.ts gives it." },
        { object: "fc", property: "assert", message: "Use checkProperty of tests/support/properties.ts." },
        { object: "fc", property: "check", message: "Use checkProperty of tests/support/properties.ts." },
      ],
    },
  },
  {
    files: ["tests/**/*.ts", "cloud/tests/**/*.ts"],
    rules: {
      // Tests hand over what nobody should.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
);
