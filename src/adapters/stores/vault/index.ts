export type { VaultOptions } from "./call.ts";
export { vaultStore } from "./vault.ts";
