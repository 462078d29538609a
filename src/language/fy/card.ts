import type { Begun } from "../like.ts";
import type * as nl from "../nl/card.ts";

export const card: Begun<typeof nl.card> = {
  register: "Register",
  reading: "Kantlijn lêst mei",
  title: "Titel",
  kind: "Soarte",
  unknown: "Ik wit it net",
  unknownKind: "Soarte ûnbekend",
  chosen: "sels keazen",
  why: "Wêrom?",
  whyOf: (subject) => `Wêrom: ${subject}`,
  where: "Wêr",
  keep: "Bewarje",
  open: "Iepenbier",
  who: "Wa sjocht it",
  choosePlace: "Kies in plak",
  hidePlaces: "Slute",
  takePlace: "Kies dit plak",
  more: "Mear gegevens",
  question: "Fraach",
};

export const attention: Begun<typeof nl.attention> = {
  heading: "Tink om yn de tekst",
  none: "Neat yn de tekst om op te letten",
  show: "Toan yn tekst",
  wrong: "Kloppet net",
  why: "Wêrom kloppet dit net?",
  back: "Werom",
};

export const capturing: Begun<typeof nl.capturing> = {
  confirm: "Kloppet, lis fêst",
  choose: "Kies earst in plak",
  not: "Noch net fêstlein",
  nothingToDo: "Do hoechst neat te dwaan",
  busy: "Dwaande mei fêstlizzen",
  done: (place) => `Fêstlein by ${place}`,
  undo: "Ungedien meitsje",
  retry: "Nochris besykje",
};

export const quiet: Begun<typeof nl.quiet> = {
  start: "Nij dokumint",
  silent: "Neat nedich",
  private: "Dit liket privee",
  privateText: "Wy lizze neat fêst.",
  anyway: "Dochs fêstlizze",
  nothing: "Neat fêstlein",
};
