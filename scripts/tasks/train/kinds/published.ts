import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { ROOT } from "../../files.ts";
import { documentOf, type LabelledText } from "./text.ts";

export type Part = "train" | "dev" | "test";

/** A document of the Tweede Kamer as its open data tell it. */
export interface ParliamentRow {
  readonly kind: string;
  readonly day: string;
  readonly subject: string;
  readonly title: string;
}

export interface Regulation {
  readonly id: string;
  /** One of nine kinds. */
  readonly kind: string;
  readonly text: string;
}

const linesOf = (file: string): readonly string[] => brotliDecompressSync(readFileSync(join(ROOT, "tests", "corpora", "kinds", file))).toString("utf8").trimEnd().split("\n");

/** The last fifth of the documents, by day, is only measured; of the rest the last fifth is for choosing. */
const LAST = 0.8;

/** Documents of the Tweede Kamer, oldest first, of one part. */
export function parliament(part: Part): readonly ParliamentRow[] {
  const rows = linesOf("parliament.tsv.br").map((line): ParliamentRow => {
    const [kind = "", day = "", subject = "", title = ""] = line.split("\t");
    return { kind, day, subject, title };
  });
  const learned = Math.floor(rows.length * LAST);
  const trained = Math.floor(learned * LAST);
  return part === "train" ? rows.slice(0, trained) : part === "dev" ? rows.slice(trained, learned) : rows.slice(learned);
}

const SAME: Readonly<Record<string, string>> = { "wet-BES": "wet", rijkswet: "wet", "AMvB-BES": "AMvB", rijksKB: "KB", "ministeriele-regeling-BES": "ministeriele-regeling" };

/** Regulations of one part: a fifth by the hash of their number is only measured, and a fifth of the rest is for choosing. */
export function regulations(part: Part): readonly Regulation[] {
  return linesOf("regulations.jsonl.br").map((line) => JSON.parse(line) as { readonly id: string; readonly type: string; readonly text: string })
    .filter(({ id }) => partOf(id) === part).map(({ id, type, text }) => ({ id, kind: SAME[type] ?? type, text }));
}

/** Motions of one part, in full. */
export function motions(part: Part): readonly LabelledText[] {
  return linesOf("motions.jsonl.br").map((line) => JSON.parse(line) as { readonly id: string; readonly text: string })
    .filter(({ id }) => partOf(`motion ${id}`) === part).map(({ id, text }) => ({ id, kinds: ["motie"], document: documentOf(text.split("\n")) }));
}

function partOf(id: string): Part {
  const share = (text: string): number => parseInt(createHash("sha256").update(text).digest("hex").slice(0, 8), 16) / 2 ** 32;
  if (share(id) >= LAST) return "test";
  return share(`dev${id}`) >= LAST ? "dev" : "train";
}

/** Kinds of the policy for a kind of regulation; those of public bodies have none that is theirs alone. */
const REGULATIONS: Readonly<Record<string, readonly string[]>> = {
  wet: ["voorstel-van-wet"], AMvB: ["algemene-maatregel"], KB: ["algemene-maatregel"], circulaire: ["circulaire"], beleidsregel: ["beleidsregel", "richtlijn"],
  "ministeriele-regeling": ["ministeriele-regeling"], "ministeriele-regeling-archiefselectielijst": ["ministeriele-regeling", "besluit"],
};

/** The regulations for which the policy has a kind, as documents: the first line is their title. */
export function regulationTexts(part: Part): readonly LabelledText[] {
  return regulations(part).flatMap(({ id, kind, text }) => {
    const kinds = REGULATIONS[kind];
    const [title = "", ...lines] = text.split("\n").map((line) => line.trim()).filter((line) => line !== "").map((line) => line.replace(/^#+\s*/u, (mark) => (mark === "" ? "" : "## ")));
    return kinds === undefined ? [] : [{ id, kinds, document: documentOf([`# ${title.replace(/^#+\s*/u, "")}`, ...lines]) }];
  });
}

/** Kinds of the policy for a kind of document of the Tweede Kamer. */
const PARLIAMENT: Readonly<Record<string, readonly string[]>> = {
  "Brief regering": ["kamerbrief"], Motie: ["motie"], "Motie (gewijzigd/nader)": ["motie"], Amendement: ["motie"], "Amendement (gewijzigd/nader/vervangend)": ["motie"],
  "Schriftelijke vragen": ["kamervraag"], "Antwoord schriftelijke vragen": ["kamervraag-antwoord"], "Lijst van vragen": ["kamervraag", "verslag-van-commissie"],
  "Lijst van vragen en antwoorden": ["verslag-van-commissie", "kamervraag-antwoord"], "Memorie van toelichting": ["memorie-van-toelichting"], "Voorstel van wet": ["voorstel-van-wet"],
  "Nota n.a.v. het (nader/tweede nader/enz.) verslag": ["nota-verslag"], "Nota van wijziging": ["nota-van-wijziging"], "Advies Afdeling advisering Raad van State": ["advies-raad-van-state"],
  "Advies Afdeling advisering Raad van State en Nader rapport": ["advies-raad-van-state", "nader-rapport"], "Verslag van een commissiedebat": ["verslag-van-commissie"],
  "Verslag van een schriftelijk overleg": ["verslag-van-commissie"], "Inbreng verslag schriftelijk overleg": ["verslag-van-commissie"], "Agenda procedurevergadering": ["agenda"],
  "Besluitenlijst procedurevergadering": ["besluitenlijst"], "Verslag houdende een lijst van vragen en antwoorden": ["verslag-van-commissie"],
};

/** The documents of the Tweede Kamer for which the policy has a kind: the title of their dossier and below it their subject. */
export function parliamentTexts(part: Part): readonly LabelledText[] {
  return parliament(part).flatMap(({ kind, subject, title }, index) => {
    const kinds = PARLIAMENT[kind];
    return kinds === undefined ? [] : [{ id: `parliament-${part}-${String(index)}`, kinds, document: documentOf([title, subject]) }];
  });
}
