import type { LanguageCode } from "../../../../src/language/registry.ts";
import { tellSendCheck } from "../../../../src/apps/taskpane/boot/send-check.ts";
import { FRESH, type PaneState } from "../../../../src/apps/taskpane/state/state.ts";
import { handlersFor } from "../../../../src/apps/send-check/handlers.ts";
import { happening, officeFor } from "../../send-check/draft.ts";
import { FACTS } from "../guidance.ts";

const PLACE = { ...FACTS.world.locations[0]!, id: "dossier", url: "https://dossier.example/7" };
const facts = { ...FACTS, world: { ...FACTS.world, organisation: { ...FACTS.world.organisation, domains: ["zuiderland.example", "zuiderland-gemeente.example"] }, locations: [PLACE, { ...PLACE, id: "nergens", url: null }] } };
const INTENDED: Partial<PaneState> = { facts, choices: { locationId: "dossier" }, capture: { state: "intended", since: FRESH.now, location: { id: "dossier", title: "Dossier" } } };

/** A mailbox with a draft in it, and a session that can move on. */
function desk(email: string, draft: unknown = {}) {
  const [roaming, session, listeners] = [new Map<string, unknown>(), new Map<string, string>(), new Set<() => void>()];
  let saved = 0;
  let state: PaneState = FRESH;
  let language: LanguageCode = "nl";
  const office = {
    context: {
      mailbox: { userProfile: { emailAddress: email }, item: draft === null ? null : { ...(draft as object), sessionData: { setAsync: (name: string, value: string) => void session.set(name, value) } } },
      roamingSettings: { get: (name: string) => roaming.get(name), set: (name: string, value: unknown) => void roaming.set(name, value), saveAsync: () => { saved++; } },
    },
  } as unknown as typeof Office;
  tellSendCheck(office, { get state() { return state; }, subscribe: (listener) => { listeners.add(listener); return () => void listeners.delete(listener); } }, { get: () => language, subscribe: (listener) => { listeners.add(listener); return () => void listeners.delete(listener); } });
  return {
    roaming, session,
    get saved() { return saved; },
    speak: (code: LanguageCode) => {
      language = code;
      listeners.forEach((listener) => { listener(); });
    },
    become: (change: Partial<PaneState>) => {
      state = { ...state, ...change };
      listeners.forEach((listener) => { listener(); });
    },
  };
}

test("whoever works there has the domains and the kinds of the organisation in the mailbox, kept once", () => {
  const there = desk("k.devries@zuiderland.example");
  expect(there.saved).toBe(0);
  there.become({ facts });
  there.become({ blank: true });
  expect(JSON.parse(there.roaming.get("kantlijn.send") as string)).toEqual({ domains: ["zuiderland.example", "zuiderland-gemeente.example"], kinds: ["bsn", "health"], language: "nl" });
  expect(there.saved).toBe(1);
});

test("another language is told at once", () => {
  const there = desk("k.devries@zuiderland.example");
  there.become({ facts });
  there.speak("en");
  expect(JSON.parse(there.roaming.get("kantlijn.send") as string)).toMatchObject({ language: "en" });
  expect(there.saved).toBe(2);
});

test("an organisation to try with says nothing about somebody else's mailbox", () => {
  const there = desk("k.devries@elders.example");
  there.become({ facts });
  expect([there.roaming.size, there.saved]).toEqual([0, 0]);
});

test("the place goes with the draft once the author said Klopt, and not for a place without an address", () => {
  const there = desk("k.devries@zuiderland.example");
  there.become({ ...INTENDED, capture: { state: "none" } });
  expect(there.session.size).toBe(0);
  there.become({ ...INTENDED, choices: { locationId: "nergens" } });
  expect(there.session.size).toBe(0);
  there.become(INTENDED);
  expect([...there.session]).toEqual([["kantlijn.place", JSON.stringify({ url: PLACE.url })]]);
});

test("beside a mail that is read, or in an older Outlook, nothing happens", () => {
  const there = desk("k.devries@zuiderland.example", null);
  expect(() => { there.become(INTENDED); }).not.toThrow();
  expect(() => { tellSendCheck({} as typeof Office, { state: { ...FRESH, ...INTENDED }, subscribe: () => () => undefined }, { get: () => "nl", subscribe: () => () => undefined }); }).not.toThrow();
});

test("the check at sending understands what the pane tells", async () => {
  const there = desk("k.devries@zuiderland.example");
  there.become(INTENDED);
  const sender = { name: "Karin de Vries", email: "k.devries@zuiderland.example" };
  const send = (to: string, roaming: unknown) => happening(handlersFor(() => officeFor({ to: [to], body: "BSN 999990032", sender, session: there.session, roaming }), { now: () => 0 }).sendingMail);
  // Without the pane the second domain of the organisation passes for the first.
  expect((await send("bos@zuiderland-gemeente.example", undefined))?.errorMessage).toContain("lijkt op");
  expect(await send("bos@zuiderland-gemeente.example", there.roaming.get("kantlijn.send"))).toEqual({ allowEvent: true });
  expect((await send("karin.devries@gmail.com", there.roaming.get("kantlijn.send")))?.errorMessage).toContain(`Deel liever deze link: ${PLACE.url}`);
});
