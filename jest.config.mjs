// Tests run as the modules that ship: native ESM, nothing under node_modules rewritten. (A package with top-level
// await, such as libxml2-wasm, has no CommonJS form.) Node hides the VM modules that Jest needs for it behind a flag;
// `npm test` gives that flag, and a bare `jest tests/core` is started once more with it.
import { spawnSync } from "node:child_process";
import vm from "node:vm";

if (!("SourceTextModule" in vm) && /[\\/]jest(\.js)?$/.test(process.argv[1] ?? "")) {
  const { status } = spawnSync(process.execPath, ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning", ...process.argv.slice(1)], { stdio: "inherit" });
  process.exit(status ?? 1);
}

const typescript = {
  jsc: { target: "es2023", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, experimental: { keepImportAttributes: true } },
};

export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "\\.tsx?$": ["@swc/jest", typescript] },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/var/"],
  // Two cores and one more: tests in a browser wait as much as they work.
  maxWorkers: 3,
  // What hangs fails; what is slow on a small machine does not.
  testTimeout: 120_000,
};
