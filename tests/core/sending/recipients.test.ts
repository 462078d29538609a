import fc from "fast-check";
import { readFileSync } from "node:fs";
import { domainToASCII } from "node:url";
import { fold } from "../../../src/core/text/tokens.ts";
import { judgeRecipient, ownDomainOf, type Sender } from "../../../src/core/sending/index.ts";

const SENDER: Sender = { name: "Karin de Vries", email: "k.devries@zuiderland.nl" };
const OWN = ["zuiderland.nl", "oostmeer.example"];
const reason = (address: string, sender: Sender | null = SENDER): string => judgeRecipient(address, sender, OWN)?.reason ?? "own";

describe("an address that passes for one of the organisation", () => {
  it.each([
    ["another ending", "info@zuiderland.com"],
    ["another ending below", "info@zuiderland.mail.example"],
    ["a letter missing", "info@zuiderlnd.nl"],
    ["a letter too many", "info@zuiderlannd.nl"],
    ["another letter", "info@zuidertand.nl"],
    ["two letters that changed places", "info@zuidelrand.nl"],
    ["a digit for a letter", "info@zu1der1and.nl"],
    ["a zero for an o", "info@o0stmeer.example"],
    ["two letters that look like one", "info@oostrneer.example"],
    ["a Cyrillic letter", "info@oostm\u0435er.example"],
    ["a Cyrillic letter, as the post writes it", `info@${domainToASCII("oostm\u0435er.example")}`],
    ["an accent", "info@zuid\u00ebrland.nl"],
    ["a hyphen", "info@zuider-land.nl"],
    ["a word more", "info@gemeente-zuiderland.nl"],
    ["a word more without a hyphen", "info@mijnzuiderland.nl"],
    ["a number", "info@zuiderland2.nl"],
    ["capitals", "Info@ZUIDERLAND.COM"],
  ])("%s: %s", (_what, address) => {
    expect(reason(address)).toBe("look-alike");
  });

  it("says which domain it passes for", () => {
    expect(judgeRecipient("info@oostmer.example", SENDER, OWN)).toEqual({ reason: "look-alike", domain: "oostmer.example", twin: "oostmeer.example" });
  });
});

describe("an address that does not", () => {
  it.each([
    ["own", "collega@zuiderland.nl"],
    ["own, with capitals", "Collega@Zuiderland.NL"],
    ["below an own domain", "iemand@school.zuiderland.nl"],
    ["the other own domain", "iemand@oostmeer.example"],
  ])("%s: %s", (_what, address) => {
    expect(reason(address)).toBe("own");
  });

  it.each([
    ["another organisation", "info@noordstad.nl"],
    ["a town that differs in its first letter", "info@kuiderland.nl"],
    ["a club called after the town", "bestuur@tennis-zuiderland.nl"],
    ["a firm called after the town", "info@zuiderlandbouw.nl"],
    ["the organisation at its provider", "admin@zuiderland.onmicrosoft.com"],
    ["a name within another name", "info@bezuiderlanden.nl"],
    ["a ministry", "postbus@minbzk.nl"],
    ["something that is one domain label", "iemand@localhost"],
  ])("%s: %s", (_what, address) => {
    expect(reason(address)).toBe("outside");
  });

  it("is a town, for another town", () => {
    const towns = readFileSync(new URL("../../../data/lists/places-tooi.txt", import.meta.url), "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => fold(line).replace(/[^a-z0-9-]/g, ""));
    expect(towns.length).toBeGreaterThan(300);
    const taken = towns.flatMap((own) => towns.filter((other) => other !== own && judgeRecipient(`info@${other}.nl`, null, [`${own}.nl`])?.reason === "look-alike").map((other) => `${other} for ${own}`));
    expect(taken).toEqual([]);
    // With another ending it is.
    expect(judgeRecipient("info@woerden.com", null, ["woerden.nl"])?.reason).toBe("look-alike");
  });

  it("leaves short names alone: they have too many real neighbours", () => {
    expect(judgeRecipient("info@edo.nl", null, ["ede.nl"])?.reason).toBe("outside");
  });
});

describe("the sender's own private address", () => {
  it.each([
    ["karin.devries@gmail.com"], ["karin_de_vries81@hotmail.com"], ["k.devries@ziggo.nl"], ["devries@xs4all.nl"], ["kvries@gmail.com"], ["karin@vries-karin.example", "outside"], ["karin.devries@devriesonline.example"],
    ["k.de.vries@kpnmail.nl"], ["kdevries@icloud.com"],
  ])("%s", (address, expected = "own-private") => {
    expect(reason(address)).toBe(expected);
  });

  it.each([
    ["Vries, Karin de"], ["Vries, K. de (Karin)"], ["de Vries, Karin (Team Groen)"], ["KARIN DE VRIES"], ["Karin de Vri\u00e8s"],
  ])("however the address book writes the name: %s", (name) => {
    expect(reason("karin.vries@gmail.com", { name, email: "kv@zuiderland.nl" })).toBe("own-private");
  });

  it.each([
    ["pieter.jansen@gmail.com", "private"], ["karin.jansen@gmail.com", "private"], ["p.bakker@bedrijf.example", "outside"], ["info@gmail.com", "private"],
  ])("but not %s", (address, expected) => {
    expect(reason(address)).toBe(expected);
  });

  it("is not the same desk somewhere else", () => {
    expect(reason("secretariaat@gmail.com", { name: "Secretariaat", email: "secretariaat@zuiderland.nl" })).toBe("private");
  });

  it("is nobody's when the host does not say who sends", () => {
    expect(reason("karin.devries@gmail.com", null)).toBe("private");
  });
});

describe("without a setting", () => {
  it.each([
    ["k.devries@zuiderland.nl", ["zuiderland.nl"]], ["k.devries@mail.zuiderland.nl", ["zuiderland.nl"]], ["k.devries@gmail.com", []], ["", []], ["k.devries", []],
  ])("the organisation of %s is %j", (email, domains) => {
    expect(ownDomainOf({ name: "", email })).toEqual(domains);
  });
});

it("judges whatever stands in a field without failing", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.emailAddress()), fc.string(), fc.array(fc.oneof(fc.domain(), fc.string()), { maxLength: 3 }), (address, name, domains) => {
    const recipient = judgeRecipient(address, { name, email: address }, domains);
    expect(recipient === null || recipient.domain === recipient.domain.toLowerCase()).toBe(true);
  }));
});

it("never doubts an address of the organisation itself", () => {
  fc.assert(fc.property(fc.emailAddress(), fc.array(fc.domain(), { minLength: 1, maxLength: 3 }), (address, domains) => {
    for (const domain of domains) expect(judgeRecipient(`${address.split("@")[0] ?? ""}@${domain}`, SENDER, domains)).toBeNull();
  }));
});
