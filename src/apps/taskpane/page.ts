/** What the server wrote into the page: a session token and the nonce of its styles. Null where there was no such server. */
export interface PageFacts {
  readonly session: () => string | null;
  /** The permission for which the server wants a token of the author; null where the session is enough. */
  readonly scope: string | null;
  readonly nonce: () => string | null;
  /** Fetches this page again for a token that is valid now. */
  readonly renew: () => Promise<string | null>;
}

const SESSION = "kantlijn-session";
const NONCE = "kantlijn-nonce";
/** Office shows this page, or nobody does. */
export const isForOffice = (page: Document): boolean => contentOf(page, "kantlijn-host") === "office";

/** What stands in the page until a server fills it in. */
const EMPTY = /^(?:__[A-Z]+__)?$/u;

export function pageFacts(page: Document, address: string): PageFacts {
  let session = contentOf(page, SESSION);
  const nonce = contentOf(page, NONCE);
  return {
    session: () => session,
    scope: page.querySelector<HTMLMetaElement>(`meta[name="${SESSION}"]`)?.dataset["scope"] ?? null,
    nonce: () => nonce,
    renew: async () => {
      const answer = await fetch(address, { cache: "no-store" });
      const fresh = answer.ok ? contentOf(new DOMParser().parseFromString(await answer.text(), "text/html"), SESSION) : null;
      session = fresh ?? session;
      return fresh;
    },
  };
}

function contentOf(page: Document, name: string): string | null {
  const content = page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
  return EMPTY.test(content) ? null : content;
}
