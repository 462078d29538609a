export { vaultStore } from "./vault.ts";
