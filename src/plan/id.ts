/** Ids are parts of paths, so they hold no dots and no blanks. `#2` names an item without an id, by position. */
export const ID_PATTERN = /^(?:[A-Za-z0-9][A-Za-z0-9_-]{0,79}|#\d+)$/
