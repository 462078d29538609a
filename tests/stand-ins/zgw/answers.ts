import { randomUUID } from "node:crypto";

/** Something that the system does not do, with its word for why. */
export class Refused extends Error {
  readonly status: number;
  readonly reason: string;
  readonly field: string | null;

  constructor(status: number, reason: string, field: string | null = null) {
    super(reason);
    this.status = status;
    this.reason = reason;
    this.field = field;
  }
}

/** A refusal as the APIs word it. Source: `Fout` and `ValidatieFout` in every document. */
export function refusal(status: number, reason: string, field: string | null = null): Readonly<Record<string, unknown>> {
  const base = { type: "https://zaaksysteem.example/ref/fouten/", code: field === null ? reason : "invalid", title: "Geweigerd.", status, detail: "", instance: `urn:uuid:${randomUUID()}` };
  return status === 400 ? { ...base, invalidParams: field === null ? [] : [{ name: field, code: reason, reason: "Zo kan het niet." }] } : base;
}
