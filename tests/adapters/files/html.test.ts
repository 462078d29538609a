import fc from "fast-check";
import { readHtml } from "../../../src/adapters/files/eml/html.ts";
import { DEFAULT_LIMITS, Volume } from "../../../src/adapters/files/limits.ts";

const read = (html: string): ReturnType<typeof readHtml> => readHtml(html, new Volume(DEFAULT_LIMITS));
const lines = (html: string): readonly string[] => read(html).map(({ text }) => text);
const roles = (html: string): readonly string[] => read(html).map(({ role, level, text }) => `${role}${level ?? ""} ${text}`);

describe("what a reader sees of an HTML mail", () => {
  it.each<[string, string, readonly string[]]>([
    ["paragraphs", "<p>Een</p><p>Twee</p>", ["Een", "Twee"]],
    ["lines", "Kade 1<br>1000 AA Zandermeer<br/>Nederland", ["Kade 1", "1000 AA Zandermeer", "Nederland"]],
    ["divisions without paragraphs", "<div>Een</div><div><br></div><div>Twee</div>", ["Een", "Twee"]],
    ["words in several looks stay one line", "<p>Het <b>besluit</b> van <span style='color:red'>1 mei</span>.</p>", ["Het besluit van 1 mei."]],
    ["white space as in a browser", "<p>\n  een \t twee\r\n drie&nbsp;&nbsp;</p>", ["een twee drie"]],
    ["entities", "<p>&eacute;&euml;&Icirc; &euro;&nbsp;5 &lt;b&gt; &amp;amp; &#8364; &#x20AC; &#128; &ndash; &hellip;</p>", ["éëÎ € 5 <b> &amp; € € € – …"]],
    ["entities without their end, and unknown ones", "<p>R&amp D &onbekend; AT&T &#0; &#99999999;</p>", ["R& D &onbekend; AT&T \ufffd &#99999999;".replace("&#99999999;", "\ufffd")]],
    ["signs without width are gone", "<p>be&shy;leids&#8203;nota&zwnj; \u00ad</p>", ["beleidsnota"]],
    ["no scripts, styles or heads", "<html><head><title>T</title><style>p{}</style><meta charset=utf-8></head><body><script>if (a<b) document.write('<p>x</p>')</script>tekst</body></html>", ["tekst"]],
    ["no comments, also not those for one program", "<p>a<!-- b --><!--[if mso]><p>c</p><![endif]--><![if !mso]>d<![endif]></p>", ["ad"]],
    ["no comment that never ends", "<p>a</p><!-- b", ["a"]],
    ["no hidden preview", '<div style="display:none;max-height:0">Lees snel</div><p>Zichtbaar</p>', ["Zichtbaar"]],
    ["no hidden words with more inside", '<div hidden><div>a</div>b</div>c<span style="mso-hide:all">d</span>', ["c"]],
    ["a head that nobody closed", "<head><title>x</title><body>tekst", ["tekst"]],
    ["attributes with signs of tags in them", '<p title="a > b">tekst</p>', ["tekst"]],
    ["a quote that never closes", '<p title="a>tekst</p><p>verder</p>', ["tekst", "verder"]],
    ["a sign that begins no tag", "<p>1 < 2 en a <3</p>", ["1 < 2 en a <3"]],
    ["half a tag at the end", "<p>tekst</p><p", ["tekst"]],
    ["preformatted text line by line", "<pre>een\n  twee</pre>", ["een", "twee"]],
    ["nothing", "", []],
    ["names of objects that are not entities", "<p>&constructor; &toString;</p>", ["&constructor; &toString;"]],
  ])("%s", (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ["headings", "<h1>A</h1>b<h3>C</h3>", ["heading1 A", "body b", "heading3 C"]],
    ["a heading that nobody closed", "<h2>A<p>b</p>", ["heading2 A", "body b"]],
    ["lists", "<ul><li>a<li>b</ul>c", ["list-item a", "list-item b", "body c"]],
    ["lists in each other", "<ol><li>a<ul><li>b</li></ul></li></ol><p>c</p>", ["list-item a", "list-item b", "body c"]],
    ["quotes that say so", '<p>a</p><blockquote type="cite"><p>b</p></blockquote><p>c</p>', ["body a", "quoted b", "body c"]],
    ["quotes of Gmail", '<div>a</div><div class="gmail_quote"><div>Op di 1 sep 2026 om 10:00 schreef Jan &lt;j@a.example&gt;:<br></div><blockquote class="gmail_quote" style="margin:0">b</blockquote></div>', ["body a", "body Op di 1 sep 2026 om 10:00 schreef Jan <j@a.example>:", "quoted b"]],
    ["text moved to the right is no quote", '<blockquote style="margin-left:40px">a</blockquote>', ["body a"]],
  ])("%s", (_, html, expected) => {
    expect(roles(html)).toEqual(expected);
  });

  const place = (html: string): readonly unknown[] => read(html).map(({ text, role, cell }) => [text, role, cell && [cell.table, cell.row, cell.column]]);
  it("places in a table of data", () => {
    expect(place("<table><tr><th>Naam<th colspan=2>Adres<tr><td>A<td>B<td>C</table>na")).toEqual([
      ["Naam", "table-cell", [0, 0, 0]], ["Adres", "table-cell", [0, 0, 1]], ["A", "table-cell", [0, 1, 0]], ["B", "table-cell", [0, 1, 1]], ["C", "table-cell", [0, 1, 2]], ["na", "body", undefined],
    ]);
  });
  it.each([
    ["that holds another table", "<table><tr><td>a<td>b<tr><td><table><tr><td>c<td>d<tr><td>e<td>f</table><td>g</table>", ["a", "b", "g"]],
    ["of one column", "<table><tr><td>a<tr><td>b</table>", ["a", "b"]],
    ["of one row", "<table><tr><td>a<td>b</table>", ["a", "b"]],
    ["that says so", '<table role="presentation"><tr><td>a<td>b<tr><td>c<td>d</table>', ["a", "b", "c", "d"]],
  ])("none in a table %s, which only places things on the page", (_, html, texts) => {
    expect(read(html).filter(({ cell }) => cell === undefined).map(({ text }) => text)).toEqual(texts);
  });

  it("is never more than the mail, and never a line with a line end", () => {
    const part = fc.oneof(fc.constantFrom("<p>", "</p>", "<td>", "<table>", "</table>", "<tr>", "<li>", "</ul>", "<!--", "-->", "<script>", "</script", "<", ">", '"', "&amp;", "&#1", "<br>", "<blockquote>", "<div hidden>", "<h1", "\n"), fc.string({ unit: "grapheme", maxLength: 6 }));
    fc.assert(fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const html = parts.join("");
      const texts = lines(html);
      expect(texts.every((text) => text !== "" && !/[\n\r\u2028\u2029]/.test(text))).toBe(true);
      expect(texts.join("").length).toBeLessThanOrEqual(html.length);
    }), { numRuns: 300 });
  });

  it.each([
    ["tags that open", "<div>"], ["signs of tags", "<"], ["comments", "<!--"], ["quotes", '<a "'], ["tables", "<table><tr><td>"], ["references", "&"], ["scripts", "<script>"], ["hidden parts", "<p hidden>"], ["closing tags", "</"], ["spaces", " "], ["declarations", "<!"], ["quotes of others", "<blockquote>x"], ["lists", "<ul><li>x"],
  ])("takes time in proportion to many %s", (_, part) => {
    // Were the work to grow with the square, this would not end within the time of a test.
    expect(read(part.repeat(50_000)).length).toBeLessThan(50_001);
  });
});
