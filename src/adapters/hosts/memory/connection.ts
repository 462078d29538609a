import type { World } from "../../../core/model/index.ts";
import type { DocumentHost } from "../host.ts";

/** What a page puts at `window.kantlijn` for the pane beside it. */
export interface HostConnection {
  readonly host: DocumentHost;
  /** Name of a setting on the server (`setting/<name>.json`), or the world itself. May differ after `onDocument`. */
  readonly setting: string | World;
}

/** The connection that the page around this window offers, or null when there is none or it belongs to somebody else. */
export function connectionOf(window: { readonly parent: unknown }): HostConnection | null {
  try {
    const around = window.parent as { readonly kantlijn?: HostConnection } | null;
    return around === window || around === null ? null : (around.kantlijn ?? null);
  } catch {
    // A page of another origin around this one: reading from it is refused.
    return null;
  }
}
