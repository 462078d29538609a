import { button, NAMESPACES, tab, type Workshop } from "./controls.ts";
import { PAGES, paneAddress, type Deployment } from "./deployment.ts";
import { head } from "./head.ts";
import { BUTTONS, EVENTS } from "./names.ts";
import { Resources } from "./resources.ts";
import { documentOf, leaf, node, type Element } from "./xml.ts";

/** Pinning and item changes. Kept low on purpose: a client that knows no events then still gets the pane, and Mailbox sets above 1.10 have stopped central deployment (office-js issue 2997). */
const MAILBOX = "1.5";
/** Pixels; the schema wants a height for the form that old clients show. */
const FORM_HEIGHT = "250";

/** The add-in for Outlook: the pane beside a message that is read or written, and the check at sending. */
export function outlookManifest(deployment: Deployment): string {
  return documentOf(node("OfficeApp", { ...NAMESPACES, "xsi:type": "MailApp" },
    ...head(deployment, "outlook"),
    node("Hosts", {}, node("Host", { Name: "Mailbox" })),
    node("Requirements", {}, node("Sets", {}, node("Set", { Name: "Mailbox", MinVersion: MAILBOX }))),
    node("FormSettings", {},
      form("ItemRead", source(deployment), leaf("RequestedHeight", FORM_HEIGHT)),
      form("ItemEdit", source(deployment))),
    leaf("Permissions", "ReadItem"),
    node("Rule", { "xsi:type": "RuleCollection", Mode: "Or" }, ...["Read", "Edit"].map((type) => node("Rule", { "xsi:type": "ItemIs", ItemType: "Message", FormType: type }))),
    node("VersionOverrides", { xmlns: "http://schemas.microsoft.com/office/mailappversionoverrides", "xsi:type": "VersionOverridesV1_0" }, overrides({ deployment, resources: new Resources() }))));
}

function form(type: string, ...settings: readonly Element[]): Element {
  return node("Form", { "xsi:type": type }, node("DesktopSettings", {}, ...settings));
}

function source(deployment: Deployment): Element {
  return node("SourceLocation", { DefaultValue: paneAddress(deployment) });
}

/** Version 1.1, which every client with Mailbox 1.5 reads. */
function overrides(workshop: Workshop): Element {
  const { deployment, resources } = workshop;
  const [page, script] = [resources.url("events.url", new URL(PAGES.events, deployment.base).href), resources.url("events.script", new URL(PAGES.eventScript, deployment.base).href)];
  return node("VersionOverrides", { xmlns: "http://schemas.microsoft.com/office/mailappversionoverrides/1.1", "xsi:type": "VersionOverridesV1_1" },
    node("Requirements", {}, node("bt:Sets", { DefaultMinVersion: MAILBOX }, node("bt:Set", { Name: "Mailbox" }))),
    node("Hosts", {}, node("Host", { "xsi:type": "MailHost" },
      node("Runtimes", {}, node("Runtime", { resid: page }, node("Override", { type: "javascript", resid: script }))),
      node("DesktopFormFactor", {},
        leaf("SupportsSharedFolders", "true"),
        surface(workshop, "MessageReadCommandSurface", "kantlijn.read.group", BUTTONS.read),
        surface(workshop, "MessageComposeCommandSurface", "kantlijn.compose.group", BUTTONS.compose),
        events(page)))),
    resources.element());
}

function surface(workshop: Workshop, type: string, groupId: string, buttonId: string): Element {
  const pane = workshop.resources.url("pane.url", paneAddress(workshop.deployment));
  const action = node("Action", { "xsi:type": "ShowTaskpane" }, node("SourceLocation", { resid: pane }), leaf("SupportsPinning", "true"));
  return node("ExtensionPoint", { "xsi:type": type }, tab(workshop, "TabDefault", groupId, false, button(workshop, buttonId, "openBesideMail", action)));
}

/** Nothing blocks: with PromptUser the author can always send anyway, and without us the mail goes. */
function events(page: string): Element {
  return node("ExtensionPoint", { "xsi:type": "LaunchEvent" },
    node("LaunchEvents", {}, ...EVENTS.map(({ type, handler, prompts }) => node("LaunchEvent", { Type: type, FunctionName: handler, ...(prompts ? { SendMode: "PromptUser" } : {}) }))),
    node("SourceLocation", { resid: page }));
}
