import { z } from "zod";
import { COMMON_WORDS } from "./common-passwords";

export const PASSWORD_MIN = 12;
/** Long enough for any passphrase, short enough to hash. */
export const PASSWORD_MAX = 128;

const LOOKALIKES: Record<string, string> = { "@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", $: "s", "5": "s", "7": "t" };
const ROWS = [
  "0123456789",
  "1234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "qwertzuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1q2w3e4r5t6z",
  "1q2w3e4r5t6y",
];

const letters = (text: string): string => text.replace(/[^a-z]/g, "");
const plain = (text: string): string => text.replace(/[@431!0$57]/g, (c) => LOOKALIKES[c] ?? c);
/** "abcabcabc" is no better than "abc". */
const unit = (text: string): string => text.replace(/^(.+?)\1+$/, "$1");

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const ends = lower.replace(/^[^a-z]+|[^a-z]+$/g, "");
  const cores = [letters(lower), letters(plain(lower)), letters(plain(ends)), letters(plain(lower.replace(/[\d\W_]+$/, "")))];
  if (cores.some((core) => COMMON_WORDS.has(core) || COMMON_WORDS.has(unit(core)))) return true;
  return unit(lower).length <= 4 || ROWS.some((row) => [row, [...row].reverse().join("")].some((r) => r.repeat(4).includes(lower)));
}

/** Why this password cannot be used, in words for the person who chose it. */
export function passwordProblem(password: string, email = ""): string | undefined {
  if ([...password].length < PASSWORD_MIN) return `Use at least ${PASSWORD_MIN} characters.`;
  if (password.length > PASSWORD_MAX) return `Use at most ${PASSWORD_MAX} characters.`;
  if (isCommon(password)) return "This password is one of the first that would be guessed. Four unrelated words make a good one.";
  if (password.toLowerCase() === email.toLowerCase()) return "Choose something else than your e-mail address.";
  return undefined;
}

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "Use at most 254 characters.")
  .pipe(z.email("Enter an e-mail address, such as ines@example.com."));
