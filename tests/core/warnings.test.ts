import { openDocument } from "../../src/core/guide.ts";
import type { Desk, DocumentText, MailEnvelope, Warning } from "../../src/core/model/index.ts";
import { deskOf, INSIDE, LISTS, location, mail, OUTSIDE, policyOf, word, worldWith } from "./documents.ts";

const site = (path: string): string => `https://dijkhuizen.sharepoint.example/sites/${path}`;
const WORK = "De aannemer begint in maart en is in juni klaar. De kosten zijn 240.000 euro. De weg langs het water blijft open voor fietsers.";
const kade = location("dos-kade", "Herstel kademuur Zuidhaven", { keywords: ["kademuur", "Zuidhaven"], url: site("kade") });
const zaak = location("Z-2026-00401", "Evenement Havendagen", { kind: "zaak", target: "zgw", keywords: ["evenement", "Havendagen"] });
const other = location("dos-brug", "Vervanging brug Molenkolk", { keywords: ["brug", "Molenkolk"], url: site("brug") });
const open = openDocument({ world: worldWith([kade, zaak, other]), policy: policyOf("gemeente"), lists: LISTS });
const warnings = (document: DocumentText, desk: Partial<Desk>, locationId?: string): readonly Warning[] => open.update(document, deskOf(desk), locationId === undefined ? {} : { locationId }).warnings;

describe("the wrong place", () => {
  const about = (subject: string): DocumentText => word(`# ${subject}: planning\n${WORK}`);
  const KADE = "Herstel kademuur Zuidhaven";

  it.each([
    ["the own drive", "onedrive-personal", KADE, { place: "onedrive-personal", moves: "no" }, "place-personal", "onedrive-personal"],
    ["the computer itself", "local", KADE, { place: "local", moves: "no" }, "place-personal", "local"],
    ["the own drive, of what belongs nowhere yet", "onedrive-personal", "Thuiswerken", { place: "onedrive-personal", moves: "no" }, "place-personal", "onedrive-personal"],
    ["some other folder", `${site("werk")}/planning.docx`, KADE, { place: "elsewhere", moves: "no" }, "place-elsewhere", KADE],
    ["the folder of a dossier, of what belongs to a zaak without one", `${site("brug")}/planning.docx`, "Z-2026-00401", { place: "elsewhere", moves: "no" }, "place-elsewhere", "Evenement Havendagen"],
  ])("is %s", (_name, currentLocation, subject, values, rule, words) => {
    expect(warnings(about(subject), { currentLocation })).toEqual([{ code: "wrong-place", values, because: [expect.objectContaining({ rule, words })] }]);
  });

  it.each([
    ["the folder of its place", `${site("kade")}/planning.docx`, KADE],
    ["the folder of its place in other letters", `${site("Kade").toUpperCase()}/`, KADE],
    ["not known", null, KADE],
    ["some folder, of what belongs to a zaak without one", `${site("werk")}/planning.docx`, "Evenement Havendagen"],
    ["some folder, of what belongs nowhere yet", `${site("werk")}/planning.docx`, "Thuiswerken"],
  ])("is not %s", (_name, currentLocation, subject) => {
    expect(warnings(about(subject), { currentLocation })).toEqual([]);
  });

  it("is not the folder that begins with the same name", () => {
    expect(warnings(about(KADE), { currentLocation: `${site("kade-oud")}/planning.docx` })).toMatchObject([{ values: { place: "elsewhere" } }]);
  });

  it("follows the place that the author chooses", () => {
    expect(warnings(about(KADE), { currentLocation: `${site("brug")}/a.docx` }, "dos-brug")).toEqual([]);
    expect(warnings(about(KADE), { currentLocation: `${site("kade")}/a.docx` }, "dos-brug")).toMatchObject([{ because: [{ words: "Vervanging brug Molenkolk" }] }]);
  });
});

describe("the wrong recipient", () => {
  const BSN = "Het BSN van de aanvrager is 999990019.";
  const sending = (text: string, envelope: Partial<MailEnvelope>, host: Desk["host"] = "outlook-compose"): readonly Warning[] => warnings(mail("Kade", `${WORK} ${text}`, { from: INSIDE, draft: true, ...envelope }), { host });
  const to = (address: string) => ({ name: "", address });

  it.each([
    ["an address that looks like one of ours", "ruud@dijkhuizem.example", "", { reason: "look-alike", domain: "dijkhuizen.example" }, "recipient-look-alike", "dijkhuizem.example"],
    ["the own mailbox at home", "lieke.verhage@gmail.com", "", { reason: "own-private" }, "recipient-own-private", "lieke.verhage@gmail.com"],
    ["somebody's private mailbox, for what is sensitive", "annie@gmail.com", BSN, { reason: "sensitive" }, "recipient-sensitive", "annie@gmail.com"],
  ])("is %s", (_name, address, text, values, rule, words) => {
    const expected = [{ code: "recipient", values: { address, ...values }, because: [expect.objectContaining({ rule, words })] }];
    expect(sending(text, { to: [to(address)] })).toEqual(expected);
    expect(sending(text, { to: [to("r.tol@dijkhuizen.example")], cc: [to(address)] })).toEqual(expected);
  });

  it.each([
    ["a colleague", "r.tol@dijkhuizen.example", BSN],
    ["somebody's private mailbox, for what anybody may know", "annie@gmail.com", ""],
    ["another organisation, for what is sensitive", OUTSIDE.address, BSN],
  ])("is not %s", (_name, address, text) => {
    expect(sending(text, { to: [to(address)] })).toEqual([]);
  });

  it("is not somebody who gets an answer to what they sent", () => {
    expect(sending(BSN, { to: [to("annie@gmail.com")], reply: true })).toEqual([]);
  });

  it("is said of a mail with nothing to keep as well, as is what is private", () => {
    const to = [{ name: "", address: "ruud@dijkhuizem.example" }];
    for (const [outcome, text] of [["silent", "Gezellig vrijdag in de kantine! Proost, tot dan!"], ["private", "Ik haal de kinderen om vier uur van school, breng jij ze zaterdag naar zwemles bij opa en oma?"]] as const) {
      const said = open.update(mail("", text, { from: INSIDE, draft: true, to }), deskOf({ host: "outlook-compose" }));
      expect([said.outcome, said.warnings.map(({ values }) => values["reason"])]).toEqual([outcome, ["look-alike"]]);
    }
  });

  it("is only said while writing", () => {
    expect(sending("", { to: [to("ruud@dijkhuizem.example")] }, "outlook-read")).toEqual([]);
  });
});
