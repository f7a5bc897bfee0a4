/**
 * The version of what reading and checking give. Raise it with every change after which a document that was already
 * read would give other rows, indicators or findings: the store then reads those documents again, and only those.
 */
export const parserVersion = 16;
