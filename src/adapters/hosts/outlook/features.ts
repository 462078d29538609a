import type { Capability } from "../capability.ts";
import { has, type OfficeJs } from "./office.ts";
import { openIn } from "./item.ts";

/** Where a method stands. */
type Place = "item" | "mailbox" | "body" | "notices";

/** What Kantlijn uses beyond the oldest Outlook, with the requirement set of Mailbox that has it. Source: Outlook API requirement sets. */
const FEATURES = {
  "mail-file": { set: "1.14", place: "item", method: "getAsFileAsync", mode: "read" },
  "mail-headers": { set: "1.8", place: "item", method: "getAllInternetHeadersAsync", mode: "read" },
  "attachment-content": { set: "1.8", place: "item", method: "getAttachmentContentAsync", mode: "both" },
  "attachment-list": { set: "1.8", place: "item", method: "getAttachmentsAsync", mode: "compose" },
  "compose-type": { set: "1.10", place: "item", method: "getComposeTypeAsync", mode: "compose" },
  "item-events": { set: "1.7", place: "item", method: "addHandlerAsync", mode: "both" },
  "shared-mailbox": { set: "1.8", place: "item", method: "getSharedPropertiesAsync", mode: "both" },
  "pinned-pane": { set: "1.5", place: "mailbox", method: "addHandlerAsync", mode: "both" },
  "notices": { set: "1.3", place: "notices", method: "replaceAsync", mode: "both" },
  "notice-action": { set: "1.10", place: "notices", method: "replaceAsync", mode: "both" },
  "draft-id": { set: "1.8", place: "item", method: "getItemIdAsync", mode: "compose" },
  "body-text": { set: "1.3", place: "body", method: "getAsync", mode: "both" },
} as const satisfies Readonly<Record<string, { readonly set: string; readonly place: Place; readonly method: string; readonly mode: "read" | "compose" | "both" }>>;

export type FeatureId = keyof typeof FEATURES;

/** Whether a feature works for the open mail: Outlook says that it has the set, and the method is there. */
export function works(office: OfficeJs, id: FeatureId): boolean {
  const { set, place, method, mode } = FEATURES[id];
  const open = openIn(office);
  if (mode !== "both" && open?.mode !== mode) return false;
  return office.context.requirements.isSetSupported("Mailbox", set) && has(placeOf(office, place), method);
}

/** Everything Kantlijn can use here, for the page about Kantlijn. What does not exist for the open mail does not work now. */
export function capabilitiesOf(office: OfficeJs): readonly Capability[] {
  return (Object.keys(FEATURES) as readonly FeatureId[]).map((id) => ({ id, needs: `Mailbox ${FEATURES[id].set}`, works: works(office, id) }));
}

function placeOf(office: OfficeJs, place: Place): object | undefined {
  const item = openIn(office)?.item;
  switch (place) {
    case "mailbox":
      return office.context.mailbox;
    case "body":
      return item?.body;
    case "notices":
      return item?.notificationMessages;
    case "item":
      return item;
  }
}
