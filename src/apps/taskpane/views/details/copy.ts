/**
 * Puts text on the clipboard. Office frames the pane without the right to the newer clipboard, so the older command comes
 * first; it works after a click. Returns whether it did.
 */
export function copyText(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "hidden";
  field.setAttribute("aria-hidden", "true");
  document.body.append(field);
  const before = document.activeElement;
  field.select();
  try {
    // The one way that a frame of another origin still has.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor needs a right that Office does not give to panes
    return document.execCommand("copy");
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
