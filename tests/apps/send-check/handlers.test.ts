import fc from "fast-check";
import type { Completion } from "../../../src/apps/send-check/office.ts";
import { handlersFor, type Time } from "../../../src/apps/send-check/handlers.ts";
import { DOMAIN, happening, officeFor, type Calls, type Draft, type Fault, type Faults } from "./draft.ts";

const LEAK: Draft = { to: ["iemand@elders.example"], subject: "Aanvraag", body: "Haar BSN is 999990032." };
const GO: Completion = { allowEvent: true };
const timeless: Time = { now: () => 0 };

const handlers = (draft: Draft, faults: Faults = {}, calls?: Calls, time = timeless) => handlersFor(() => officeFor(draft, faults, calls), time);
const send = (draft: Draft, faults: Faults = {}, calls?: Calls) => happening(handlers(draft, faults, calls).sendingMail);
const invite = (draft: Draft) => happening(handlers({ ...draft, appointment: true }).sendingInvitation);
const compose = (draft: Draft, faults: Faults = {}) => happening(handlers(draft, faults).composing);

describe("what the dialog says", () => {
  it("names what and where, and opens the pane", async () => {
    expect(await send(LEAK)).toEqual({
      allowEvent: false, errorMessage: "Er staat een burgerservicenummer in deze mail naar elders.example.", cancelLabel: "Bekijk", commandId: "kantlijn.compose.open", sendModeOverride: "promptUser",
      contextData: JSON.stringify({ code: "recipient", reason: "sensitive" }),
    });
  });

  it("says no more than a client before Mailbox 1.14 understands", async () => {
    expect(Object.keys(await send({ ...LEAK, mailbox: 13 }) ?? {}).sort()).toEqual(["allowEvent", "errorMessage"]);
  });

  it.each([
    ["a look-alike", { to: [`bos@rietlnad.example`] }, "Een adres bij rietlnad.example lijkt op rietland.example, maar is het niet."],
    ["the own private address", { to: ["karin.devries@gmail.com"] }, "Deze mail gaat naar je eigen adres bij gmail.com."],
    ["two kinds, and other places", { to: ["a@een.example"], cc: ["b@twee.example"], body: "BSN 999990032. Mevrouw J. Bos heeft diabetes." }, "Er staat een burgerservicenummer en iets over iemands gezondheid in deze mail naar een.example en nog 1 adres buiten je organisatie."],
  ])("%s", async (_what, draft, sentence) => {
    expect(await send(draft)).toMatchObject({ allowEvent: false, errorMessage: sentence });
  });

  it("offers the link to what is stored, where a link would do", async () => {
    const session = new Map([["kantlijn.place", JSON.stringify({ url: "https://dossier.example/123" })]]);
    expect((await send({ to: ["karin.devries@gmail.com"], session }))?.errorMessage).toBe("Deze mail gaat naar je eigen adres bij gmail.com. Deel liever deze link: https://dossier.example/123");
    expect((await send({ ...LEAK, session }))?.errorMessage).not.toContain("https:");
  });

  it.each([["javascript:alert(1)"], ["http://dossier.example/1"], [`https://dossier.example/${"x".repeat(400)}`], ["https://a b"], [42], [null]])("offers no link like %j", async (url) => {
    const session = new Map([["kantlijn.place", JSON.stringify({ url })]]);
    expect((await send({ to: ["karin.devries@gmail.com"], session }))?.errorMessage).toBe("Deze mail gaat naar je eigen adres bij gmail.com.");
  });

  it("fits, however long a domain is, and holds nothing else of the mail", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.emailAddress(), fc.string({ unit: "binary" }).map((name) => `x@${name}`)), { minLength: 1, maxLength: 5 }), fc.string({ minLength: 12 }), async (to, secret) => {
      const answer = await send({ to, subject: secret, body: `${secret}\nBSN 999990032`, attachments: [secret] });
      expect(answer?.errorMessage?.length ?? 0).toBeLessThanOrEqual(500);
      expect(answer?.errorMessage ?? "").not.toContain("999990032");
      expect(answer?.cancelLabel?.length ?? 0).toBeLessThanOrEqual(20);
    }), { numRuns: 60 });
  });
});

describe("in which language", () => {
  const english = "There is a citizen service number in this mail to elders.example.";
  const dutch = "Er staat een burgerservicenummer in deze mail naar elders.example.";
  it.each<readonly [string, Draft, string]>([
    ["that of Outlook", { language: "en-GB" }, english], ["Dutch where Outlook has another", { language: "de-DE" }, dutch], ["Dutch where Outlook says nothing", {}, dutch], ["Dutch where Outlook says something odd", { language: 42 }, dutch],
    ["what the pane told, before that of Outlook", { language: "nl-NL", roaming: { domains: [DOMAIN], language: "en" } }, english],
    ["and the other way round", { language: "en-US", roaming: { domains: [DOMAIN], language: "nl" } }, dutch],
    ["a language that is under way, in Dutch", { language: "en-US", roaming: { domains: [DOMAIN], language: "fy" } }, dutch],
    ["what the pane told is no word", { language: "en-US", roaming: { domains: [DOMAIN], language: ["nl"] } }, english],
  ])("%s", async (_what, draft, sentence) => {
    const { errorMessage, cancelLabel } = await send({ ...LEAK, ...draft }) ?? {};
    expect([errorMessage, cancelLabel]).toEqual([sentence, sentence === english ? "View" : "Bekijk"]);
  });
});

