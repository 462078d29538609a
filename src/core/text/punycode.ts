/** Parameters of the form, and the sign with which a name in it begins. Source: RFC 3492, 5; RFC 5890, 2.3.2.1. */
const [BASE, LEAST, MOST, SKEW, DAMP, FIRST_BIAS, FIRST_CODE] = [36, 1, 26, 38, 700, 72, 128];
const PREFIX = "xn--";
const LAST_CODE = 0x10ffff;

/** A domain as a person sees it: names such as "xn--zo-ija" become "zo\u00eb" again. What cannot be read stays as it is. */
export function readableDomain(domain: string): string {
  return domain.split(".").map((label) => (label.startsWith(PREFIX) ? (decoded(label.slice(PREFIX.length)) ?? label) : label)).join(".");
}

/** The name behind its prefix; null when it is no such name. */
function decoded(label: string): string | null {
  const border = Math.max(0, label.lastIndexOf("-"));
  const codes = [...label.slice(0, border)].map((sign) => sign.charCodeAt(0));
  let [code, at, bias] = [FIRST_CODE, 0, FIRST_BIAS];
  for (let read = border > 0 ? border + 1 : 0; read < label.length; ) {
    const before = at;
    let weight = 1;
    for (let step = BASE; ; step += BASE) {
      const digit = digitOf(label, read++);
      if (digit === null) return null;
      at += digit * weight;
      const least = Math.min(MOST, Math.max(LEAST, step - bias));
      if (digit < least) break;
      weight *= BASE - least;
    }
    const size = codes.length + 1;
    bias = adapted(at - before, size, before === 0);
    code += Math.floor(at / size);
    at %= size;
    if (code > LAST_CODE) return null;
    codes.splice(at++, 0, code);
  }
  return codes.length === 0 ? null : String.fromCodePoint(...codes);
}

/** A letter stands for 0 to 25, a digit for 26 to 35. */
function digitOf(label: string, at: number): number | null {
  const sign = label.charAt(at).toLowerCase();
  if (/^[a-z]$/.test(sign)) return sign.charCodeAt(0) - 97;
  return /^\d$/.test(sign) ? sign.charCodeAt(0) - 22 : null;
}

function adapted(distance: number, size: number, first: boolean): number {
  let rest = first ? Math.floor(distance / DAMP) : Math.floor(distance / 2);
  rest += Math.floor(rest / size);
  let steps = 0;
  for (; rest > ((BASE - LEAST) * MOST) / 2; steps += BASE) rest = Math.floor(rest / (BASE - LEAST));
  return steps + Math.floor(((BASE - LEAST + 1) * rest) / (rest + SKEW));
}
