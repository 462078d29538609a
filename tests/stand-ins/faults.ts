/**
 * What can go wrong between us and a service that is spoken to over HTTP, put between the two. Works on any service that
 * is a function from request to answer, so that every stand-in has the same faults.
 */

/** A service, or a way to one: `fetch`, as far as ours uses it. */
export type Exchange = (address: string, request: RequestInit) => Promise<Response>;

/** Statuses a service gives instead of doing what was asked. */
const REFUSALS = ["401", "403", "404", "409", "412", "413", "423", "429", "500", "503"] as const;

/**
 * `cut-*`: the connection goes before the service hears, while it listens, after it did what was asked. `gateway`: done, and something in
 * between says 504. `slow`: done, and the answer comes late. `wrong-type` and `truncated`: done, and the answer cannot be read. `redirect`: leads
 * to another host. `duplicate`: something in between sends it twice and gives the last answer.
 */
export const FAULTS = ["cut-before", "cut-during", "cut-after", "gateway", "slow", "wrong-type", "truncated", "redirect", "duplicate", ...REFUSALS] as const;
export type Fault = (typeof FAULTS)[number];

/** After these the service has done what was asked, whatever the answer looks like. */
export const DONE_ALL_THE_SAME: ReadonlySet<Fault> = new Set<Fault>(["cut-after", "gateway", "slow", "wrong-type", "truncated", "duplicate"]);

export interface FaultyParts {
  /** Which fault, if any, this request meets. `count` is how many requests came before it. */
  readonly choose: (request: { readonly address: string; readonly method: string; readonly count: number }) => Fault | null;
  /** How a slow answer waits. */
  readonly pause?: () => Promise<void>;
  /** What the body of a refusal looks like in this service; by default something that is no answer of it. */
  readonly refusal?: (status: number) => Response;
}

/** Where a redirect leads: whoever follows it is caught. */
export const ELSEWHERE = "https://elders.example/verzameld";

/** The service, with what goes wrong on the way to it. */
export function faulty(service: Exchange, { choose, pause = () => Promise.resolve(), refusal = proxyPage }: FaultyParts): Exchange {
  let count = -1;
  return async (address, request) => {
    count += 1;
    if (address.startsWith(ELSEWHERE)) throw new Error("a redirect to another host was followed");
    request.signal?.throwIfAborted();
    const fault = choose({ address, method: request.method ?? "GET", count });
    switch (fault) {
      case null:
        return service(address, request);
      case "cut-before":
      case "cut-during":
        // What came over is not enough for the service to do anything with.
        throw new TypeError("connection lost");
      case "cut-after":
        await service(address, request);
        throw new TypeError("connection lost");
      case "gateway":
        await service(address, request);
        return proxyPage(504);
      case "slow": {
        const answer = await service(address, request);
        await pause();
        request.signal?.throwIfAborted();
        return answer;
      }
      case "wrong-type": {
        const { status } = await service(address, request);
        return new Response("<!doctype html><title>Welkom</title>", { status: status === 204 ? 200 : status, headers: { "content-type": "text/html" } });
      }
      case "truncated":
        return truncated(await service(address, request));
      case "redirect":
        return redirected(request);
      case "duplicate":
        await service(address, request);
        return service(address, request);
      default:
        return refusal(Number(fault));
    }
  };
}

/** As a proxy answers that knows nothing of the service. A wait is asked for where that is usual. */
function proxyPage(status: number): Response {
  return new Response(`<h1>${String(status)}</h1>`, { status, headers: { "content-type": "text/html", ...(status === 429 || status === 503 ? { "retry-after": "1" } : {}) } });
}

async function truncated(answer: Response): Promise<Response> {
  const body = new Uint8Array(await answer.arrayBuffer());
  if (body.length === 0) return answer;
  return new Response(body.slice(0, Math.floor(body.length / 2)), { status: answer.status, headers: answer.headers });
}

/** As a browser does: who said not to follow gets an error or an answer without contents; who did not is taken along. */
function redirected({ redirect = "follow" }: RequestInit): Response {
  if (redirect === "error") throw new TypeError("redirected");
  if (redirect === "manual") return new Response(null, { status: 302, headers: { location: ELSEWHERE } });
  throw new Error("a redirect to another host was followed");
}