describe("whose domains are inside", () => {
  const inside = { ...LEAK, to: ["iemand@zusje.example"] };
  it("is what the pane keeps with the draft", async () => {
    expect(await send({ ...inside, session: new Map([["kantlijn.send", JSON.stringify({ domains: [DOMAIN, "zusje.example"] })]]) })).toEqual(GO);
  });

  it("or in the mailbox, as an object or as text", async () => {
    expect(await send({ ...inside, roaming: { domains: ["zusje.example"] } })).toEqual(GO);
    expect(await send({ ...inside, roaming: JSON.stringify({ domains: ["zusje.example"] }) })).toEqual(GO);
  });

  it("with the kinds the organisation wants to hear of", async () => {
    expect(await send({ ...LEAK, roaming: { domains: [DOMAIN], kinds: ["health"] } })).toEqual(GO);
    expect((await send({ ...LEAK, roaming: { domains: [DOMAIN], kinds: ["bsn"] } }))?.allowEvent).toBe(false);
    expect((await send({ ...LEAK, roaming: { domains: [DOMAIN], kinds: "bsn" } }))?.allowEvent).toBe(false);
  });

  it("or what the file says that is served", async () => {
    Object.assign(globalThis, { KANTLIJN_DOMAINS: ["zusje.example"] });
    expect(await send(inside)).toEqual(GO);
    Object.assign(globalThis, { KANTLIJN_DOMAINS: [] });
    expect((await send(inside))?.allowEvent).toBe(false);
  });

  it("or the sender's own", async () => {
    expect(await send({ ...LEAK, to: [`collega@${DOMAIN}`, `ander@team.${DOMAIN}`] })).toEqual(GO);
  });

  it("and when nobody knows, nothing is outside", async () => {
    expect(await send({ ...LEAK, sender: null })).toEqual(GO);
    expect(await send({ ...LEAK, sender: { name: "Karin", email: "karin@gmail.com" } })).toEqual(GO);
  });
});

describe("an answer", () => {
  const quoted = { ...LEAK, body: "Dank je wel.\n\nVan: Piet\nVerzonden: maandag\nAan: Karin\nOnderwerp: vraag\n\nMijn BSN is 999990032." };
  it("may repeat what the other wrote", async () => {
    expect(await send({ ...quoted, type: "reply" })).toEqual(GO);
    expect(await send({ ...quoted, subject: "Antw: vraag" }, { type: "missing" })).toEqual(GO);
  });

  it("is no forward", async () => {
    expect((await send({ ...quoted, type: "forward", subject: "Re: vraag" }))?.allowEvent).toBe(false);
    expect((await send(quoted))?.allowEvent).toBe(false);
  });
});

describe("an invitation", () => {
  it("is looked at too, without a pane beside it", async () => {
    expect(await invite(LEAK)).toEqual({ allowEvent: false, errorMessage: "Er staat een burgerservicenummer in deze mail naar elders.example.", sendModeOverride: "promptUser" });
    expect(await invite({ ...LEAK, to: [`collega@${DOMAIN}`] })).toEqual(GO);
  });

  it("may go to the sender's own calendar", async () => {
    expect(await invite({ to: ["karin.devries@gmail.com"] })).toEqual(GO);
  });
});

describe("a verdict that was kept while writing", () => {
  it("is used when the mail is the same, without reading the text again", async () => {
    const session = new Map<string, string>();
    expect(await compose({ ...LEAK, session })).toBeUndefined();
    const kept = JSON.parse(session.get("kantlijn.verdict")!);
    expect(kept).toEqual({ version: 1, mark: expect.any(String), risks: { bsn: 1 } });
    // Proof that it is the kept one: it says something that the text does not.
    session.set("kantlijn.verdict", JSON.stringify({ ...kept, risks: { health: 3 } }));
    expect((await send({ ...LEAK, session }))?.errorMessage).toBe("Er staat iets over iemands gezondheid in deze mail naar elders.example.");
  });

  it("is made again when the mail changed since", async () => {
    const session = new Map<string, string>();
    await compose({ ...LEAK, body: "Nog niets.", session });
    expect((await send({ ...LEAK, session }))?.allowEvent).toBe(false);
    await compose({ ...LEAK, session });
    expect(await send({ ...LEAK, body: "Bij nader inzien niets.", session })).toEqual(GO);
  });

  it("holds no word of the mail", async () => {
    const session = new Map<string, string>();
    await compose({ ...LEAK, attachments: ["geheim.pdf"], session });
    expect([...session.keys()]).toEqual(["kantlijn.verdict"]);
    expect(session.get("kantlijn.verdict")).not.toMatch(/999990032|Aanvraag|elders|geheim|iemand/);
  });

  it("is not written again when nothing changed", async () => {
    const session = new Map<string, string>();
    const calls: Calls = new Map();
    await happening(handlers({ ...LEAK, session }, {}, calls).composing);
    await happening(handlers({ ...LEAK, session }, {}, calls).composing);
    expect(calls.get("sessionSet")).toBe(1);
  });
});

