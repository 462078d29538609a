export type { OutgoingMail } from "./mail.ts";
export { judgeRecipient, ownDomainOf, type Sender } from "./recipients.ts";
export { doubtAbout, isFresh, parseVerdict, verdictOn, type Doubt, type SendSetting, type Verdict } from "./verdict.ts";
