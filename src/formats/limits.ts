/** So many entries are read of one answer. */
export const mostEntries = 2_000;

/** So many characters an id may have. */
export const longestId = 256;
