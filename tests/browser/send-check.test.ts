import type { SendOffice, HostEvent } from "../../src/apps/send-check/office.ts";
import { EVENTS } from "../../src/apps/manifest/names.ts";
import { PATIENCE, stage } from "./harness.ts";

const on = stage();

test("the page of the check ties its handlers to the genuine library, and nothing waits for a host that is not there", async () => {
  const page = await on.openStandIn();
  await page.goto(new URL("/send-check.html", page.url()).href);
  const completed = await page.evaluate(async (names) => {
    const { actions } = (window as unknown as { Office: { actions: SendOffice["actions"] & { readonly _association: { readonly mappings: Readonly<Record<string, (event: HostEvent) => void>> } } } }).Office;
    const { mappings } = actions._association;
    return Promise.all(names.map((name) => new Promise((resolve) => { mappings[name.toUpperCase()]?.({ completed: (completion) => { resolve(completion ?? "done"); } }); })));
  }, EVENTS.map(({ handler }) => handler));
  expect(completed).toEqual(EVENTS.map(({ prompts }) => (prompts ? { allowEvent: true } : "done")));
}, PATIENCE);
