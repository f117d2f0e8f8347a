/**
 * Counts the versions of recognition: raised whenever the same file may give other articles than before. The store keeps
 * it with every page, so that what an older version read is known, and can be read again. 1 had no origins.
 */
export const RECOGNITION_VERSION = 2;
