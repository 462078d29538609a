import type { Like } from "../like.ts";
import type * as nl from "../nl/queue.ts";

export const queue: Like<typeof nl.queue> = {
  title: "What still waits",
  what: "You confirmed this and it is not filed yet. Keep your own file until it says Filed.",
  none: "Nothing is waiting.",
  to: (place) => `Goes to ${place}`,
  since: (moment, size) => `Since ${moment}, ${size}`,
  sending: "Filing",
  refused: "The storage does not take this",
  loose: "Lost when this pane closes",
  retry: "Try again",
  retryAll: "Try everything again",
  save: "Get a copy",
  saveFailed: "The copy can no longer be read. File the document again.",
  drop: "Take out of the queue",
  dropSure: "Are you sure? It will not be filed",
  lost: (count) => (count === 1 ? "1 copy can no longer be read. File that document again." : `${String(count)} copies can no longer be read. File those documents again.`),
  sealed: "The copies are encrypted in this browser. Whoever clears the browser data clears this queue too.",
  lasting: "The browser has promised to keep them.",
  fleeting: "When the disk fills up, the browser may throw them away.",
  room: (used, most) => `In use: ${used} of ${most}.`,
};

export const elsewhere: Like<typeof nl.elsewhere> = {
  choose: "Choose a place in another system",
  cases: (count) => `Case system: ${count === 1 ? "1 case" : `${String(count)} cases`}`,
  folders: (count) => `SharePoint: ${count === 1 ? "1 folder" : `${String(count)} folders`}`,
  failed: "Searching other systems does not work now. You can choose the other places.",
  notAll: "Not everything was searched. Is your place not there? Type its whole number or name.",
};

export const receipt: Like<typeof nl.receipt> = {
  look: "Look at it in SharePoint",
  where: "Where is this?",
  offer: "Offer for publication",
  offers: { file: "Download the file", informatieobject: "Download the details", bestand: "Download the details of the file", diwoo: "Download the details for publication", marked: "Get what was marked" },
  offersGone: "Downloading is no longer possible: the pane was loaded again. Undo, and confirm again.",
  original: "The original is still in the old place.",
  unstamped: "There is no mark in the document itself: it allows no changes.",
  benefits: {
    found: "Your colleagues now find it without asking you.",
    published: "At a request under the Woo you no longer have to look for it.",
    shared: "Your colleagues can reach it now, also when you are away.",
  },
  remarks: {
    "beside": "Somebody changed the earlier file. So this one stands beside it.",
    "label": "The retention label was not set. The administrator can say why.",
    "shared": "Somebody filed exactly this already. It is there once.",
    "twin": "There is another file of this document there. See which one is right.",
    "content-type": "The content type was not set: this library does not have it.",
  },
};

export const alike: Like<typeof nl.alike> = {
  same: (place) => `The same text is in ${place} already.`,
  like: (percent, place) => `In ${place} there is a document that is ${String(percent)}% the same.`,
  file: (place) => `This very file is in ${place} already.`,
  attachment: (place) => `This very file came with a mail in ${place} already.`,
  look: "Look at it",
  renew: "File as a new version",
  renews: "This becomes a new version of it.",
  apart: "File it by itself after all",
};

export const places: Like<typeof nl.places> = {
  searchPlaces: "Search by number, title or word",
  noPlaces: "No place found. Try another word.",
  morePlaces: (count) => `${String(count)} more. Type on to choose.`,
  placesFound: (count) => (count === 1 ? "1 place" : `${String(count)} places`),
};

export const passages: Like<typeof nl.passages> = {
  underline: "Underline in the text",
  underlineOff: "Take the lines away",
  underlineRefused: "This Word cannot underline. Show in text does work.",
  keys: "Arrows move along the passages. Enter shows the passage in the text.",
  keysOnly: "Arrows move along the passages.",
  ignored: (kinds) => `Not shown for this document: ${kinds.join(", ").toLowerCase()}.`,
  heed: "Show again",
};

export const reasons: Like<typeof nl.reasons> = {
  chosenWhy: "You chose this yourself.",
  noReason: "There is no sign of this in the text.",
  notApproved: "not approved yet",
};
