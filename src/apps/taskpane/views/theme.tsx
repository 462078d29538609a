import { createDOMRenderer, FluentProvider, RendererProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import type { Darkness } from "../boot/theme.ts";

/** Fluent in light or dark, with styles that a strict content security policy accepts. */
export function Theme({ nonce, darkness, children }: { readonly nonce: string | null; readonly darkness: Darkness; readonly children: ReactNode }): ReactNode {
  const isDark = useSyncExternalStore(darkness.subscribe, darkness.get);
  return (
    <RendererProvider renderer={rendererFor(nonce)} targetDocument={document}>
      <FluentProvider className="theme" theme={isDark ? webDarkTheme : webLightTheme}>{children}</FluentProvider>
    </RendererProvider>
  );
}

let renderer: ReturnType<typeof createDOMRenderer> | null = null;
function rendererFor(nonce: string | null): ReturnType<typeof createDOMRenderer> {
  renderer ??= createDOMRenderer(document, nonce === null ? {} : { styleElementAttributes: { nonce } });
  return renderer;
}
