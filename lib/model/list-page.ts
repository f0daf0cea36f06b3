/** Rows of one page of the library: whole lines of a gallery of one to six columns. */
export const PAGE_ROWS = 60;

/** Rows a new list begins with: what a screen shows. The rest of its first page follows at once. */
export const FIRST_ROWS = 24;
