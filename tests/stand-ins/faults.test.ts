import { DONE_ALL_THE_SAME, ELSEWHERE, faulty, FAULTS, type Fault } from "./faults.ts";

/** A service that counts, behind one fault. */
function counting(fault: Fault | null) {
  let done = 0;
  const send = faulty((_, request) => {
    done += 1;
    return Promise.resolve(Response.json({ done, method: request.method ?? "GET" }, { status: 201 }));
  }, { choose: ({ count }) => (count === 0 ? fault : null) });
  return { send, done: () => done };
}

test.each(FAULTS.map((fault) => [fault]))("%s does with the service what it says", async (fault) => {
  const { send, done } = counting(fault);
  await send("https://dienst.example/", { method: "POST", redirect: "error" }).catch(() => undefined);
  expect(done()).toBe(fault === "duplicate" ? 2 : DONE_ALL_THE_SAME.has(fault) ? 1 : 0);
});

test.each(FAULTS.filter((fault) => fault !== "slow" && fault !== "duplicate").map((fault) => [fault]))("%s can be told from an answer of the service", async (fault) => {
  const { send } = counting(fault);
  const read = send("https://dienst.example/", { redirect: "error" }).then(async (answer) => (answer.ok ? ((await answer.json()) as unknown) : Promise.reject(new Error(String(answer.status)))));
  await expect(read).rejects.toThrow();
});

test("without a fault the answer comes through", async () => {
  expect(await (await counting(null).send("https://dienst.example/", { method: "PUT" })).json()).toEqual({ done: 1, method: "PUT" });
});

test("who follows a redirect is caught", async () => {
  await expect(counting("redirect").send("https://dienst.example/", {})).rejects.toThrow("followed");
  const { send } = counting("redirect");
  const { status, headers } = await send("https://dienst.example/", { redirect: "manual" });
  expect([status, headers.get("location")]).toEqual([302, ELSEWHERE]);
  await expect(send(ELSEWHERE, {})).rejects.toThrow("followed");
});

test("who stopped hears nothing any more", async () => {
  const control = new AbortController();
  const send = faulty(() => Promise.resolve(Response.json({})), { choose: () => "slow", pause: () => { control.abort(); return Promise.resolve(); } });
  await expect(send("https://dienst.example/", { signal: control.signal })).rejects.toMatchObject({ name: "AbortError" });
});
