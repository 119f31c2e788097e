/**
 * The shape of stored drafts. The stored object is a structured clone of the connector, so bytes and trees need no encoding;
 * the version says which shape it has. A new version adds its schema and a function that makes it from the one before, and a
 * test opens a draft of each.
 */
export const currentVersion = 1;
