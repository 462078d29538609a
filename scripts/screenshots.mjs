// npm run screenshots: pictures of every state of the pane and its pages, in docs/images.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/build.ts", "--if-stale"], ["scripts/tasks/screenshots.ts"]]);
