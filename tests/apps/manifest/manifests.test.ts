/** The manifests, checked without the internet: what the schemas say, and what they are too old to know. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { localManifests } from "../../../scripts/tasks/local-manifests.ts";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { PACKAGE_ICONS } from "../../../src/apps/manifest/unified.ts";
import { formFault, jsonFaults, valuesAt, xsdFaults } from "./schemas.ts";

const made = await localManifests();
const [word = "", outlook = "", unified = ""] = ["manifest.xml", "manifest.outlook.xml", "manifest.json"].map((file) => made[file]);
const XML = [["Word", word], ["Outlook", outlook]] as const;
const BASE = "https://localhost:3443/";

test.each(Object.entries(made))("the committed %s is what npm run generate makes", (file, text) => {
  expect(readFileSync(join(ROOT, file), "utf8")).toBe(text);
});

test.each(XML)("the manifest of %s is valid, in the right order, under the schemas of 2019", (_, xml) => {
  expect(xsdFaults(xml)).toBe("");
});

test.each([
  ["an element out of order", (xml: string) => xml.replace(/( *<Version>.*\n)( *<ProviderName>.*\n)/u, "$2$1")],
  ["a text that is too long", (xml: string) => xml.replace(/<bt:String id="group.label" DefaultValue="[^"]*"/u, `<bt:String id="group.label" DefaultValue="${"a".repeat(126)}"`)],
  ["an id of 33 characters", (xml: string) => xml.replaceAll("group.label", "g".repeat(33))],
  ["a permission that is none", (xml: string) => xml.replace(/<Permissions>\w+/u, "<Permissions>ReadSomething")],
  ["an element that is none", (xml: string) => xml.replace("<Hosts>", "<Hosts/><Hosts>")],
])("%s is seen by the schemas", (_, harm) => {
  for (const [, xml] of XML) expect(xsdFaults(harm(xml))).not.toBe("");
});

/** Elements that the schemas of 2019 do not know, and where the reference pages of Microsoft put them. */
test("what is newer than the schemas stands where it belongs", () => {
  const host = "//m:Host";
  expect(valuesAt(outlook, `${host}/*[1][self::m:Runtimes][following-sibling::*[1][self::m:DesktopFormFactor]]/m:Runtime/@resid`)).toEqual(["events.url"]);
  expect(valuesAt(outlook, `${host}/m:Runtimes/m:Runtime/m:Override[@type="javascript"]/@resid`)).toEqual(["events.script"]);
  expect(valuesAt(outlook, "//m:DesktopFormFactor/*[1][self::m:SupportsSharedFolders]")).toEqual(["true"]);
  expect(valuesAt(outlook, '//m:Action[@x:type="ShowTaskpane"]/*[2][self::m:SupportsPinning]')).toEqual(["true", "true"]);
  expect(valuesAt(outlook, '//m:ExtensionPoint[@x:type="LaunchEvent"]/*[1][self::m:LaunchEvents]/following-sibling::*[1][self::m:SourceLocation]/@resid')).toEqual(["events.url"]);
});

/** Adding an event, changing a permission or adding a host: then every administrator has to consent again. Say so in the changelog when this changes. */
test("the administrator is asked for this, and for nothing more", () => {
  expect(valuesAt(word, "//o:Permissions")).toEqual(["ReadWriteDocument"]);
  expect(valuesAt(outlook, "//o:Permissions")).toEqual(["ReadItem"]);
  expect([...valuesAt(word, "//o:Hosts/o:Host/@Name"), ...valuesAt(outlook, "//o:Hosts/o:Host/@Name")]).toEqual(["Document", "Mailbox"]);
  expect(valuesAt(outlook, '//m:LaunchEvent/@Type')).toEqual(["OnNewMessageCompose", "OnMessageRecipientsChanged", "OnMessageAttachmentsChanged", "OnMessageFromChanged", "OnMessageSend", "OnAppointmentSend"]);
  expect(valuesAt(word, '//t:ExtensionPoint/@x:type')).toEqual(["PrimaryCommandSurface"]);
  expect(valuesAt(outlook, '//m:ExtensionPoint/@x:type')).toEqual(["MessageReadCommandSurface", "MessageComposeCommandSurface", "LaunchEvent"]);
  expect([...valuesAt(word, "//o:AppDomain"), ...valuesAt(outlook, "//o:AppDomain")]).toEqual([]);
  const { authorization, extensions: [{ autoRunEvents: [{ events }] }] } = JSON.parse(unified);
  expect(authorization.permissions.resourceSpecific.map(({ name }: { readonly name: string }) => name)).toEqual(["Document.ReadWrite.User", "MailboxItem.Read.User", "Mailbox.SharedFolder"]);
  expect(events.map(({ type }: { readonly type: string }) => type)).toEqual(["newMessageComposeCreated", "messageRecipientsChanged", "messageAttachmentsChanged", "messageFromChanged", "messageSending", "appointmentSending"]);
});

