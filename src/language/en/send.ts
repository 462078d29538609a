import type { FindingKind } from "../../core/model/index.ts";
import type { Like } from "../like.ts";
import type * as nl from "../nl/send.ts";

const kinds: Readonly<Partial<Record<FindingKind, string>>> = {
  bsn: "a citizen service number",
  health: "something about somebody’s health",
  "pupil-number": "a pupil number",
  "document-number": "the number of a passport, card or driving licence",
  criminal: "something about a punishment or suspicion",
  origin: "something about somebody’s origin",
  religion: "something about somebody’s religion",
  politics: "something about somebody’s political preference",
  union: "something about somebody’s trade union",
  orientation: "something about somebody’s sexuality",
  biometrics: "something about somebody’s body",
  iban: "a series of account numbers",
};

const namesOf = (found: readonly FindingKind[]): string => found.map((kind) => kinds[kind] ?? "something sensitive").slice(0, 2).join(" and ");
const placesOf = (domain: string, others: number): string => (others === 0 ? domain : `${domain} and ${String(others)} other ${others === 1 ? "address" : "addresses"} outside your organisation`);

export const send: Like<typeof nl.send> = {
  look: "View",
  lookAlike: (domain, twin) => `An address at ${domain} looks like ${twin}, but it is not.`,
  ownPrivate: (domain) => `This mail goes to your own address at ${domain}.`,
  sensitive: (found, domain, others) => `There is ${namesOf(found)} in this mail to ${placesOf(domain, others)}.`,
  link: (url) => `Better share this link: ${url}`,
};
