export const PLATES = 8;

/** Which printing ink a portrait stands on, 1 to 8: FNV-1a of the id, well mixed; the same on both sides and for ever. */
export function plateOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) % PLATES) + 1;
}
