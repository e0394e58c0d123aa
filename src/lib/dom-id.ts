// How ids of entries become ids, fragments and slots of the document.

export const entryDomId = (prefix: string, id: string): string => prefix + id;

/** The slot of the shell in which a pinned entry is shown. */
export const pinSlot = (id: string): string => `pinned ${id}`;
