import { FILE_EXTENSIONS } from "../../core/model/index.ts";
import type { Like } from "../like.ts";
import type * as nl from "../nl/cli.ts";
import { policy } from "./policy.ts";

const HELP = `Kantlijn says of a document or mail what it is, where it belongs, how long you keep it and what to look out for.

  kantlijn check FILE|FOLDER...      reads files (${FILE_EXTENSIONS.join(", ")}); folders with all that is in them
      --json                         write one JSON list, with an element per file
      --policy NAME|FILE             policy package (gemeente, provincie, waterschap, rijk, school, or a .json of your own); otherwise gemeente
      --ring NAME                    also what counts for this group alone
      --world FILE                   the organisation (world.json): places, own domains, people in office
      --context FILE                 the desk (context.json): who writes, when, where the file is
      --all-findings                 also what the card does not show
      --with-text                    also the text that was read

  kantlijn evaluate FOLDER...        compare scenarios with what you expect; FOLDER is a scenario, a world or a folder with worlds
      --json                         write one JSON list, with an element per scenario

  kantlijn setting FILE              check an organisation (world.json) and make a setting for the pages of it
      --policy NAME|FILE             with this policy package; otherwise the one the organisation names
      --ring NAME                    for this group
      --client GUID --tenant GUID    for signing in: the registration and the directory in Microsoft Entra
      --sharepoint FILE              for storing in SharePoint: columns and labels; {} is enough
      --out FILE                     write it here, such as dist/setting/default.json

  kantlijn policy check PACKAGE...   check policy packages: form, references, who may change what and who approved it
  kantlijn policy explain RULE       what a rule says, what it rests on, whose it is and where it speaks; with FOLDER... also in your own scenarios
      --policy NAME|FILE             in this package; otherwise gemeente
  kantlijn policy diff OLD NEW       what a package changes: now, from a day on, and what is still silent
  kantlijn policy evaluate FOLDER... which scenarios change with another package, and how
      --policy NAME|FILE             the package that you want to try
      --present NAME|FILE            the package that holds now; otherwise the one the organisation names
      --on YYYY-MM-DD                as if it were that day
      --ring NAME, --json            with these commands too

  kantlijn doctor [--json]           tell what is wrong with this installation
  kantlijn deliveries [--retry ID]   what is not yet in its place in another system, and trying it again
  kantlijn backup|restore FOLDER     keep everything in a folder, or put it back

  --lang nl|en                       with every command: in this language; otherwise English where your computer speaks it (LC_ALL, LC_MESSAGES, LANG), and
                                     Dutch anywhere else. With --json what comes out stays the same

  kantlijn --help                    this explanation
  kantlijn --version                 the version

Ending: 0 all read or right, 1 something not, 2 the command is not right.
Kantlijn changes and sends nothing, and only keeps what you ask for with --out.`;

export const cli: Like<typeof nl.cli> = {
  help: HELP,
  problem: (message) => `kantlijn: ${message}`,
  usage: {
    "no-command": () => "Say what you want: check, evaluate, policy or setting.",
    "unknown-command": ({ name = "" }) => `The word ${name} is not a command: check, evaluate, policy and setting are.`,
    "unknown-option": ({ name = "", known = "" }) => `There is no option ${name} here. There are: ${known}.`,
    "needs-value": ({ name = "" }) => `A value belongs behind ${name}.`,
    "no-value": ({ name = "" }) => `No value belongs behind ${name}.`,
    "no-language": ({ name = "", known = "" }) => `Kantlijn does not speak the language ${name}. It does speak: ${known}.`,
    twice: ({ name = "" }) => `The option ${name} is there twice.`,
    "no-files": () => "Name at least one file or folder.",
    "one-file": () => "Name one file: that of your organisation.",
    together: () => "Give --client and --tenant together, or neither.",
    "not-writable": ({ name = "" }) => `The file ${name} cannot be written. Does the folder exist?`,
    "no-scenarios": ({ name = "" }) => `There are no scenarios in ${name}. A scenario is a folder with an input file, context.json and expected.json.`,
    "not-json": ({ name = "" }) => `There is no valid JSON in ${name}.`,
    "too-large": ({ name = "" }) => `The file ${name} is too large for a policy package.`,
    "policy-command": ({ name = "" }) => `${name === "" ? "Say" : `The word ${name} does not belong behind policy. Say`} what you want: check, explain, diff or evaluate.`,
    "no-package": () => "Name at least one policy package: a name or a file.",
    "two-packages": () => "Name two policy packages: the old one and the new one.",
    "no-rule": () => "Name a rule, such as documentTypes.motie or findings.bsn.",
    "unknown-rule": ({ name = "", near = "" }) => `This package has no rule ${name}.${near === "" ? "" : ` Do you mean one of these: ${near}?`}`,
    "no-proposal": () => "Name the package that you want to try with --policy.",
    "no-day": ({ name = "" }) => `${name} is not a day. Write a day as 2027-01-31.`,
    "no-ring": ({ name = "" }) => `${name} is not the name of a group. Use small letters, digits, full stop and hyphen.`,
    "not-readable": ({ name = "" }) => `The file ${name} is not there or may not be read.`,
  },
  card: {
    clicks: ({ count = "" }) => (count === "0" ? "This is filed by itself." : count === "1" ? "One click is enough." : `This needs ${count} clicks.`),
    attention: ({ count = "" }) => `Look out in the text: ${count}`,
    withheld: "not on the card",
    warning: "Look out",
  },
  evaluate: {
    columns: {
      outcome: "outcome", documentType: "kind", fields: "details", location: "place", warnsLocation: "wrong place", warnsRecipient: "recipient", woo: "Woo",
      findings: "found", notFlagged: "left alone", retention: "keep", maxQuestions: "questions", maxClicks: "clicks", scenario: "scenario",
    },
    right: "right",
    wrong: "WRONG",
    together: "together",
    differs: ({ expectation = "", expected = "", actual = "" }) => `${expectation}: expected ${expected}, got ${actual}`,
    notInText: ({ expected = "" }) => `findings: ${expected} is not in the text like that`,
    unchecked: ({ id = "", names = "" }) => `${id}: this was not looked at: ${names}.`,
  },
  policy,
  progress: ({ done = "", file = "" }) => `${done} read · ${file}`,
  summary: ({ read = "0", unread = "0" }) => (unread === "0" ? `${read} read.` : `${read} read, ${unread} not.`),
  settingWritten: (file) => `The setting is right and stands in ${file}.`,
  nothing: "No files were found.",
  stopped: "Stopped. What stands above was read.",
};
