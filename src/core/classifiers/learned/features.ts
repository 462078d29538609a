import type { Paragraph } from "../../model/index.ts";
import { isAside } from "../../reading/index.ts";
import type { Direction } from "../direction.ts";
import { SignBag, wordsIn, type Sign } from "./signs.ts";

/** A mail as far as the learned part looks at it. */
export interface MailSigns {
  readonly paragraphs: readonly Pick<Paragraph, "role" | "text">[];
  readonly direction: Direction;
  readonly from: string;
  readonly recipients: number;
  readonly attachments: number;
}

/** The begin of a mail says what it is, however long it goes on. */
const MOST_WORDS = 400;
const MOST_UNITS = 8_000;
/** Letters at the begin and the end of longer words, by which words that were not seen are like some that were. Chosen by cross-validation between writers. */
const PARTS = [4, 6];
const MACHINE_BOX = /no-?reply|nieuws|info|news|notif|service|alert/u;
const SIGNATURE = /^--\s*$/u;
const PICTURES = /[\u{1F300}-\u{1FAFF}]/u;

/** The signs of a mail, each once: words and pairs of words in the subject and in what its author wrote, and how it was sent. */
export function signsOf(mail: MailSigns): readonly Sign[] {
  const bag = new SignBag();
  const add = (sign: string, words = ""): void => { bag.add(sign, words); };
  const own = ownText(mail);
  const subject = wordsIn(own.subject.join(" "));
  subject.forEach((word, index) => {
    add(`s${word}`, word);
    add(`w${word}`, word);
    if (index > 0) add(`S${subject[index - 1] ?? ""}_${word}`, `${subject[index - 1] ?? ""} ${word}`);
  });
  const words = wordsIn(own.body).slice(0, MOST_WORDS);
  words.forEach((word, index) => {
    add(`w${word}`, word);
    for (const part of PARTS) {
      if (word.length <= part) continue;
      add(`p${word.slice(0, part)}`, word);
      add(`e${word.slice(-part)}`, word);
    }
    if (index > 0) add(`b${words[index - 1] ?? ""}_${word}`, `${words[index - 1] ?? ""} ${word}`);
  });
  for (const sign of shapeOf(mail, own.body, words.length)) add(sign);
  return bag.all();
}

/** What the author wrote, as far as it is read: no quoted mail, no signature. */
function ownText({ paragraphs }: MailSigns): { readonly subject: readonly string[]; readonly body: string } {
  const subject: string[] = [];
  const body: string[] = [];
  let units = 0;
  for (const { role, text } of paragraphs) {
    if (SIGNATURE.test(text) || units > MOST_UNITS) break;
    if (role === "subject") subject.push(text);
    else if (!isAside(role)) {
      body.push(text);
      units += text.length;
    }
  }
  return { subject, body: body.join("\n").slice(0, MOST_UNITS) };
}

/** How the mail was sent and what it looks like. */
function shapeOf({ direction, from, recipients, attachments }: MailSigns, body: string, words: number): readonly string[] {
  const box = from.split("@")[0] ?? "";
  const times = (sign: RegExp): number => Math.min(3, body.match(sign)?.length ?? 0);
  return [
    `d${direction}`, `n${String(Math.min(7, Math.floor(Math.log2(1 + words))))}`, `q${String(times(/\?/gu))}`, `x${String(times(/!/gu))}`, `to${String(Math.min(2, recipients))}`,
    ...(attachments > 0 ? ["att"] : []), ...(PICTURES.test(body) ? ["emoji"] : []), ...(MACHINE_BOX.test(box) ? ["box"] : []),
    ...(/\d/u.test(box) && direction === "incoming" ? ["boxnum"] : []), ...(/^https?:|www\./mu.test(body) ? ["link"] : []), ...(/€|euro/u.test(body) ? ["money"] : []),
  ];
}
