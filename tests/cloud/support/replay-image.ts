/**
 * Carries out the steps of cloud/Dockerfile without Docker, in folders of its own: stages, COPY (only what .dockerignore lets
 * through), and the RUN steps of the first stage. What a RUN does to the system of the last stage is left out.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import dockerIgnore from "@balena/dockerignore";
import { DockerfileParser, type Instruction } from "dockerfile-ast";

const CHECKOUT = path.join(import.meta.dirname, "../../..");
const DOCKERFILE = path.join(CHECKOUT, "cloud/Dockerfile");

export interface ReplayedImage {
  /** The last stage's working folder. */
  readonly workdir: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly entrypoint: readonly string[];
  readonly healthCheck: readonly string[];
  readonly bases: readonly string[];
}

export function replayImage(folder: string): ReplayedImage {
  const stages = new Map<string, string>();
  const environment: Record<string, string> = {};
  const bases: string[] = [];
  let root = "";
  let workdir = "/";
  let entrypoint: string[] = [];
  let healthCheck: string[] = [];
  for (const instruction of DockerfileParser.parse(fs.readFileSync(DOCKERFILE, "utf8")).getInstructions()) {
    const isLast = bases.length > 1;
    switch (instruction.getKeyword()) {
      case "FROM": {
        const [base = "", , stage = ""] = words(instruction);
        bases.push(base);
        root = path.join(folder, `stage-${bases.length}`);
        stages.set(stage, root);
        break;
      }
      case "WORKDIR":
        workdir = instruction.getArgumentsContent() ?? "";
        fs.mkdirSync(path.join(root, workdir), { recursive: true });
        break;
      case "COPY":
        copy(instruction, path.join(root, workdir), stages);
        break;
      case "RUN":
        if (!isLast) run(instruction.getArgumentsContent() ?? "", path.join(root, workdir));
        break;
      case "ENV":
        for (const pair of words(instruction)) {
          const [name = "", value = ""] = pair.split("=", 2);
          environment[name] = value;
        }
        break;
      case "ENTRYPOINT":
        entrypoint = jsonWords(instruction);
        break;
      case "HEALTHCHECK":
        healthCheck = jsonWords(instruction);
        break;
      default:
    }
  }
  return { workdir: path.join(root, workdir), environment, entrypoint, healthCheck, bases };
}

function words(instruction: Instruction): string[] {
  return instruction.getArguments().map((argument) => argument.getValue());
}

function jsonWords(instruction: Instruction): string[] {
  return JSON.parse(/\[.*\]/.exec(instruction.getTextContent())?.[0] ?? "[]") as string[];
}

function copy(instruction: Instruction, workdir: string, stages: ReadonlyMap<string, string>): void {
  const stage = /--from=(\S+)/.exec(instruction.getTextContent())?.[1];
  const given = words(instruction).filter((word) => !word.startsWith("--"));
  const target = path.join(workdir, given.at(-1)!);
  const sources = given.slice(0, -1);
  const isIntoFolder = given.at(-1)!.endsWith("/") || sources.length > 1;
  for (const source of sources) {
    const from = path.join(stage === undefined ? CHECKOUT : stages.get(stage)!, source);
    if (!fs.existsSync(from)) throw new Error(`${instruction.getTextContent()}: there is no ${source}`);
    // As Docker does it: of a folder, what is in it.
    const isFile = fs.statSync(from).isFile();
    const to = isFile && isIntoFolder ? path.join(target, path.basename(source)) : target;
    fs.cpSync(from, to, { recursive: true, filter: stage === undefined ? isInContext : () => true });
    if (!fs.existsSync(to)) throw new Error(`${instruction.getTextContent()}: .dockerignore keeps ${source} out`);
  }
}

const ignored = dockerIgnore().add(fs.readFileSync(path.join(CHECKOUT, ".dockerignore"), "utf8"));

export function isInContext(file: string): boolean {
  const relative = path.relative(CHECKOUT, file).replaceAll("\\", "/");
  // A folder above what is let through must be entered.
  return fs.existsSync(file) && fs.statSync(file).isDirectory() ? true : !ignored.ignores(relative);
}

/** Packages come from where this machine has them already, where it has. */
function run(command: string, workdir: string): void {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    npm_config_prefer_offline: "true",
    npm_config_audit: "false",
  };
  // Of the npm that runs the tests: they would turn this one to another folder.
  for (const name of ["npm_config_local_prefix", "npm_lifecycle_event", "INIT_CWD"]) delete environment[name];
  execFileSync("sh", ["-c", command], { cwd: workdir, env: environment, stdio: "pipe" });
}
