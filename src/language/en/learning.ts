import type { Like } from "../like.ts";
import type * as nl from "../nl/learning.ts";

export const lessons: Like<typeof nl.lessons> = {
  place: { title: "Did you know? Colleagues cannot see your own folder", text: "What is in your own folder is gone when you are not there. In the right place a colleague can take over. The term of keeping goes right there too." },
  bsn: { title: "Did you know? A BSN is seldom needed", text: "You may only use a citizen service number (BSN) where a law allows it. A case often has the number already. If the recipient needs it, it simply stays." },
  health: { title: "Did you know? Health has extra protection", text: "Data about health are a special category of personal data. What your decision needs simply belongs in it. That is why Kantlijn lets fewer people see it." },
  opinion: { title: "Did you know? Your opinion may be there", text: "Feel free to write what you think in internal consultation. At a request under the Woo, the Woo team decides whether your name is shown. Facts are not covered by that." },
  kind: { title: "Did you know? The kind decides a lot", text: "The kind decides how long a document stays, and whether it must become public. Good that you looked. Your choice comes first." },
  who: { title: "Did you know? Fewer people is not always better", text: "A colleague who cannot reach it may make a copy. Choose who needs it for work. Publishing is another decision." },
  draft: { title: "Did you know? A draft can stay too", text: "File a draft when others build on it. When the document is finished, file it again. Later people can see how a decision came about." },
  woo: { title: "Did you know? Filing is not publishing", text: "This document is of a kind that the government publishes by itself. A human looks at it first. You have nothing to do now." },
  lasting: { title: "Did you know? This document stays for ever", text: "Some documents later tell how we governed our country. After years they go to an archive. Everybody can read them there." },
  names: { title: "Did you know? Not every name is sensitive", text: "Who holds an office, such as an alderman, is named in documents. We do protect the name of a resident. Kantlijn looks at the role somebody has." },
  filed: { title: "Did you know? You help yourself later", text: "Work that was filed can be found, also after years. When a resident or the council asks, you need not search. That saves days." },
};

export const learning: Like<typeof nl.learning> = {
  more: "Learn more",
  moreHint: "opens a website in Dutch",
  stop: "Don’t show any more",
  setting: "Show something to learn after filing",
};

export const connection: Like<typeof nl.connection> = {
  title: "Storing in SharePoint",
  what: (place) => `See whether ${place} can be reached with your rights. Nothing is stored.`,
  attempt: "Try the connection",
  busy: "Trying",
  reached: "This place can be reached.",
  lacking: (columns) => `These columns are missing: ${columns.join(", ")}.`,
  lackingTypes: (types) => `These content types are missing: ${types.join(", ")}.`,
  notSet: "SharePoint is not set up here, or nobody can sign in here.",
};

export const memory: Like<typeof nl.memory> = {
  title: "What Kantlijn learns from your choices",
  nothing: "Kantlijn remembers nothing now about where you file documents.",
  count: (count) => `Kantlijn remembers of ${count === 1 ? "1 document" : `${String(count)} documents`} where you filed it. Only on this computer, without the text.`,
  erase: "Forget this",
  erased: "Forgotten",
};

export const practice: Like<typeof nl.practice> = {
  title: "Practise with this document",
  intro: "Read the document. Answer three questions. You see at once whether you see the same as Kantlijn. Nobody watches.",
  nothing: "There is nothing to practise with this document. Choose another sample.",
  kind: "What kind of document is this?",
  place: "Where does it belong?",
  passages: "Which passages are sensitive?",
  passagesHint: "Tick what you would protect if the document became public.",
  check: "Check",
  right: "Well seen",
  other: (answer) => `Kantlijn chooses: ${answer}`,
  sensitive: "Sensitive",
  harmless: "Not sensitive",
  agreed: (count, all) => `${String(count)} of ${String(all)} the same.`,
  doubt: "Kantlijn can be wrong. Do you see it differently? Then you have the last word.",
  again: "Start again",
  reasons: {
    official: "Somebody acts in an office or function here.",
    organisation: "This is of an organisation, not of a person.",
    "no-deliberation": "This is not internal consultation.",
    "known-thread": "This belongs to a conversation that was filed before.",
    silent: "Your organisation keeps this off the card.",
  },
};
