import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Caller } from "./organisation/rights.ts";

const NAME = "caller";

/** Lets requests of this part of the server carry who asks. */
export function carryCallers(api: Pick<FastifyInstance, "decorateRequest">): void {
  api.decorateRequest(NAME, null);
}

export function setCaller(request: Pick<FastifyRequest, "setDecorator">, caller: Caller): void {
  request.setDecorator(NAME, caller);
}

/** Who asks. @throws Error when nobody looked: then nothing may be answered. */
export function callerIn(request: Pick<FastifyRequest, "getDecorator">): Caller {
  const caller = request.getDecorator<Caller | null>(NAME);
  if (caller === null) throw new Error("nobody looked who asks");
  return caller;
}
