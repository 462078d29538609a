// npm run manifest -- --base https://... --name "...": the manifests of Word and Outlook for an organisation or a ring.
import { launch } from "./launch.mjs";

launch([["src/apps/manifest/main.ts"].concat(process.argv.slice(2))]);
