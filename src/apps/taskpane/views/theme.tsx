import { createDOMRenderer, FluentProvider, RendererProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";

const dark = matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  dark.addEventListener("change", listener);
  return () => { dark.removeEventListener("change", listener); };
}

/** Fluent in light or dark, with styles that a strict content security policy accepts. */
export function Theme({ nonce, children }: { readonly nonce: string | null; readonly children: ReactNode }): ReactNode {
  const isDark = useSyncExternalStore(subscribe, () => dark.matches);
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
