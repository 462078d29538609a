import { registerPage as words } from "../../language/spoken/register.ts";
import type { Choices } from "./client.ts";

const STANDARD_SORT = "stored desc";

/** What somebody wants to see of the register. It stands in the address too, so that a page that is loaded anew shows the same. */
export interface Filters {
  /** As the server takes them; without what is not chosen. */
  conditions(): URLSearchParams;
  /** Something else is chosen than everything. */
  readonly active: boolean;
  readonly sort: string;
  sortBy(column: string): void;
  clear(): void;
  /** Puts what occurs in the register in the lists. */
  offer(choices: Choices): void;
}

/** Follows the fields of a form; `changed` is called when the list has to be fetched again. */
export function followFilters(form: HTMLFormElement, details: HTMLDetailsElement, changed: () => void): Filters {
  const fields = [...form.elements].filter((field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement).filter(({ name }) => name !== "");
  const field = (name: string) => fields.find((other) => other.name === name);
  const kept = new URLSearchParams(location.search);
  for (const one of fields) {
    const value = kept.get(one.name) ?? "";
    // What a list does not have yet is there once it is known what occurs.
    if (value !== "" && one instanceof HTMLSelectElement && ![...one.options].some((option) => option.value === value)) one.append(new Option(value, value));
    if (value !== "") one.value = value;
  }
  const chosen = (): readonly (readonly [string, string])[] => fields.flatMap(({ name, value }) => (value.trim() === "" || (name === "sort" && value === STANDARD_SORT) ? [] : [[name, value.trim()] as const]));
  const remember = (): void => {
    const query = new URLSearchParams(chosen().map(([name, value]) => [name, value])).toString();
    history.replaceState(null, "", `${location.pathname}${query === "" ? "" : `?${query}`}`);
    changed();
  };
  let timer = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember();
  });
  form.addEventListener("input", ({ target }) => {
    clearTimeout(timer);
    // Words are typed one sign after the other; a choice is made at once.
    timer = window.setTimeout(remember, target === field("text") ? 250 : 0);
  });
  details.open = chosen().some(([name]) => name !== "text");
  return {
    conditions: () => new URLSearchParams(chosen().flatMap(([name, value]) => (name === "sort" ? Object.entries(sorted(value)) : [[name, value]]))),
    get active() { return chosen().some(([name]) => name !== "sort"); },
    get sort() { return field("sort")?.value ?? STANDARD_SORT; },
    sortBy: (column) => {
      const list = field("sort");
      if (!(list instanceof HTMLSelectElement)) return;
      const values = [...list.options].map(({ value }) => value).filter((value) => value.startsWith(`${column} `));
      // Pressing a column again turns it round, where that makes sense.
      list.value = values.find((value) => value !== list.value) ?? STANDARD_SORT;
      remember();
    },
    clear: () => {
      form.reset();
      for (const one of fields) if (one instanceof HTMLInputElement) one.value = "";
      remember();
    },
    offer: ({ kinds, units, places }) => {
      fill(field("kind"), kinds.map((kind) => [kind, kind]));
      fill(field("unit"), units.map((unit) => [unit, unit]));
      fill(field("place"), places.map(({ id, title }) => [id, title === id ? id : `${title} (${id})`]));
    },
  };
}

function sorted(value: string): Readonly<Record<string, string>> {
  const [sort = "", order = ""] = value.split(" ");
  return { sort, order };
}

function fill(list: HTMLInputElement | HTMLSelectElement | undefined, options: readonly (readonly [value: string, word: string])[]): void {
  if (!(list instanceof HTMLSelectElement)) return;
  const { value } = list;
  const any = new Option(words.any, "");
  any.dataset["say"] = "any";
  list.replaceChildren(any, ...options.map(([own, word]) => new Option(word, own)));
  if (value !== "" && !options.some(([own]) => own === value)) list.append(new Option(value, value));
  list.value = value;
}
