import type { ManifestText } from "../../language/nl/manifest.ts";
import { node, type Element } from "./xml.ts";

const ENGLISH = "en-US";

/** A text with its translation, as the top of a manifest has it. */
export function localised(name: string, { nl, en }: ManifestText): Element {
  return node(name, { DefaultValue: nl }, node("Override", { Locale: ENGLISH, Value: en }));
}

/**
 * What the buttons of a manifest refer to by id. A reference enters what it refers to, so that no id leads nowhere and
 * none is there for nothing.
 */
export class Resources {
  readonly #kinds = { Images: new Map<string, Element>(), Urls: new Map<string, Element>(), ShortStrings: new Map<string, Element>(), LongStrings: new Map<string, Element>() };

  /** Refers to an image, for `resid`. */
  image(id: string, address: string): string {
    this.#kinds.Images.set(id, node("bt:Image", { id, DefaultValue: address }));
    return id;
  }

  url(id: string, address: string): string {
    this.#kinds.Urls.set(id, node("bt:Url", { id, DefaultValue: address }));
    return id;
  }

  /** At most 125 characters. */
  short(id: string, text: ManifestText): string {
    return this.#string("ShortStrings", id, text);
  }

  /** At most 250 characters. */
  long(id: string, text: ManifestText): string {
    return this.#string("LongStrings", id, text);
  }

  #string(kind: "ShortStrings" | "LongStrings", id: string, { nl, en }: ManifestText): string {
    this.#kinds[kind].set(id, node("bt:String", { id, DefaultValue: nl }, node("bt:Override", { Locale: ENGLISH, Value: en })));
    return id;
  }

  /** Everything that was referred to. */
  element(): Element {
    return node("Resources", {}, ...Object.entries(this.#kinds).map(([kind, entries]) => node(`bt:${kind}`, {}, ...entries.values())));
  }
}
