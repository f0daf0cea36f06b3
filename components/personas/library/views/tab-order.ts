/** The order with one of them `steps` further; at an end it stays. */
export function stepped(order: readonly string[], id: string, steps: number): string[] {
  const from = order.indexOf(id);
  if (from < 0) return [...order];
  return placed(order, id, Math.min(order.length - 1, Math.max(0, from + steps)));
}

/** The order with one of them dropped where another stands. */
export function dropped(order: readonly string[], id: string, on: string): string[] {
  const to = order.indexOf(on);
  return to < 0 || !order.includes(id) ? [...order] : placed(order, id, to);
}

function placed(order: readonly string[], id: string, to: number): string[] {
  const rest = order.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
