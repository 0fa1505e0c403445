/** `bedrock-achievements deploy`: what it does is in `deploy/`. */
export { deployCommand as main } from "./deploy/command.ts";
