export { downloadStore, type DownloadStore, type Offer } from "./download.ts";
