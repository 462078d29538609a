/** What runs in the browser: the identity of the pane with the genuine library. Bundled by the test. */
import { paneIdentity } from "../../../src/apps/taskpane/identity.ts";

Object.assign(window, { signIn: { identityOf: (office: never) => paneIdentity({ office, base: new URL("./", location.href).href, setting: "proef", fetch: (address, request) => fetch(address, request) }) } });
