/** An error as the Word API has it: a code, and the member that gave it ("Range.insertText"). */
export class WordFault extends Error {
  readonly code: string;
  readonly location: string;
  readonly status: number;

  constructor(code: WordFaultCode, location: string, message: string = code) {
    super(message);
    this.name = "WordFault";
    [this.code, this.location, this.status] = [code, location, STATUS[code]];
  }
}

const STATUS = { InvalidArgument: 400, ItemNotFound: 404, InvalidObjectPath: 400, NotImplemented: 501, AccessDenied: 401, GeneralException: 500, SearchStringInvalidOrTooLong: 400 } as const;
type WordFaultCode = keyof typeof STATUS;
