import { manifestTexts, type ManifestText } from "../../language/nl/manifest.ts";
import { BUTTON_SIZES, iconAddress, type Deployment } from "./deployment.ts";
import type { Resources } from "./resources.ts";
import { node, type Element } from "./xml.ts";

/** Which words stand on a button, and in the box that appears when somebody points at it. */
export type ButtonText = keyof typeof manifestTexts.buttons;

/** What every button of a manifest is made with. */
export interface Workshop {
  readonly deployment: Deployment;
  readonly resources: Resources;
}

/** A button on a ribbon. `id` at most 32 characters, other than every other in the manifest. */
export function button(workshop: Workshop, id: string, words: ButtonText, action: Element): Element {
  const { resources } = workshop;
  const { label, help }: { readonly label: ManifestText; readonly help: ManifestText } = manifestTexts.buttons[words];
  const title = resources.short(`${words}.label`, label);
  return node("Control", { "xsi:type": "Button", id },
    node("Label", { resid: title }),
    node("Supertip", {}, node("Title", { resid: title }), node("Description", { resid: resources.long(`${words}.help`, help) })),
    icon(workshop),
    action);
}

/** The icon of Kantlijn in every size that a button can have. */
function icon({ deployment, resources }: Workshop): Element {
  return node("Icon", {}, ...BUTTON_SIZES.map((size) => node("bt:Image", { size: String(size), resid: resources.image(`icon.${String(size)}`, iconAddress(deployment, size)) })));
}

/** A group on a tab that Office has already. Word shows an icon for a narrow group, Outlook has none. */
export function tab(workshop: Workshop, tabId: string, groupId: string, withIcon: boolean, ...buttons: readonly Element[]): Element {
  const label = node("Label", { resid: workshop.resources.short("group.label", manifestTexts.group) });
  return node("OfficeTab", { id: tabId }, node("Group", { id: groupId }, label, ...(withIcon ? [icon(workshop)] : []), ...buttons));
}

/** What stands at the top of every manifest, in the order of the schema. */
export const NAMESPACES = {
  xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
} as const;
