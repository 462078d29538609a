import { manifestTexts } from "../../language/nl/manifest.ts";
import { button, NAMESPACES, tab, type Workshop } from "./controls.ts";
import { PAGES, paneAddress, type Deployment } from "./deployment.ts";
import { head } from "./head.ts";
import { BUTTONS, COMMANDS, WORD_PANE } from "./names.ts";
import { Resources } from "./resources.ts";
import { documentOf, leaf, node, type Element } from "./xml.ts";

/** Properties, lists and tables: what the pane reads at the least. Everything above is asked for at run time. */
const NEEDS = { Name: "WordApi", MinVersion: "1.3" } as const;

/**
 * The add-in for Word. No `OnDocumentOpened`: Word runs one such add-in per document, at random, and without a pane it
 * could show nothing; an author who wants the pane with a document says so with a button.
 * Source: learn.microsoft.com, "Activate add-ins with events", 16 March 2026.
 */
export function wordManifest(deployment: Deployment): string {
  return documentOf(node("OfficeApp", { ...NAMESPACES, "xsi:type": "TaskPaneApp" },
    ...head(deployment, "word"),
    node("Hosts", {}, node("Host", { Name: "Document" })),
    node("Requirements", {}, node("Sets", { DefaultMinVersion: NEEDS.MinVersion }, node("Set", NEEDS))),
    node("DefaultSettings", {}, node("SourceLocation", { DefaultValue: paneAddress(deployment) })),
    leaf("Permissions", "ReadWriteDocument"),
    overrides({ deployment, resources: new Resources() }),
  ));
}

function overrides(workshop: Workshop): Element {
  const { deployment, resources } = workshop;
  const commands = resources.url("commands.url", new URL(PAGES.commands, deployment.base).href);
  const form = node("DesktopFormFactor", {},
    node("GetStarted", {},
      node("Title", { resid: resources.short("start.title", manifestTexts.start.title) }),
      node("Description", { resid: resources.long("start.text", manifestTexts.start.text) }),
      node("LearnMoreUrl", { resid: resources.url("about.url", deployment.about) })),
    node("FunctionFile", { resid: commands }),
    node("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, tab(workshop, "TabHome", "kantlijn.group", true, openPane(workshop), openWithDocument(workshop))));
  return node("VersionOverrides", { xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides", "xsi:type": "VersionOverridesV1_0" },
    node("Hosts", {}, node("Host", { "xsi:type": "Document" }, form)),
    resources.element());
}

function openPane(workshop: Workshop): Element {
  return button(workshop, BUTTONS.open, "open", node("Action", { "xsi:type": "ShowTaskpane" },
    leaf("TaskpaneId", WORD_PANE),
    node("SourceLocation", { resid: workshop.resources.url("pane.url", paneAddress(workshop.deployment)) })));
}

function openWithDocument(workshop: Workshop): Element {
  return button(workshop, BUTTONS.openWithDocument, "openWithDocument", node("Action", { "xsi:type": "ExecuteFunction" }, leaf("FunctionName", COMMANDS.openWithDocument)));
}
