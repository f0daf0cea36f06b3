/** "peak_hours", "peakHours" → "Peak hours"; a key nobody declared. */
export function keyWords(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .trim()
    .toLowerCase();
  return words === "" ? key : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
