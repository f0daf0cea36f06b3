import type { Locator, Page } from "@playwright/test";

const STEPS = 8;

const middle = async (place: Locator) => {
  const box = await place.boundingBox();
  if (!box) throw new Error("It is not on screen.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Takes hold of a grip with the mouse and carries it to another's height; lets go unless told to hold. */
export async function dragByMouse(page: Page, grip: Locator, to: Locator, { hold = false } = {}): Promise<void> {
  await grip.scrollIntoViewIfNeeded();
  const [from, end] = [await middle(grip), await middle(to)];
  const down = end.y > from.y;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, end.y + (down ? 4 : -4), { steps: STEPS });
  if (!hold) await page.mouse.up();
}

/** The same with a finger. */
export async function dragByTouch(page: Page, grip: Locator, to: Locator): Promise<void> {
  await grip.scrollIntoViewIfNeeded();
  const [from, end] = [await middle(grip), await middle(to)];
  const cdp = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: from.x, y }] });
  await send("touchStart", from.y);
  const target = end.y + (end.y > from.y ? 4 : -4);
  for (let step = 1; step <= STEPS; step++) await send("touchMove", from.y + ((target - from.y) * step) / STEPS);
  await send("touchEnd", target);
}
