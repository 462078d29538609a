import type { Begun } from "../like.ts";
import type * as nl from "../nl/about.ts";

export const about: Begun<typeof nl.about> = {
  title: "Oer Kantlijn",
  open: "Oer",
  close: "Werom nei de kaart",
  language: "Taal",
  languageBegun: "Dizze taal is noch net klear. Wat mist stiet yn it Nederlânsk.",
  you: "Oer dy",
  name: "Namme",
  email: "Mailadres",
  save: "Bewarje",
  saved: "Bewarre",
};
