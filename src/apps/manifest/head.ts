import { manifestTexts } from "../../language/nl/manifest.ts";
import { iconAddress, idOf, type Deployment, type Product } from "./deployment.ts";
import { localised } from "./resources.ts";
import { leaf, node, type Element } from "./xml.ts";

/** Widths of the icon in the list of add-ins, and of the same on a sharp screen: Outlook wants them larger. */
const LISTED: Readonly<Record<Exclude<Product, "unified">, readonly [small: number, large: number]>> = { word: [32, 64], outlook: [64, 128] };

/**
 * What an XML manifest begins with, in the order of the schema. No AppDomains: pane, icons and events are all on the
 * base, and no page of another address gets to see Office.
 */
export function head(deployment: Deployment, product: Exclude<Product, "unified">): readonly Element[] {
  const [small, large] = LISTED[product];
  return [
    leaf("Id", idOf(deployment, product)),
    leaf("Version", deployment.version),
    leaf("ProviderName", manifestTexts.provider),
    leaf("DefaultLocale", "nl-NL"),
    node("DisplayName", { DefaultValue: deployment.name }),
    localised("Description", manifestTexts.descriptions[product]),
    node("IconUrl", { DefaultValue: iconAddress(deployment, small) }),
    node("HighResolutionIconUrl", { DefaultValue: iconAddress(deployment, large) }),
    node("SupportUrl", { DefaultValue: deployment.about }),
  ];
}
