import { useEffect, useState } from "react";
import type { Location } from "../../../../core/model/index.ts";
import { useSession } from "../context.ts";

/** What a search in other systems gave for these words. `off`: nobody can search there, or there is too little to search for. */
export type Elsewhere =
  | { readonly state: "off" | "failed" }
  | { readonly state: "found"; readonly places: readonly Location[]; readonly complete: boolean };

const PAUSE_MS = 300;
const SHORTEST = 3;
const LONGEST = 100;
const OFF: Elsewhere = { state: "off" };

/** Searches in other systems, a short while after the author stopped typing; an answer to earlier words is dropped. */
export function useElsewhere(typed: string): Elsewhere {
  const { find, practises } = useSession();
  const words = typed.trim().slice(0, LONGEST).trim();
  const [answer, setAnswer] = useState<{ readonly words: string; readonly elsewhere: Elsewhere } | null>(null);
  useEffect(() => {
    if (find === null || practises || words.length < SHORTEST) return;
    const stop = new AbortController();
    const show = (elsewhere: Elsewhere): void => { if (!stop.signal.aborted) setAnswer({ words, elsewhere }); };
    const timer = setTimeout(() => {
      find(words, stop.signal).then(({ places, complete }) => { show({ state: "found", places, complete }); }, () => { show({ state: "failed" }); });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [find, practises, words]);
  return answer?.words === words && words.length >= SHORTEST ? answer.elsewhere : OFF;
}
