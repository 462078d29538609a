import { KantlijnError } from "../../../core/model/index.ts";
import { callerIn } from "../callers.ts";
import { mayUse, type Caller } from "../organisation/rights.ts";
import { placeOf } from "../register/register.ts";
import { captureParameters, handedOver, problems } from "../schemas.ts";
import { captureId } from "./captures.ts";
import type { Api, Parts } from "./parts.ts";
import { handedOverOf } from "./rows.ts";

/** Handing a capture over for publication: whoever sees it and may store in its place. Which were, the register tells: `GET /captures?publication=queue`. */
export function publicationRoutes(api: Api, { register, publications }: Parts): void {
  const stand = async (id: string, caller: Caller) => {
    const { publication } = await register.find(id, caller);
    if (publication === null) throw new KantlijnError("capture-not-found", "this capture was not handed over");
    return handedOverOf(publication);
  };
  api.get("/captures/:id/publication", { schema: { summary: "How what was handed over for publication stands", params: captureParameters, response: { 200: handedOver, default: problems } } }, (request) => stand(captureId(request.params.id), callerIn(request)));

  api.post("/captures/:id/publication", { schema: { summary: "Hand a capture over for publication; safe to repeat, and publishes nothing", params: captureParameters, response: { 200: handedOver, default: problems } } }, async (request) => {
    const [id, caller] = [captureId(request.params.id), callerIn(request)];
    // Who may not see it gets no further than here.
    const { content } = await register.find(id, caller);
    if (content !== null && !mayUse(caller, "store", placeOf(content.record))) throw new KantlijnError("not-allowed", "this caller may not store there");
    await publications.offer(id);
    return stand(id, caller);
  });
}
