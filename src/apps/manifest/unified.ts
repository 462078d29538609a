import { manifestTexts, type ManifestText } from "../../language/nl/manifest.ts";
import { BUTTON_SIZES, iconAddress, idOf, PAGES, paneAddress, type Deployment } from "./deployment.ts";
import { BUTTONS, COMMANDS, EVENTS, WORD_PANE } from "./names.ts";

const VERSION = "1.30";
/** Relative to the manifest in its package. */
export const PACKAGE_ICONS = { color: "assets/icons/package-color.png", outline: "assets/icons/package-outline.png" } as const;
const ACTIONS = { pane: "showPane", mailPane: "showMailPane" } as const;
const WORD = { capabilities: [{ name: "WordApi", minVersion: "1.3" }], scopes: ["document"] };
const MAIL = { capabilities: [{ name: "Mailbox", minVersion: "1.5" }], scopes: ["mail"] };
/** Sending can be held for a question from this version on. */
const SENDING = { capabilities: [{ name: "Mailbox", minVersion: "1.13" }], scopes: ["mail"] };

/**
 * One manifest for both, in the form that Teams apps have. Offered beside the XML manifests and not instead of them: it
 * does not work in Outlook on a Mac, on a phone, and in Office that is bought once.
 * Source: learn.microsoft.com, "Office Add-ins with the unified app manifest", 10 May 2026.
 */
export function unifiedManifest(deployment: Deployment): string {
  const { base, name, version, about } = deployment;
  const { unified, word } = manifestTexts.descriptions;
  return `${JSON.stringify({
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: VERSION,
    id: idOf(deployment, "unified"),
    version: version.split(".").slice(0, 3).join("."),
    name: { short: name, full: name },
    description: { short: unified.nl, full: word.nl },
    developer: { name: manifestTexts.provider, websiteUrl: about, privacyUrl: about, termsOfUseUrl: about },
    localizationInfo: { defaultLanguageTag: "nl" },
    icons: PACKAGE_ICONS,
    accentColor: "#0F6CBD",
    validDomains: [new URL(base).host],
    authorization: { permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }, { name: "MailboxItem.Read.User", type: "Delegated" }, { name: "Mailbox.SharedFolder", type: "Delegated" }] } },
    extensions: [{ requirements: { scopes: ["mail", "document"] }, runtimes: runtimes(deployment), ribbons: ribbons(deployment), autoRunEvents: [{ requirements: SENDING, events: EVENTS.map(eventOf) }] }],
  }, null, 2)}\n`;
}

function runtimes(deployment: Deployment): readonly object[] {
  const page = (file: string): string => new URL(file, deployment.base).href;
  const pane = paneAddress(deployment);
  return [
    { id: "kantlijn.word", requirements: WORD, type: "general", code: { page: pane }, lifetime: "short", actions: [{ id: ACTIONS.pane, type: "openPage", view: WORD_PANE }] },
    { id: "kantlijn.commands", requirements: WORD, type: "general", code: { page: page(PAGES.commands) }, lifetime: "short", actions: [{ id: COMMANDS.openWithDocument, type: "executeFunction" }] },
    { id: "kantlijn.mail", requirements: MAIL, type: "general", code: { page: pane }, lifetime: "short", actions: [{ id: ACTIONS.mailPane, type: "openPage", pinnable: true }] },
    {
      id: "kantlijn.events", requirements: SENDING, type: "general", code: { page: page(PAGES.events), script: page(PAGES.eventScript) }, lifetime: "short",
      actions: EVENTS.map(({ handler }) => ({ id: handler, type: "executeFunction" })),
    },
  ];
}

function ribbons(deployment: Deployment): readonly object[] {
  const ribbon = (requirements: object, context: string, tab: string, group: string, ...controls: readonly object[]): object =>
    ({ requirements, contexts: [context], tabs: [{ builtInTabId: tab, groups: [{ id: group, label: manifestTexts.group.nl, icons: icons(deployment), controls }] }] });
  const { open, openWithDocument, openBesideMail } = manifestTexts.buttons;
  return [
    ribbon(WORD, "default", "TabHome", "kantlijn.group", button(deployment, BUTTONS.open, open, ACTIONS.pane), button(deployment, BUTTONS.openWithDocument, openWithDocument, COMMANDS.openWithDocument)),
    ribbon(MAIL, "mailRead", "TabDefault", "kantlijn.read.group", button(deployment, BUTTONS.read, openBesideMail, ACTIONS.mailPane)),
    ribbon(MAIL, "mailCompose", "TabDefault", "kantlijn.compose.group", button(deployment, BUTTONS.compose, openBesideMail, ACTIONS.mailPane)),
  ];
}

function button(deployment: Deployment, id: string, { label, help }: { readonly label: ManifestText; readonly help: ManifestText }, actionId: string): object {
  return { id, type: "button", label: label.nl, icons: icons(deployment), supertip: { title: label.nl, description: help.nl }, actionId };
}

function icons(deployment: Deployment): readonly object[] {
  return BUTTON_SIZES.map((size) => ({ size, url: iconAddress(deployment, size) }));
}

function eventOf({ unified, handler, prompts }: (typeof EVENTS)[number]): object {
  return { type: unified, actionId: handler, ...(prompts ? { options: { sendMode: "promptUser" } } : {}) };
}
