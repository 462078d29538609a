import type * as DetailsModule from "./details/index.ts";
import { lazy, Suspense, type ComponentProps, type ReactNode } from "react";

type Details = typeof DetailsModule;

/** What unfolds is fetched once, right after the first card, so that it is there when somebody asks for it, also offline. */
let details: Promise<Details> | null = null;
export function fetchDetails(): Promise<Details> {
  details ??= import(/* webpackChunkName: "details" */ "./details/index.ts");
  // A failure may pass; the next call asks again.
  details.catch(() => { details = null; });
  return details;
}

const PARTS = {
  About: lazy(async () => ({ default: (await fetchDetails()).About })),
  Why: lazy(async () => ({ default: (await fetchDetails()).Why })),
  Places: lazy(async () => ({ default: (await fetchDetails()).Places })),
  Values: lazy(async () => ({ default: (await fetchDetails()).Values })),
  Passages: lazy(async () => ({ default: (await fetchDetails()).Passages })),
  Offers: lazy(async () => ({ default: (await fetchDetails()).Offers })),
  Trouble: lazy(async () => ({ default: (await fetchDetails()).Trouble })),
} as const;

/** A part of the pane that comes after the first card. */
export function Later<P extends keyof typeof PARTS>({ part, ...props }: { readonly part: P } & ComponentProps<Details[P]>): ReactNode {
  const Part = PARTS[part] as React.ComponentType<typeof props>;
  return <Suspense fallback={null}><Part {...props} /></Suspense>;
}
