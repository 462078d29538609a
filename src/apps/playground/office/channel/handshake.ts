import type { AppContext, OfficeApp } from "./app.ts";
import type { Identity } from "./frame.ts";
import type { JsonObject } from "./wire.ts";

/** How the library numbers the programs on the web. */
const NUMBERS = { word: 32, outlook: 64 } as const;
const READ_ONLY = 0;
const READ_WRITE = 1;
const TASK_PANE = 1;
const LANGUAGE = "nl-NL";
const VERSION = 16;
const BUILD = "16.0.18000.10000";

/** The answer to the first question of the library: in which program and which document it is. */
export function appContext(kind: OfficeApp["kind"], { control, conversation }: Identity, context: AppContext): JsonObject {
  return {
    _id: control, _appName: NUMBERS[kind], _appVersion: VERSION, _appMinorVersion: 0, _appUILocale: LANGUAGE, _dataLocale: LANGUAGE,
    _docUrl: context.url, _clientMode: context.readOnly ? READ_ONLY : READ_WRITE, _settings: context.settings, _reason: "documentOpened",
    _osfControlType: TASK_PANE, _eToken: "", _correlationId: conversation, _appInstanceId: control,
    _requirementMatrix: JSON.stringify(context.requirements), _hostFullVersion: BUILD, _addinName: "Kantlijn", _appDomains: [],
    _dialogRequirementMatrix: JSON.stringify({ DialogApi: 1.1 }), _featureGates: {}, _initialDisplayMode: 0,
    ...context.more,
  };
}
