/** How long a deleted persona can be put back. */
export const BIN_DAYS = 30;
