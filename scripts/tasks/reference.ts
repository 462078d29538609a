import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { guidanceJsonSchema } from "../../src/apps/cli/contract/schema.ts";
import { policyJsonSchema } from "../../src/core/policy/index.ts";
import { ERROR_CODES, type ErrorCode } from "../../src/core/model/index.ts";
import { errors } from "../../src/language/nl/errors.ts";
import { conformancePage } from "./conformance.ts";
import { ROOT } from "./files.ts";

/** Pages in docs/reference that are made from the code, and what each should hold now. */
export const REFERENCE: Readonly<Record<string, () => string>> = {
  "docs/reference/guidance.schema.json": () => `${JSON.stringify(guidanceJsonSchema(), null, 2)}\n`,
  "docs/reference/policy.schema.json": () => `${JSON.stringify(policyJsonSchema(), null, 2)}\n`,
  "docs/reference/errors.md": errorsPage,
  "docs/reference/conformance.md": conformancePage,
};

export async function writeReference(file: string): Promise<void> {
  await writeFile(join(ROOT, file), REFERENCE[file]?.() ?? "");
}

const INTRODUCTION = `<!-- Made by npm run generate from src/language/nl/errors.ts. -->
# Fouten

Elke fout die iemand kan tegenkomen heeft een code. Die staat bij de melding, in het element van \`check --json\` en in het antwoord van de server (\`code\`).
Een melding zegt wat er mis is, wat veilig is en wat je kunt doen. Er staat nooit inhoud van een document in.
`;

/** Groups of codes, in the order of the page; the last takes what is left. */
const GROUPS: readonly (readonly [heading: string, has: (code: ErrorCode) => boolean])[] = [
  ["Bestanden", (code) => code.startsWith("file-")],
  ["Beleid, organisatie en proefgevallen", (code) => code.endsWith("-invalid") && !["capture-invalid", "session-invalid", "configuration-invalid"].includes(code) || code === "policy-unknown" || code === "usage"],
  ["Vastleggen en opslag", (code) => /^(?:capture|undo|place|store)-/u.test(code)],
  ["Aanmelden en postvak", (code) => /^(?:sign-in|token|keys|mail)-/u.test(code)],
  ["Word en Outlook", (code) => /^(?:host|document)-/u.test(code)],
  ["Server en pagina", () => true],
];

function errorsPage(): string {
  const groupOf = (code: ErrorCode): string => GROUPS.find(([, has]) => has(code))?.[0] ?? "";
  const sections = GROUPS.map(([heading]) => {
    const entries = ERROR_CODES.filter((code) => groupOf(code) === heading).map((code) => {
      const { title, wrong, safe, next } = errors[code];
      return `### \`${code}\`\n\n**${title}.** ${wrong({})} ${safe} ${next({})}\n`;
    });
    return `## ${heading}\n\n${entries.join("\n")}`;
  });
  return [INTRODUCTION, ...sections].join("\n");
}
