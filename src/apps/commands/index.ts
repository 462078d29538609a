import { switchOpening } from "./open-with-document.ts";

// The page behind the buttons of Word that open no pane. Office keeps it for as long as a command runs.
void Office.onReady(() => {
  Office.actions.associate("kantlijn.openWithDocument", (event: Office.AddinCommands.Event) => { switchOpening(Office.context.document.settings, event); });
});
