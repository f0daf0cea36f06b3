const WRITTEN_IN = "textarea, input, select, [contenteditable='true']";
const FOCUSABLE = "textarea, input, select, button, [tabindex]";

function enter(part: Element): void {
  const target = ["[aria-invalid='true']", WRITTEN_IN, FOCUSABLE]
    .map((kind) => part.querySelector<HTMLElement>(kind))
    .find((found) => found !== null);
  part.scrollIntoView({ block: "center" });
  target?.focus({ preventScroll: true });
}

export function focusPart(id: string): void {
  const part = document.getElementById(id);
  if (part) enter(part);
}

/** Focus goes to the first control that is marked wrong, once the marks are drawn. */
export function focusFirstIssue(): void {
  setTimeout(() => {
    const wrong = document.querySelector("[data-part] [aria-invalid='true'], [data-part][data-wrong]");
    const part = wrong?.closest("[data-part]");
    if (part) enter(part);
  }, 50);
}
