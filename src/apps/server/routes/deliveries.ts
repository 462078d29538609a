import { KantlijnError } from "../../../core/model/index.ts";
import { callerIn } from "../callers.ts";
import { mayUse, type Caller } from "../organisation/rights.ts";
import { placeOf } from "../register/register.ts";
import { captureParameters, onward, problems } from "../schemas.ts";
import { captureId } from "./captures.ts";
import type { Api, Parts } from "./parts.ts";
import { onwardOf } from "./rows.ts";

/** How captures stand that go on to another system. Which they are, the register tells: `GET /captures?delivery=stuck`. */
export function deliveryRoutes(api: Api, { register, deliveries }: Parts): void {
  const stand = async (id: string, caller: Caller) => {
    const { onward: found } = await register.find(id, caller);
    if (found === null) throw new KantlijnError("capture-not-found", "this capture goes nowhere else");
    return onwardOf(found);
  };
  api.get("/captures/:id/delivery", { schema: { summary: "How a capture stands with the system where it belongs", params: captureParameters, response: { 200: onward, default: problems } } }, (request) => stand(captureId(request.params.id), callerIn(request)));

  api.post("/captures/:id/delivery", { schema: { summary: "Try a delivery again, now; one that goes well is left alone", params: captureParameters, response: { 200: onward, default: problems } } }, async (request) => {
    const [id, caller] = [captureId(request.params.id), callerIn(request)];
    // Who may not see it gets no further than here; what was erased can only be taken back, which everybody who sees it may ask.
    const { content, onward: found } = await register.find(id, caller);
    if (found === null) throw new KantlijnError("capture-not-found", "this capture goes nowhere else");
    if (content !== null && !mayUse(caller, "store", placeOf(content.record))) throw new KantlijnError("not-allowed", "this caller may not store there");
    await deliveries.retry(id);
    return stand(id, caller);
  });
}
