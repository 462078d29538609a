import { pipeline } from "node:stream";
import type { FastifyReply } from "fastify";
import { KantlijnError, type MetadataRecord, type Receipt, type StoredFile } from "../../../core/model/index.ts";
import { diwooDocument } from "../../../core/records/diwoo.ts";
import { mdtoBestand, mdtoInformatieobject } from "../../../core/records/mdto.ts";
import { callerIn } from "../callers.ts";
import type { Caller } from "../organisation/rights.ts";
import type { Capture } from "../register/read.ts";
import type { Register } from "../register/register.ts";
import { receiptOf } from "../register/register.ts";
import { answerOf, attachmentParameters, captureParameters, problems } from "../schemas.ts";
import { checkedStream } from "../vault/checked.ts";
import { captureId } from "./captures.ts";
import { attachment } from "./disposition.ts";
import type { Api, Parts } from "./parts.ts";

/** Getting back what was stored: the file byte for byte, and its record as MDTO XML. */
export function downloadRoutes(api: Api, { register, mails, vault, policies, log }: Parts): void {
  api.get("/captures/:id/file", { schema: { summary: "The file, byte for byte", params: captureParameters, response: { 200: answerOf("application/octet-stream"), default: problems } } }, async (request, reply) => {
    const { file } = await reachable(register, request.params.id, callerIn(request));
    if (await vault.sizeOf(file.sha256) !== file.size) throw new KantlijnError("internal", "a file of the register is not in the vault");
    const content = checkedStream(file.sha256);
    pipeline(vault.read(file.sha256), content, (error) => {
      if (error instanceof Error) log.failure("download broken off", error, { correlationId: request.id });
    });
    reply.header("content-type", file.mediaType).header("content-length", file.size).header("content-disposition", attachment(file.name));
    return reply.header("repr-digest", `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`).send(content);
  });

  api.get("/captures/:id/attachments/:number", { schema: { summary: "What came along with a mail, byte for byte", params: attachmentParameters, response: { 200: answerOf("application/octet-stream"), default: problems } } }, async (request, reply) => {
    const { file, capture } = await reachable(register, request.params.id, callerIn(request));
    const attached = (await mails.listOf(capture))?.[request.params.number];
    if (attached === undefined) throw new KantlijnError("not-found", "no such attachment");
    const content = checkedStream(attached.sha256);
    pipeline(mails.bytesOf(file.sha256, request.params.number), content, (error) => {
      if (error instanceof Error) log.failure("download broken off", error, { correlationId: request.id });
    });
    return reply.header("content-type", attached.mediaType).header("content-length", attached.size).header("content-disposition", attachment(attached.name)).send(content);
  });

  const mdto = (part: "informatieobject" | "bestand", write: (record: MetadataRecord, file: StoredFile, receipt: Receipt, attachments: readonly StoredFile[]) => string): void => {
    api.get(`/captures/:id/mdto/${part}.xml`, { schema: { summary: `The record as MDTO-XML 1.0.1 (${part})`, params: captureParameters, response: { 200: answerOf("application/xml"), default: problems } } }, async (request, reply) => {
      const { record, file, receipt, capture } = await reachable(register, request.params.id, callerIn(request));
      return sendXml(reply, write(record, file, receipt, (await mails.listOf(capture)) ?? []), `${receipt.captureId}.${part}.xml`);
    });
  };
  mdto("informatieobject", (record, file, receipt, attachments) => mdtoInformatieobject(record, file, receipt, policies.namesFor(record), attachments));
  mdto("bestand", mdtoBestand);
  api.get("/captures/:id/diwoo.xml", { schema: { summary: "The record as a DiWoo document 0.9.8; 404 for what was not signed, adopted or received", params: captureParameters, response: { 200: answerOf("application/xml"), default: problems } } }, async (request, reply) => {
    const { record, file, receipt } = await reachable(register, request.params.id, callerIn(request));
    const xml = diwooDocument(record, file);
    if (xml === null) throw new KantlijnError("not-found", "this record has no DiWoo document");
    return sendXml(reply, xml, `${receipt.captureId}.diwoo.xml`);
  });
}

/** A capture that is still to be had, for this caller. */
async function reachable(register: Register, id: string, caller: Caller): Promise<{ readonly capture: Capture; readonly record: MetadataRecord; readonly file: StoredFile; readonly receipt: Receipt }> {
  const capture = await register.find(captureId(id), caller);
  if (capture.withdrawnAt !== null || capture.content === null) throw new KantlijnError("capture-withdrawn", "the capture was withdrawn");
  return { ...capture.content, capture, receipt: receiptOf(capture) };
}

function sendXml(reply: FastifyReply, xml: string, name: string): FastifyReply {
  return reply.header("content-type", "application/xml; charset=utf-8").header("content-disposition", attachment(name)).send(xml);
}
