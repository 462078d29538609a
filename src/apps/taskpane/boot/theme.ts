/** Whether the program around the pane is dark; told again after every change. */
export interface Darkness {
  readonly get: () => boolean;
  /** Returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The theme of the system, where no program around the pane has one of its own. */
export function systemDarkness(page: Window): Darkness {
  const dark = page.matchMedia("(prefers-color-scheme: dark)");
  return {
    get: () => dark.matches,
    subscribe: (listener) => {
      dark.addEventListener("change", listener);
      return () => { dark.removeEventListener("change", listener); };
    },
  };
}

/**
 * The theme of Office. Word tells no changes, so whoever comes back to the pane looks again; Outlook does. Without a theme, as
 * in older versions, that of the system counts.
 */
export function officeDarkness(office: typeof Office, page: Window, system: Darkness): Darkness {
  const get = (): boolean => {
    const theme = themeOf(office);
    return theme === undefined ? system.get() : isDark(theme);
  };
  return {
    get,
    subscribe: (listener) => {
      const stop = system.subscribe(listener);
      page.addEventListener("focus", listener);
      try {
        office.context.mailbox.addHandlerAsync(office.EventType.OfficeThemeChanged, listener);
      } catch {
        // Word has no mailbox, and an older Outlook no such event.
      }
      return () => {
        stop();
        page.removeEventListener("focus", listener);
      };
    },
  };
}

function themeOf(office: typeof Office): Office.OfficeTheme | undefined {
  try {
    return office.context.officeTheme;
  } catch {
    return undefined;
  }
}

/** Where Office does not say it, the brightness of the background does. */
function isDark({ isDarkTheme, bodyBackgroundColor }: Partial<Office.OfficeTheme>): boolean {
  if (typeof isDarkTheme === "boolean") return isDarkTheme;
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(bodyBackgroundColor ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return false;
  const [r = 255, g = 255, b = 255] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}
