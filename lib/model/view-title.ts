const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** They would turn round what stands after the title. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One line without leading or trailing space. */
export const cleanTitle = (title: string): string => title.replace(TURNS, "").replace(CONTROLS, " ").replace(/\s+/g, " ").trim();

/** Whether a person would see anything of it. */
export const isVisible = (title: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(title);
