/** Raise it when links are found otherwise: pages that did not change are then looked through again. */
export const edition = 2;
