export { latin1 } from "./encode.ts";
export { lineOf, signsOf } from "./envelope.ts";
export { headersOf } from "./headers.ts";
export { rewriteMail } from "./rewrite.ts";
export { textOfMail } from "./text.ts";
export { writeMail, type MailPart } from "./write.ts";
