import { tongueOf } from "../../language/spoken/page.ts";
import { connect } from "./beside.ts";
import { byId } from "./page.ts";
import { show } from "./sheet/show.ts";
import { Workbench } from "./workbench.ts";

const pane = byId("pane", HTMLIFrameElement);
const beside = connect(pane, (place) => { show(byId("document", HTMLElement), place); });
const officePage = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-stand-in"]')?.content ?? "";
const link = byId("office", HTMLElement);

// Only a server on this machine has the page with the library of Microsoft.
if (officePage !== "") {
  link.querySelector("a")?.setAttribute("href", officePage);
  link.hidden = false;
}
void new Workbench({
  onlyTyped: false,
  tongue: tongueOf(window),
  pane,
  starting: (setting) => { beside.start(setting); },
  placed: ({ document: file, setting }) => { beside.open(file, setting); },
}).start();
