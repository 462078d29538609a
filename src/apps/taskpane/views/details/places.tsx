import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import type { Evidence, Location } from "../../../../core/model/index.ts";
import { card } from "../../../../language/spoken/first.ts";
import { elsewhere, places as placing, rules } from "../../../../language/spoken/later.ts";
import { search } from "../../state/search.ts";
import { othersOf, placeOf } from "../../state/select.ts";
import { usePane, useSession } from "../context.ts";
import { nameOf, sublineOf } from "../naming.ts";
import { useElsewhere } from "./elsewhere.ts";

const MOST = 8;

/** Other places: the suggestions first, or else what is open, and a search over every place of the organisation. Takes the focus only after a click. */
export function Places({ onDone, focus }: { readonly onDone: () => void; readonly focus: boolean }): ReactNode {
  const state = usePane();
  const session = useSession();
  const [words, setWords] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const name = useId();
  useEffect(() => { if (focus) field.current?.focus({ preventScroll: true }); }, [focus]);
  const all = state.facts?.world.locations ?? [];
  const suggested = othersOf(state).flatMap(({ id, because }) => all.filter((place) => place.id === id).map((place) => ({ place, because })));
  const offered = suggested.length > 0 ? suggested : all.filter(({ status }) => status === "open").map((place) => ({ place, because: [] }));
  const found = words.trim() === "" ? offered : search(all, words).map((place) => ({ place, because: [] }));
  const current = placeOf(state);
  const there = useElsewhere(words);
  const more = there.state === "found" ? there.places.filter(({ id }) => all.every((place) => place.id !== id)) : [];
  const choose = (place: Location): void => {
    session.do({ type: "place", id: place.id, ...(all.includes(place) ? {} : { found: place }) });
    onDone();
  };
  return (
    <div className="places" onKeyDown={(event) => { if (event.key === "Escape") onDone(); }}>
      <input ref={field} type="search" className="input" aria-label={placing.searchPlaces} placeholder={placing.searchPlaces} value={words} onChange={(event) => { setWords(event.target.value); }} />
      <p className="small" role="status">{words.trim() === "" ? "" : found.length === 0 ? placing.noPlaces : placing.placesFound(found.length)}</p>
      <ul className="list" aria-label={card.choosePlace}>
        {found.slice(0, MOST).map(({ place, because }) => (
          <Place key={place.id} name={name} place={place} because={because} current={place.id === current?.id} onChoose={() => { choose(place); }} />
        ))}
      </ul>
      {found.length > MOST ? <p className="small">{placing.morePlaces(found.length - MOST)}</p> : null}
      <p className="small" role="status" data-part="elsewhere">{there.state === "failed" ? elsewhere.failed : counted(more)}</p>
      {more.length === 0 ? null : (
        <ul className="list" aria-label={elsewhere.choose}>
          {more.map((place) => <Place key={place.id} name={name} place={place} because={[]} current={place.id === current?.id} onChoose={() => { choose(place); }} />)}
        </ul>
      )}
      {there.state === "found" && !there.complete ? <p className="small" data-part="not-all">{elsewhere.notAll}</p> : null}
    </div>
  );
}

/** What was found in each system. */
function counted(places: readonly Location[]): string {
  const folders = places.filter(({ target }) => target === "sharepoint").length;
  const cases = places.length - folders;
  return [...(cases > 0 ? [elsewhere.cases(cases)] : []), ...(folders > 0 ? [elsewhere.folders(folders)] : [])].join(". ");
}

function Place({ place, because, current, onChoose }: { readonly name: string; readonly place: Location; readonly because: readonly Evidence[]; readonly current: boolean; readonly onChoose: () => void }): ReactNode {
  const [first] = because;
  return (
    <li>
      <button type="button" className="place" aria-current={current ? "true" : undefined} onClick={onChoose} data-place={place.id}>
        <span className="value">{nameOf(place)}</span>
        <span className="small">{sublineOf(place)}</span>
        {first === undefined ? null : <span className="small">{rules[first.rule]?.(first.words ?? "")}</span>}
      </button>
    </li>
  );
}
