import { bytesOf } from "../../../../adapters/hosts/memory/index.ts";
import { latin1 } from "../../../../adapters/files/eml/index.ts";
import type { AppContext } from "../channel/app.ts";
import { OfficeFault } from "../channel/app.ts";
import type { Json, JsonObject } from "../channel/wire.ts";
import type { Ground } from "./calls.ts";
import { AS_FILE } from "./numbers.ts";

/** TEST ONLY: what a newer Outlook has than the library of 2022 knows. The shim in the pane has the other half; the numbers are ours. */
export interface NewerOutlook {
  readonly requirements: AppContext["requirements"];
  readonly calls: Readonly<Record<number, (request: JsonObject, ground: Ground) => Json | Promise<Json>>>;
}

const NOT_WRITTEN_YET = 9030;

export function newerOutlook(): NewerOutlook {
  return {
    requirements: { Mailbox: "1.14" },
    calls: {
      [AS_FILE]: async (_, { mail }) => {
        if (mail.compose) throw new OfficeFault(NOT_WRITTEN_YET, "a draft is no file");
        return btoa(latin1(new Uint8Array(await (await bytesOf(mail.document)).bytes.arrayBuffer())));
      },
    },
  };
}
