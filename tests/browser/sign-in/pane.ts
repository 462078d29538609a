/** What runs in the browser: the identity of the pane with the genuine library. Bundled by the test. */
import { paneIdentity } from "../../../src/apps/taskpane/identity.ts";

Object.assign(window, { signIn: { identityOf: (office: never) => paneIdentity({ office, address: new URL("office.html?setting=proef", location.href).href, clicked: () => true, fetch: (address, request) => fetch(address, request) }) } });
