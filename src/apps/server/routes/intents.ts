import { KantlijnError } from "../../../core/model/index.ts";
import { callerIn } from "../callers.ts";
import type { Intents } from "../intents/intents.ts";
import { intentBody, intentParameters, intentState, problems } from "../schemas.ts";
import type { Api, Parts } from "./parts.ts";

/** What authors confirm of mails that are not sent yet. */
export function intentRoutes(api: Api, { intents }: Pick<Parts, "intents">): void {
  const waits = (): Intents => {
    if (intents === null) throw new KantlijnError("not-found", "nobody granted the server to read mail");
    return intents;
  };
  api.put("/intents/:id", {
    schema: { summary: "Have a mail filed once its author has sent it; safe to repeat, the last words count", params: intentParameters, body: intentBody, response: { 200: intentState, default: problems } },
  }, async (request) => waits().entrust(request.params.id, request.body, callerIn(request)));

  api.get("/intents/:id", { schema: { summary: "How it stands with a mail that was entrusted", params: intentParameters, response: { 200: intentState, default: problems } } }, async (request) => waits().find(request.params.id, callerIn(request)));

  api.delete("/intents/:id", { schema: { summary: "Take it back, and what was filed for it; safe to repeat", params: intentParameters, response: { 200: intentState, default: problems } } }, async (request) => {
    await waits().withdraw(request.params.id, callerIn(request));
    return { state: "none" as const, receipt: null };
  });
}
