export { vaultStore, type VaultOptions } from "./vault.ts";
