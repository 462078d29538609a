import { sayPage } from "../../language/spoken/page.ts";
import { registerPage } from "../../language/spoken/register.ts";

type Words = () => readonly (Node | string)[];

/** What was said on the page since it was there, so that it can be said in another language. */
const said = new Map<HTMLElement, Words>();

/** Says something in a place on the page; what stood there is gone. Without words it falls silent. */
export function say(place: HTMLElement, words: Words = () => []): void {
  delete place.dataset["say"];
  said.set(place, words);
  place.replaceChildren(...words());
}

/** Says everything on the page in the language that is spoken now. */
export function sayAgain(): void {
  sayPage(document, registerPage);
  for (const [place, words] of said) place.replaceChildren(...words());
}
