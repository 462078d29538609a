import { lunch } from "./gemeente/lunch.ts";
import { minutes } from "./gemeente/minutes.ts";
import { permit } from "./gemeente/permit.ts";
import { request } from "./gemeente/request.ts";
import { world as gemeente } from "./gemeente/world.ts";
import type { Sample, SampleWorld } from "./sample.ts";

/** Every world with its samples, in the order the playground shows them. */
export const SAMPLES: Readonly<Record<string, { readonly world: SampleWorld; readonly samples: readonly Sample[] }>> = {
  gemeente: { world: gemeente, samples: [permit, request, minutes, lunch] },
};
