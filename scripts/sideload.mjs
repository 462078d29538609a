// npm run sideload -- word|outlook: puts Kantlijn in the Word or Outlook of this computer, to develop and try it.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/sideload.ts"].concat(process.argv.slice(2))]);
