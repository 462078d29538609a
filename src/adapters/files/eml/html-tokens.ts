import { decodeEntities } from "./entities.ts";

export type HtmlToken =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "open"; readonly name: string; readonly attributes: string }
  | { readonly type: "close"; readonly name: string };

/** Elements whose content is no HTML. */
const RAW: ReadonlySet<string> = new Set(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"]);
const NAME = /^[a-zA-Z][\w:.-]*/;

/** HTML as a row of tags and texts, in one pass. What is broken is text, as in a browser; comments are gone. */
export function* tokenizeHtml(html: string): Generator<HtmlToken> {
  let at = 0;
  /** The end of a comment was looked for in vain: it is not there further on either. */
  let noComment = false;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open !== at) yield { type: "text", text: decodeEntities(html.slice(at, open < 0 ? undefined : open)) };
    if (open < 0) return;
    if (html.startsWith("<!--", open)) {
      const end: number = noComment ? -1 : html.indexOf("-->", open + 4);
      noComment ||= end < 0;
      at = end < 0 ? endOf(html, open) : end + 3;
      continue;
    }
    const closing = html[open + 1] === "/";
    const name = NAME.exec(html.slice(open + (closing ? 2 : 1), open + 42))?.[0].toLowerCase();
    if (name === undefined) {
      if (/[!?/]/.test(html[open + 1] ?? "")) at = endOf(html, open);
      else {
        yield { type: "text", text: "<" };
        at = open + 1;
      }
      continue;
    }
    at = tagEnd(html, open);
    if (closing) yield { type: "close", name };
    else {
      yield { type: "open", name, attributes: html.slice(open + 1 + name.length, at) };
      if (RAW.has(name)) at = rawEnd(html, at, name);
    }
  }
}

const endOf = (html: string, open: number): number => {
  const end = html.indexOf(">", open);
  return end < 0 ? html.length : end + 1;
};

/** Just after the `>` of a tag; one inside quotes does not count. */
function tagEnd(html: string, open: number): number {
  let quote = "";
  for (let at = open + 1; at < html.length; at++) {
    const sign = html[at] ?? "";
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === ">") return at + 1;
    else if ((sign === '"' || sign === "'") && /[=\s]/.test(html[at - 1] ?? "")) quote = sign;
  }
  // A quote that never closes: the tag ends where it would have without.
  return endOf(html, open);
}

function rawEnd(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}[\\s/>]`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
