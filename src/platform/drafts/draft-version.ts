/**
 * The shapes of stored drafts. What is stored are structured clones, so bytes and trees need no encoding; the version says
 * which shape they have. A new version adds its schema and a function that makes the connector from it, and a test opens a
 * draft of each.
 */
export const versions = {
  /** One record with all that a draft has. */
  whole: 1,
  /** As the next one, with the whole text in one record. */
  partedAroundText: 2,
  /** A head and records beside it, of which only those that changed are written: see `draft-parts`. */
  parted: 3,
} as const;
