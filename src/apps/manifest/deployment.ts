import { createHash } from "node:crypto";

/** For whom a manifest is made. */
export interface Deployment {
  /** Where the pages are: https, with a closing slash. */
  readonly base: string;
  /** What people read in Word and Outlook. */
  readonly name: string;
  /** A.b.c.d. */
  readonly version: string;
  /** A ring of an organisation, such as pilot; empty for everybody. */
  readonly ring: string;
  /** Setting file that the pane reads; empty for the default one. */
  readonly setting: string;
  /** Page of the organisation about Kantlijn: help, privacy, terms. */
  readonly about: string;
  /** The id that the organisation chose for the Word add-in; empty to derive one. */
  readonly id: string;
}

/** Each of these is an add-in of its own to Microsoft 365. */
export type Product = "word" | "outlook" | "unified";

/** The copies in the repository: for who develops, on the addresses of `npm start`. */
export function localDeployment(version: string): Deployment {
  const base = "https://localhost:3443/";
  return { base, name: "Kantlijn (lokaal)", version: fourPart(version), ring: "", setting: "", about: `${base}index.html`, id: "" };
}

/** Four numbers, as Office wants a version: "0.1.0" is 0.1.0.0, and what comes behind a hyphen is left out. */
export function fourPart(version: string): string {
  const numbers = version.split(/[-+]/u)[0]?.split(".") ?? [];
  return [0, 1, 2, 3].map((place) => numbers[place] ?? "0").join(".");
}

/**
 * The id of an add-in: the same for the same base, name and ring, so that a manifest that is made again updates what is
 * installed. A UUID of version 8, the rest from SHA-256. Source: RFC 9562 section 5.8.
 */
export function idOf({ base, name, ring, id }: Deployment, product: Product): string {
  if (id !== "" && product === "word") return id.toLowerCase();
  const bytes = createHash("sha256").update(JSON.stringify(["kantlijn", product, ...(id === "" ? [base, name, ring] : [id.toLowerCase()])])).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}

/** The pages and files that a manifest names. */
export const PAGES = { pane: "office.html", commands: "commands.html", events: "send-check.html", eventScript: "send-check.js" } as const;

/** Address of the pane, with the setting to read and the ring it belongs to. */
export function paneAddress({ base, setting, ring }: Deployment): string {
  const address = new URL(PAGES.pane, base);
  if (setting !== "") address.searchParams.set("setting", setting);
  if (ring !== "") address.searchParams.set("ring", ring);
  return address.href;
}

/** Address of an icon, by its width in pixels. */
export function iconAddress({ base }: Deployment, size: number): string {
  return new URL(`icons/kantlijn-${String(size)}.png`, base).href;
}

/** Widths in pixels. Office asks for 16, 32 and 80 and takes the others where they fit better; 64 and 128 stand in the list of add-ins. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;
/** Widths that a button may have. */
export const BUTTON_SIZES = ICON_SIZES.filter((size) => size <= 80);
