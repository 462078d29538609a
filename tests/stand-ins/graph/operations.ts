import { DOCUMENT, type Entry, type Library, type Shelves } from "./library.ts";
import { refusal, type Answered, type Call, type Handlers } from "./openapi.ts";
import { itemOf, type UploadSessions } from "./sessions.ts";

/** What Graph does with its libraries, by the name of the operation. */
export function operations(shelves: Shelves, sessions: UploadSessions): Handlers {
  const site = (id: string) => shelves.sites.find((one) => one.id === id || (id === shelves.host && one.path === ""));
  const siteAnswer = (found: ReturnType<typeof site>): Answered => {
    if (found === undefined) return refusal(404, "itemNotFound");
    return found.closed === true ? refusal(403, "accessDenied") : { status: 200, body: { id: found.id, webUrl: `https://${shelves.host}/${found.path}` } };
  };
  const driveOf = (library: Library): object => ({ id: library.drive, name: library.name, driveType: "documentLibrary", webUrl: shelves.addressOfLibrary(library) });
  const item = ({ path }: Call): Entry | undefined => {
    const entry = shelves.entries.get(path["driveItem-id"] ?? "");
    return entry?.drive === path["drive-id"] ? entry : undefined;
  };
  const answer = (entry: Entry | undefined): Answered => (entry === undefined ? refusal(404, "itemNotFound") : { status: 200, body: itemOf(entry, shelves) });
  const withItem = (call: Call, work: (entry: Entry) => Answered): Answered => {
    const entry = item(call);
    if (entry === undefined) return refusal(404, "itemNotFound");
    const match = call.headers.get("if-match");
    if (match !== null && match !== (itemOf(entry, shelves) as { readonly eTag: string }).eTag) return refusal(412, "preconditionFailed");
    return work(entry);
  };
  const withRow = (call: Call, work: (entry: Entry) => Answered): Answered => {
    const entry = item(call);
    if (entry === undefined) return refusal(404, "itemNotFound");
    const match = call.headers.get("if-match");
    return match !== null && match !== rowTag(entry) ? refusal(412, "preconditionFailed") : work(entry);
  };
  const changed = (entry: Entry, work: () => Answered | null): Answered => {
    if (entry.locked) return refusal(423, "resourceLocked");
    const refused = work();
    if (refused !== null) return refused;
    [entry.version, entry.changed] = [entry.version + 1, shelves.now];
    return answer(entry);
  };
  return {
    get_site_by_path: ({ path }) => siteAnswer(shelves.sites.find((one) => one.path.toLowerCase() === path["site-path"]?.toLowerCase())),
    get_sites_site_id: ({ path }) => siteAnswer(site(path["site-id"] ?? "")),
    get_sites_site_id_drives: ({ path }) => ({ status: 200, body: { value: site(path["site-id"] ?? "")?.libraries.map(driveOf) ?? [] } }),
    get_sites_site_id_drive: ({ path }) => {
      const [first] = site(path["site-id"] ?? "")?.libraries ?? [];
      return first === undefined ? refusal(404, "itemNotFound") : { status: 200, body: driveOf(first) };
    },
    get_sites_site_id_lists_list_id_columns: ({ path }) => ({ status: 200, body: { value: shelves.libraries.find(({ list }) => list === path["list-id"])?.columns.map(columnOf) ?? [] } }),
    get_drives_drive_id_root: ({ path }) => answer(shelves.entries.get(shelves.library(path["drive-id"] ?? "")?.root ?? "")),
    get_root_by_path: ({ path }) => answer(shelves.at(shelves.library(path["drive-id"] ?? "")?.root ?? "", path["item-path"] ?? "")),
    get_drives_drive_id_items_driveItem_id_children: (call) => withItem(call, (folder) => {
      const all = [...shelves.entries.values()].filter(({ parent }) => parent === folder.id);
      const [from, top] = [Number(call.query["$skiptoken"] ?? 0), Number(call.query["$top"] ?? 200)];
      const path = `https://graph.microsoft.com/v1.0/drives/${folder.drive}/items/${folder.id}/children?$top=${String(top)}&$skiptoken=${String(from + top)}`;
      return { status: 200, body: { value: all.slice(from, from + top).map((entry) => itemOf(entry, shelves)), ...(all.length > from + top ? { "@odata.nextLink": path } : {}) } };
    }),
    get_child_by_name: (call) => withItem(call, (folder) => answer(shelves.child(folder.id, call.path["filename"] ?? ""))),
    get_drives_drive_id_items_driveItem_id: (call) => withItem(call, answer),
    put_drives_drive_id_items_driveItem_id_filename_content: (call) => withItem(call, (folder) => {
      const name = call.path["filename"] ?? "";
      if (call.query["@microsoft.graph.conflictBehavior"] !== "fail" || call.bytes.size > 250 * 2 ** 20) return refusal(400, "invalidRequest");
      if (shelves.child(folder.id, name) !== undefined) return refusal(409, "nameAlreadyExists");
      return { status: 201, body: itemOf(shelves.add(folder.drive, folder.id, name, call.bytes), shelves) };
    }),
    post_drives_drive_id_items_driveItem_id_filename_createUploadSession: (call) => withItem(call, (folder) => {
      const behaviour = (call.json["item"] as Readonly<Record<string, unknown>> | undefined)?.["@microsoft.graph.conflictBehavior"];
      return behaviour === "fail" ? sessions.begin({ drive: folder.drive, folder: folder.id, name: call.path["filename"] ?? "" }) : refusal(400, "invalidRequest");
    }),
    post_drives_drive_id_items_driveItem_id_createUploadSession: (call) => withItem(call, (entry) => {
      const item = call.json["item"] as { readonly "@microsoft.graph.conflictBehavior"?: string; readonly fileSystemInfo?: { readonly lastModifiedDateTime?: string } } | undefined;
      if (entry.locked) return refusal(423, "resourceLocked");
      return item?.["@microsoft.graph.conflictBehavior"] === "replace" ? sessions.begin({ entry, changed: item.fileSystemInfo?.lastModifiedDateTime ?? entry.created }) : refusal(400, "invalidRequest");
    }),
    get_drives_drive_id_items_driveItem_id_versions: (call) => withItem(call, (entry) => ({
      status: 200, body: { value: [{ id: `${String(entry.content)}.0`, size: entry.bytes.size }, ...entry.versions.map(({ id, bytes }) => ({ id, size: bytes.size }))] },
    })),
    restore_version: (call) => withItem(call, (entry) => {
      const found = entry.versions.find(({ id }) => id === call.path["driveItemVersion-id"]);
      if (found === undefined) return refusal(404, "itemNotFound");
      if (entry.locked) return refusal(423, "resourceLocked");
      shelves.renew(entry, found.bytes, shelves.now, found.fields);
      return { status: 204 };
    }),
    patch_drives_drive_id_items_driveItem_id: (call) => withItem(call, (entry) => changed(entry, () => {
      const { name, parentReference, ...rest } = call.json as { readonly name?: string; readonly parentReference?: { readonly id?: string } };
      const folder = parentReference === undefined ? entry.parent : parentReference.id ?? "";
      if (Object.keys(rest).length > 0 || folder === null || shelves.entries.get(folder)?.drive !== entry.drive) return refusal(400, "invalidRequest");
      const there = shelves.child(folder, name ?? entry.name);
      if (there !== undefined && there.id !== entry.id) return refusal(409, "nameAlreadyExists");
      [entry.name, entry.parent] = [name ?? entry.name, folder];
      return null;
    })),
    delete_drive_item: (call) => withItem(call, (entry) => {
      if (entry.locked) return refusal(423, "resourceLocked");
      shelves.remove(entry);
      return { status: 204 };
    }),
    get_drives_drive_id_items_driveItem_id_listItem_fields: (call) => withItem(call, ({ fields, id }) => ({ status: 200, body: { id, ...fields } })),
    patch_drives_drive_id_items_driveItem_id_listItem_fields: (call) => withRow(call, (entry) => {
      const { columns } = shelves.library(entry.drive)!;
      const fits = Object.entries(call.json).every(([name, value]) => {
        const column = columns.find((one) => one.name === name.split("@")[0]);
        if (column === undefined || column.readOnly === true) return false;
        if (name.includes("@") || value === null || column.choices === undefined) return true;
        return (Array.isArray(value) ? value : [value]).every((choice) => column.choices?.includes(String(choice)));
      });
      const done = fits ? changed(entry, () => { Object.assign(entry.fields, Object.fromEntries(Object.entries(call.json).filter(([name]) => !name.includes("@")))); return null; }) : refusal(400, "invalidRequest");
      return done.status === 200 ? { status: 200, body: { id: entry.id, ...entry.fields } } : done;
    }),
    get_sites_site_id_lists_list_id_contentTypes: ({ path }) => ({ status: 200, body: { value: typesOf(shelves.libraries.find(({ list }) => list === path["list-id"])).map(([id, name]) => ({ id, name })) } }),
    get_drives_drive_id_items_driveItem_id_listItem: (call) => withItem(call, (entry) => ({ status: 200, body: { id: entry.id.replace("01ITEM", ""), eTag: rowTag(entry), ...(call.query["$expand"] === "fields" ? { fields: { id: entry.id, ...entry.fields } } : {}), contentType: { id: entry.type, name: typesOf(shelves.library(entry.drive)).find(([id]) => id === entry.type)?.[1] ?? "" } } })),
    update_list_item: ({ path, json }) => {
      const library = shelves.libraries.find(({ list, site: { id } }) => list === path["list-id"] && id === path["site-id"]);
      const entry = [...shelves.entries.values()].find(({ id, drive }) => id === `01ITEM${path["listItem-id"] ?? ""}` && drive === library?.drive);
      const id = (json["contentType"] as { readonly id?: string } | undefined)?.id ?? "";
      if (entry === undefined) return refusal(404, "itemNotFound");
      if (typesOf(library).every(([known]) => known !== id)) return refusal(400, "invalidRequest");
      const done = changed(entry, () => { entry.type = id; return null; });
      return done.status === 200 ? { status: 200, body: { id: path["listItem-id"], contentType: { id } } } : done;
    },
    patch_drives_drive_id_items_driveItem_id_retentionLabel: (call) => withItem(call, (entry) => {
      if (shelves.library(entry.drive)?.labels?.includes(String(call.json["name"])) === false) return refusal(403, "accessDenied");
      entry.label = String(call.json["name"]);
      return { status: 200, body: { name: entry.label } };
    }),
  };
}

/** A row writes its tag otherwise than its file does. */
function rowTag({ id, version }: Entry): string {
  return `"${id.toLowerCase()},${String(version)}"`;
}

function typesOf(library: Library | undefined): readonly (readonly [string, string])[] {
  return library === undefined ? [] : [[DOCUMENT, "Document"], ...Object.entries(library.types ?? {})];
}

function columnOf({ name, choices, many = false, moment = false, readOnly = false }: Library["columns"][number]): object {
  const kind = choices !== undefined ? { choice: { choices, displayAs: many ? "checkBoxes" : "dropDownMenu" } } : moment ? { dateTime: { format: "dateOnly" } } : { text: { maxLength: 255 } };
  return { id: name, name, displayName: name, readOnly, ...kind };
}
