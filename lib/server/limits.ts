export const MAX_BODY_BYTES = 1024 * 1024;
export const MAX_UPSTREAM_BYTES = 10 * 1024 * 1024;
