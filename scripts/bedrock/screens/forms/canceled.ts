/** What it means that a form was not answered. */

import { FormCancelationReason, type FormResponse } from "@minecraft/server-ui";
import type { FormAnswer } from "../../../app/ports.ts";

export const canceled = (response: FormResponse): FormAnswer => ({
  kind: response.cancelationReason === FormCancelationReason.UserBusy ? "busy" : "closed",
});
