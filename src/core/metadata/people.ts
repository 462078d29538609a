import { propose, UNKNOWN, type Proposal } from "../model/index.ts";
import { isOwnAddress } from "../classifiers/index.ts";
import type { Field, FieldGround } from "./field.ts";

const HOST = "host";
const SHOWN = 5;

/** Who made it: the sender of a mail, else the person at the desk. */
export const author: Field<string> = {
  id: "author",
  propose({ reading, desk }: FieldGround): Proposal<string> {
    const from = reading.document.envelope?.from;
    if (from !== undefined && from !== null && from.name !== "") return propose(from.name, "certain", { rule: "author-sender", words: from.name, source: HOST });
    if (desk.author !== null) return propose(desk.author.name, "likely", { rule: "author-desk", words: desk.author.name, source: HOST });
    return UNKNOWN;
  },
};

/** The unit of the person at the desk. */
export const unit: Field<string> = {
  id: "unit",
  propose({ desk, place }: FieldGround): Proposal<string> {
    if (desk.author !== null && desk.author.unit !== "") return propose(desk.author.unit, "likely", { rule: "unit-desk", words: desk.author.unit, source: HOST });
    if (place?.unit !== undefined && place.unit !== null) return propose(place.unit, "likely", { rule: "unit-place", words: place.unit, source: "organisatie" });
    return UNKNOWN;
  },
};

/** Those who speak in a pasted conversation; else the other parties: those of the zaak or dossier, else the outside correspondents of a mail. */
export const parties: Field<readonly string[]> = {
  id: "parties",
  propose({ reading, place, world }: FieldGround): Proposal<readonly string[]> {
    const { chat } = reading;
    if (chat !== null && chat.participants.length > 0) return propose(chat.participants, "certain", { rule: "parties-chat", words: chat.participants.slice(0, SHOWN).join(", "), source: "kantlijn-huisregel" });
    if (place !== null && place.parties.length > 0) return propose(place.parties, "likely", { rule: "parties-place", words: place.parties.join(", "), source: "organisatie" });
    const envelope = reading.document.envelope;
    const outside = envelope === null ? [] : [envelope.from, ...envelope.to, ...envelope.cc]
      .filter((address) => address !== null && address.name !== "" && !isOwnAddress(address.address, world))
      .map((address) => address?.name ?? "");
    const names = [...new Set(outside)];
    return names.length === 0 ? UNKNOWN : propose(names, "likely", { rule: "parties-mail", words: names.join(", "), source: HOST });
  },
};
