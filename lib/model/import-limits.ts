/** Most rows and bytes of one file. */
export const IMPORT_ROWS_MAX = 50_000;
export const IMPORT_BYTES_MAX = 10 * 1024 * 1024;
/** Days the content of a file is kept. */
export const FILE_DAYS = 30;
