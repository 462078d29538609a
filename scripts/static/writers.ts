import { SHARED, type Headers, type Rule } from "./rules.ts";

/** Media types that some web servers do not know by themselves. */
const TYPES: Readonly<Record<string, string>> = {
  bin: "application/octet-stream", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", eml: "message/rfc822", json: "application/json",
};
const START = "index.html";

/** File name -> text, for the kinds of web server that a build can be put on. The build brings all of them; each server reads its own. */
export function headerFiles(rules: readonly Rule[]): Readonly<Record<string, string>> {
  return { _headers: pagesFile(rules), "web.config": iisFile(rules), "nginx.conf": nginxFile(rules) };
}

/** `_headers`, for Netlify, Cloudflare Pages and what reads the same file. The folder is the root of the site. */
function pagesFile(rules: readonly Rule[]): string {
  const block = (path: string, headers: Headers): string => [`/${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const start = rules.filter(({ path }) => path === START).map(({ headers }) => block("", headers));
  return `${[block("*", SHARED), ...start, ...rules.map(({ path, headers }) => block(path, headers))].join("\n\n")}\n`;
}

/** `web.config`, for IIS. Works in any folder: a location is relative to the file. */
function iisFile(rules: readonly Rule[]): string {
  const add = (headers: Headers, indent: string): string => Object.entries(headers).map(([name, value]) => `${indent}<add name="${name}" value="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" />\n`).join("");
  const types = Object.entries(TYPES).map(([extension, type]) => `      <remove fileExtension=".${extension}" />\n      <mimeMap fileExtension=".${extension}" mimeType="${type}" />\n`).join("");
  const locations = rules.map(({ path, headers }) =>
    `  <location path="${path.replace(/\/\*$/u, "")}">\n    <system.webServer>\n      <httpProtocol>\n        <customHeaders>\n${add(headers, "          ")}        </customHeaders>\n      </httpProtocol>\n    </system.webServer>\n  </location>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<configuration>\n  <system.webServer>\n    <staticContent>\n${types}    </staticContent>\n    <httpProtocol>\n      <customHeaders>\n        <remove name="X-Powered-By" />\n${add(SHARED, "        ")}      </customHeaders>\n    </httpProtocol>\n  </system.webServer>\n${locations.join("")}</configuration>\n`;
}

/** `nginx.conf`, to include in a server block whose root is the folder. A location there forgets the headers around it, so each repeats them. */
function nginxFile(rules: readonly Rule[]): string {
  const add = (headers: Headers, indent: string): string => Object.entries(headers).map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`).join("");
  const locations = rules.map(({ path, headers }) => `location ${path.endsWith("/*") ? `^~ /${path.slice(0, -1)}` : `= /${path}`} {\n${add({ ...SHARED, ...headers }, "  ")}}\n`);
  const types = Object.entries(TYPES).map(([extension, type]) => `  ${type} ${extension};\n`).join("");
  return `# In a server block: include /path/to/this/folder/nginx.conf;  with root set to the folder.\nindex ${START};\ninclude mime.types;\ntypes {\n${types}}\n${add(SHARED, "")}${locations.join("")}`;
}
