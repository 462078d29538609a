import type { Deployment } from "./deployment.ts";
import { outlookManifest } from "./outlook.ts";
import { unifiedManifest } from "./unified.ts";
import { wordManifest } from "./word.ts";

/** File name -> text, for everything an organisation can hand to Microsoft 365. */
export function manifests(deployment: Deployment): Readonly<Record<string, string>> {
  return { "manifest.xml": wordManifest(deployment), "manifest.outlook.xml": outlookManifest(deployment), "manifest.json": unifiedManifest(deployment) };
}
