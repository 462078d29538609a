import type { Paragraph } from "../../../../core/model/index.ts";
import type { MailParts } from "./parts.ts";

/** The body as HTML: as it came, or made from what was typed. Exchange turns plain text into lines in a block of this class. */
export function htmlOf(parts: MailParts, typed: readonly Paragraph[] | null): string {
  if (typed !== null) return page(typed.map(blockOf).join("\n"));
  if (parts.html !== null) return parts.html;
  return page(`<div class="PlainText">${lines(parts.plain ?? "").map(escaped).join("<br>\n")}</div>`);
}

/** The body as text. */
export function plainOf(parts: MailParts, typed: readonly Paragraph[] | null): string {
  if (typed !== null) return typed.map(({ text }) => text).join("\n\n");
  return parts.plain ?? textIn(parts.html ?? "");
}

function blockOf({ role, text, level = 1 }: Paragraph): string {
  const words = escaped(text);
  if (role === "heading") return `<h${String(level)}>${words}</h${String(level)}>`;
  if (role === "list-item") return `<ul><li>${words}</li></ul>`;
  return role === "quoted" ? `<blockquote type="cite"><p>${words}</p></blockquote>` : `<p>${words}</p>`;
}

const page = (body: string): string => `<html><head></head><body>${body}</body></html>`;
const lines = (text: string): readonly string[] => text.replace(/\s+$/u, "").split(/\r\n|\r|\n/u);
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function textIn(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return body.textContent;
}
