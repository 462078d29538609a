const transform = { "\\.[jt]sx?$": ["@swc/jest", { jsc: { target: "es2023", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } }] };
export default { testEnvironment: "node", testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"], transform, transformIgnorePatterns: [], modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/var/"] };
