import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "selfsigned";

/** A certificate with its key, both in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;
/** A browser refuses a certificate that holds for longer than about a year. */
const LIFE_DAYS = 365;
const RENEW_DAYS = 7;

/**
 * The certificate by which this machine is itself over HTTPS: made once by us and signed by nobody, for the names of
 * this machine alone. Lies in the data folder, so that a browser that accepted it need not be asked at every start.
 */
export async function certificateIn(folder: string, now: Date): Promise<Certificate> {
  const [certFile, keyFile] = [join(folder, "localhost.crt"), join(folder, "localhost.key")];
  if (existsSync(certFile) && existsSync(keyFile)) {
    const kept = { cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8") };
    if (holds(kept.cert, now)) return kept;
  }
  const made = await make(now);
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, made.key, { mode: 0o600 });
  writeFileSync(certFile, made.cert);
  return made;
}

function holds(cert: string, now: Date): boolean {
  try {
    const { validFromDate, validToDate } = new X509Certificate(cert);
    return validFromDate <= now && validToDate.getTime() - now.getTime() > RENEW_DAYS * DAY_MS;
  } catch {
    return false;
  }
}

async function make(now: Date): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec", algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - DAY_MS), notAfterDate: new Date(now.getTime() + LIFE_DAYS * DAY_MS),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }, { type: 7, ip: "127.0.0.1" }, { type: 7, ip: "::1" }] },
    ],
  });
  return { cert, key };
}
