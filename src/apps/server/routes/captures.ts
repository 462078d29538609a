import { KantlijnError } from "../../../core/model/index.ts";
import { callerIn } from "../callers.ts";
import { rowOf, rowsOf } from "./rows.ts";
import { captureBody, captureParameters, chain, details, listQuery, page, problems, receipt, withdrawal } from "../schemas.ts";
import type { Api, Parts } from "./parts.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Taking up, listing and undoing captures. */
export function captureRoutes(api: Api, { register, mails, chain: check }: Parts): void {
  api.post("/captures", {
    schema: { summary: "Take up a file that was sent before; safe to repeat with the same key", body: captureBody, response: { 200: receipt, 201: receipt, default: problems } },
  }, async (request, reply) => {
    const made = await register.capture(request.body, callerIn(request));
    return reply.code(made.repeated ? 200 : 201).send(made.receipt);
  });

  api.get("/captures", { schema: { summary: "A page of the register, newest first unless told", querystring: listQuery, response: { 200: page, default: problems } } }, async (request) => {
    const caller = callerIn(request);
    const { captures, ...rest } = await register.list(request.query, request.query, caller);
    return { ...rest, captures: await rowsOf(register, captures, caller) };
  });

  api.get("/captures/:id", { schema: { summary: "One capture with what the author confirmed", params: captureParameters, response: { 200: details, default: problems } } }, async (request) => {
    const caller = callerIn(request);
    const capture = await register.find(captureId(request.params.id), caller);
    const known = { ...capture, attachments: await mails.listOf(capture) };
    const [row = rowOf(known, caller)] = await rowsOf(register, [known], caller);
    return { ...row, record: capture.content?.record };
  });

  api.get("/seals", { schema: { summary: "Whether the register is what it was when it was sealed; reads all of it", response: { 200: chain, default: problems } } }, async (request) => {
    if (callerIn(request).may.check.length === 0) throw new KantlijnError("not-allowed", "this caller may not check the register");
    const report = await check();
    return { ...report, faults: [...report.faults] };
  });

  api.post("/captures/:id/withdrawal", { schema: { summary: "Undo a capture; safe to repeat", params: captureParameters, response: { 200: withdrawal, default: problems } } }, async (request) => {
    const id = captureId(request.params.id);
    return { captureId: id, withdrawnAt: (await register.withdraw(id, callerIn(request))).toISOString() };
  });
}

/** An id that cannot exist is one that does not exist. */
export function captureId(given: string): string {
  if (!UUID.test(given)) throw new KantlijnError("capture-not-found", "not an id of a capture");
  return given.toLowerCase();
}
