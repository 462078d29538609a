import { setTimeout as pause } from "node:timers/promises";
import { callerIn } from "../callers.ts";
import { keptAnswer, keptBody, problems } from "../schemas.ts";
import type { Api, Parts } from "./parts.ts";

/** Milliseconds that every answer takes, so that how long one takes tells nothing of what somebody may not see. */
const AS_LONG_MS = 150;

/** Whether the very same file is kept already, before somebody files it once more. The hash stands in the body: addresses get into logs. */
export function keptRoutes(api: Api, { register }: Parts): void {
  api.post("/kept", {
    schema: { summary: "Where a file with this SHA-256 is kept, as far as who asks may see; changes nothing", body: keptBody, response: { 200: keptAnswer, default: problems } },
  }, async (request) => {
    const [found] = await Promise.all([register.keptAs(request.body.sha256, callerIn(request)), pause(AS_LONG_MS)]);
    if (found === null) return { kept: null };
    const { capture: { id, content }, as } = found;
    return { kept: content === null ? null : { captureId: id, location: { id: content.record.location.id, title: content.record.location.title }, as } };
  });
}
