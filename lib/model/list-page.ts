/** Rows of one page of the library: whole lines of a gallery of one to six columns. */
export const PAGE_ROWS = 60;
