import type * as DetailsModule from "./details/index.ts";
import type * as PracticeModule from "./practice/index.ts";
import { lazy, Suspense, type ComponentProps, type ReactNode } from "react";

type Details = typeof DetailsModule & typeof PracticeModule;

/** What unfolds is fetched once, right after the first card, so that it is there when somebody asks for it, also offline. */
let details: Promise<typeof DetailsModule> | null = null;
export function fetchDetails(): Promise<typeof DetailsModule> {
  details ??= import(/* webpackChunkName: "details" */ "./details/index.ts");
  // A failure may pass; the next call asks again.
  details.catch(() => { details = null; });
  return details;
}

const fetchPractice = (): Promise<typeof PracticeModule> => import(/* webpackChunkName: "practice" */ "./practice/index.ts");

const PARTS = {
  About: lazy(async () => ({ default: (await fetchDetails()).About })),
  Why: lazy(async () => ({ default: (await fetchDetails()).Why })),
  Places: lazy(async () => ({ default: (await fetchDetails()).Places })),
  Values: lazy(async () => ({ default: (await fetchDetails()).Values })),
  Passages: lazy(async () => ({ default: (await fetchDetails()).Passages })),
  Ignored: lazy(async () => ({ default: (await fetchDetails()).Ignored })),
  Lesson: lazy(async () => ({ default: (await fetchDetails()).Lesson })),
  Practice: lazy(async () => ({ default: (await fetchPractice()).Practice })),
  Offers: lazy(async () => ({ default: (await fetchDetails()).Offers })),
  Alike: lazy(async () => ({ default: (await fetchDetails()).Alike })),
  Kept: lazy(async () => ({ default: (await fetchDetails()).Kept })),
  Queue: lazy(async () => ({ default: (await fetchDetails()).Queue })),
  Trouble: lazy(async () => ({ default: (await fetchDetails()).Trouble })),
} as const;

/** A part of the pane that comes after the first card. */
export function Later<P extends keyof typeof PARTS>({ part, ...props }: { readonly part: P } & ComponentProps<Details[P]>): ReactNode {
  const Part = PARTS[part] as React.ComponentType<typeof props>;
  return <Suspense fallback={null}><Part {...props} /></Suspense>;
}