const MEMBERS = ["to", "cc", "bcc", "subject", "body", "attachments", "type", "sessionGet", "sessionSet", "item", "requirements", "roaming"];
const FAULTS: readonly Fault[] = ["missing", "throws", "fails", "odd"];
/** Without these nobody can say where the mail goes or what stands in it. */
const NEEDED = new Set(["to", "body", "item"]);

describe("whatever goes wrong", () => {
  it.each(MEMBERS.flatMap((member) => FAULTS.map((fault) => [member, fault] as const)))("%s %s: one answer, and a mail that cannot be judged goes", async (member, fault) => {
    const answer = await send(LEAK, { [member]: fault });
    if (NEEDED.has(member) && !(member === "item" && fault !== "missing")) expect(answer).toEqual(GO);
    else expect(answer?.allowEvent).toBe(false);
    expect(await compose(LEAK, { [member]: fault })).toBeUndefined();
  });

  it("of many things at once, there is one answer", async () => {
    const faults = fc.dictionary(fc.constantFrom(...MEMBERS), fc.constantFrom(...FAULTS));
    await fc.assert(fc.asyncProperty(faults, fc.boolean(), async (broken, mail) => {
      const { sendingMail, composing } = handlers(LEAK, broken);
      const answer = await happening(mail ? sendingMail : composing);
      expect(mail ? typeof answer?.allowEvent : answer).toBe(mail ? "boolean" : undefined);
    }), { numRuns: 200 });
  });

  it.each([[undefined], [null], [{}], [{ context: null }], [{ context: { mailbox: {} } }], [{ context: { mailbox: { item: 42 } } }]])("an Office like %j lets the mail go", async (office) => {
    const { sendingMail, sendingInvitation, composing } = handlersFor(() => office as never, timeless);
    expect(await happening(sendingMail)).toEqual(GO);
    expect(await happening(sendingInvitation)).toEqual(GO);
    expect(await happening(composing)).toBeUndefined();
  });

  it("an event that cannot be completed hurts nobody", () => {
    for (const event of [{}, { completed: () => { throw new Error("gone"); } }]) expect(() => { handlers(LEAK).sendingMail(event); }).not.toThrow();
  });
});

describe("a host that does not answer", () => {
  /** A timer that goes off when the test says so. */
  function clock(): Time & { readonly strike: () => void } {
    const waiting: (() => void)[] = [];
    return { now: () => 0, after: (_milliseconds, then) => void waiting.push(then), strike: () => { waiting.splice(0).forEach((then) => { then(); }); } };
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

  it.each([["body"], ["to"], ["sessionGet"], ["subject"]])("about %s: after a second the mail goes", async (member) => {
    const time = clock();
    const answered = happening(handlers(LEAK, { [member]: "silent" }, undefined, time).sendingMail);
    await settle();
    time.strike();
    expect(await answered).toEqual(GO);
  });

  it("about the text: the addresses alone can still be wrong", async () => {
    const time = clock();
    const answered = happening(handlers({ ...LEAK, to: ["karin.devries@gmail.com"] }, { body: "silent" }, undefined, time).sendingMail);
    await settle();
    time.strike();
    expect(await answered).toMatchObject({ allowEvent: false, errorMessage: "Deze mail gaat naar je eigen adres bij gmail.com." });
  });

  it("and answers after all: too late, and only once", async () => {
    const time = clock();
    const completions: unknown[] = [];
    handlers(LEAK, {}, undefined, time).sendingMail({ completed: (completion) => void completions.push(completion) });
    time.strike();
    await settle();
    expect(completions).toEqual([GO]);
  });

  it("while a mail is written: the event ends all the same", async () => {
    const time = clock();
    const answered = happening(handlers(LEAK, { body: "silent" }, undefined, time).composing);
    await settle();
    time.strike();
    expect(await answered).toBeUndefined();
  });
});

it("never has more than three questions open, which is what Outlook allows", async () => {
  let [open, most] = [0, 0];
  const office = officeFor(LEAK);
  const watched = (target: object): object => new Proxy(target, {
    get: (of, name) => {
      const member: unknown = Reflect.get(of, name);
      if (typeof member === "object" && member !== null) return watched(member);
      if (typeof member !== "function" || !String(name).endsWith("Async")) return member;
      return (...values: unknown[]) => {
        most = Math.max(most, ++open);
        const callback = values.pop() as (result: unknown) => void;
        (member as (...all: unknown[]) => void)(...values, (result: unknown) => { open--; callback(result); });
      };
    },
  });
  expect((await happening(handlersFor(() => watched(office) as never, timeless).sendingMail))?.allowEvent).toBe(false);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(3);
});
