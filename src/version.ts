/** Kept equal to package.json by a test; a file read at start-up would cost more than it tells. */
export const VERSION = '0.1.0'