test("sending is never blocked: every event that can hold a message asks, and only asks", () => {
  expect(valuesAt(outlook, '//m:LaunchEvent[contains(@Type, "Send")]/@SendMode')).toEqual(["PromptUser", "PromptUser"]);
  expect(valuesAt(outlook, "//m:LaunchEvent[@SendMode]")).toHaveLength(2);
  const { extensions: [{ autoRunEvents: [{ events }] }] } = JSON.parse(unified);
  expect(events.flatMap(({ type, options }: { readonly type: string; readonly options?: object }) => (type.endsWith("Sending") ? [options] : options ?? []))).toEqual([{ sendMode: "promptUser" }, { sendMode: "promptUser" }]);
});

test.each(XML)("in the manifest of %s every id is there once, and leads somewhere", (_, xml) => {
  const resources = valuesAt(xml, "//b:Image/@id | //b:Url/@id | //b:String/@id");
  const ids = [...valuesAt(xml, "//@id"), ...resources].filter((id) => !id.startsWith("Tab"));
  expect(new Set(resources).size).toBe(resources.length);
  expect(new Set(valuesAt(xml, "//*[local-name()='Control' or local-name()='Group']/@id")).size).toBe(valuesAt(xml, "//*[local-name()='Control' or local-name()='Group']/@id").length);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
  const named = new Set(valuesAt(xml, "//@resid"));
  expect([...named].toSorted()).toEqual([...resources].toSorted());
});

test.each(XML)("every address in the manifest of %s is on the base", (_, xml) => {
  const addresses = valuesAt(xml, "//o:SourceLocation/@DefaultValue | //o:IconUrl/@DefaultValue | //o:HighResolutionIconUrl/@DefaultValue | //o:SupportUrl/@DefaultValue | //b:Image/@DefaultValue | //b:Url/@DefaultValue");
  expect(addresses.filter((address) => !address.startsWith(BASE) || address.length > 2048)).toEqual([]);
  expect([...xml.matchAll(/="(https?:[^"]*)"/gu)].map(([, address = ""]) => address).filter((address) => !address.startsWith(BASE) && !/schemas\.microsoft\.com|w3\.org/u.test(address))).toEqual([]);
  expect(addresses.length).toBeGreaterThan(12);
});

/** Width and height of a PNG, from its header. */
function sizeOf(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Office shows an icon of the size it asked for; Outlook wants the icons of the list larger. */
test.each(XML)("every icon of %s is there, in the size it is for", (name, xml) => {
  const resids = valuesAt(xml, "//b:Icon/b:Image/@resid | //*[local-name()='Icon']/b:Image/@resid");
  const sizes = valuesAt(xml, "//*[local-name()='Icon']/b:Image/@size");
  const wanted = resids.map((resid, index) => [valuesAt(xml, `//b:Image[@id="${resid}"]/@DefaultValue`)[0] ?? "", Number(sizes[index])] as const);
  const listed = [["//o:IconUrl", name === "Word" ? 32 : 64], ["//o:HighResolutionIconUrl", name === "Word" ? 64 : 128]] as const;
  const all = [...wanted, ...listed.map(([path, size]) => [valuesAt(xml, `${path}/@DefaultValue`)[0] ?? "", size] as const)];
  for (const [address, size] of all) expect([address, sizeOf(join(ROOT, "assets", address.slice(BASE.length)))]).toEqual([address, [size, size]]);
  expect(new Set(sizes)).toEqual(new Set(["16", "20", "24", "32", "40", "48", "64", "80"]));
});

test("the unified manifest is valid under the schema of its version", () => {
  expect(jsonFaults(JSON.parse(unified))).toEqual([]);
  expect(jsonFaults({ ...JSON.parse(unified), name: { short: "a".repeat(31) } })).not.toEqual([]);
  expect(jsonFaults({ ...JSON.parse(unified), id: "kantlijn" })).not.toEqual([]);
  for (const [icon, size] of [[PACKAGE_ICONS.color, 192], [PACKAGE_ICONS.outline, 32]] as const) expect(sizeOf(join(ROOT, icon))).toEqual([size, size]);
});

test("in the unified manifest every action is there once and every button and event has one", () => {
  const { extensions: [{ runtimes, ribbons, autoRunEvents }] } = JSON.parse(unified);
  const actions: readonly string[] = runtimes.flatMap((runtime: { readonly actions: readonly { readonly id: string }[] }) => runtime.actions.map(({ id }) => id));
  const used = [...JSON.stringify([ribbons, autoRunEvents]).matchAll(/"actionId":"([^"]*)"/gu)].map(([, id]) => id);
  expect(new Set(actions).size).toBe(actions.length);
  expect([...new Set(used)].toSorted()).toEqual([...actions].toSorted());
  expect([...unified.matchAll(/"(https:[^"]*)"/gu)].map(([, address = ""]) => address).filter((address) => !address.startsWith(BASE) && !address.startsWith("https://developer.microsoft.com/"))).toEqual([]);
});

test("the three are add-ins of their own", () => {
  const ids = [valuesAt(word, "//o:Id")[0], valuesAt(outlook, "//o:Id")[0], JSON.parse(unified).id];
  expect(new Set(ids).size).toBe(3);
});

test.each(XML)("the manifest of %s is small enough for Exchange, and XML", (_, xml) => {
  expect(Buffer.byteLength(xml)).toBeLessThan(256 * 1024);
  expect(formFault(xml)).toBe("");
});

test("the drawing of the icon is kept beside what is made of it", () => {
  expect(existsSync(join(ROOT, "assets/icons/kantlijn.svg"))).toBe(true);
});
