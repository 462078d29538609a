export * from "./document.ts";
export * from "./evidence.ts";
export * from "./finding.ts";
export * from "./desk.ts";
export * from "./guidance.ts";
export * from "./record.ts";
export * from "./errors.ts";
export * from "./choices.ts";
