import { settingIn } from "../../../../src/apps/taskpane/boot/setting.ts";

test.each([
  ["https://x.example/kantlijn/office.html", "https://x.example/kantlijn/setting/default.json"],
  ["https://x.example/office.html?setting=pilot-1&_host_Info=Word$Web", "https://x.example/setting/pilot-1.json"],
  ["https://x.example/office.html?setting=../../evil", "https://x.example/setting/default.json"],
  ["https://x.example/office.html?setting=https://evil.example/x", "https://x.example/setting/default.json"],
  ["https://x.example/office.html?setting=", "https://x.example/setting/default.json"],
])("a page at %s takes %s", (address, wanted) => {
  expect(settingIn(address)).toEqual({ address: wanted });
});
