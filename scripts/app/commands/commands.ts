/** All commands, a row each. What one does is in its own file; how it is typed and answered is the adapter's business. */

import { cloudCommand } from "./cloud.ts";
import type { Command } from "./command.ts";
import { forgetCommand } from "./forget.ts";
import { grantCommand } from "./grant.ts";
import { infoCommand } from "./info.ts";
import { mailCommand } from "./mail.ts";
import { menuCommand } from "./menu.ts";
import { progressCommand } from "./progress.ts";
import { repairCommand } from "./repair.ts";
import { revokeCommand } from "./revoke.ts";
import { rewardResetCommand } from "./reward-reset.ts";

export const COMMANDS: readonly Command[] = [
  menuCommand,
  grantCommand,
  revokeCommand,
  rewardResetCommand,
  progressCommand,
  infoCommand,
  cloudCommand,
  mailCommand,
  repairCommand,
  forgetCommand,
];
