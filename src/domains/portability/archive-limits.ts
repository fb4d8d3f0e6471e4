import type { ZipLimits } from '../../platform/files/zip-reader.js';

/** What an archive of ours can look like at most; anything else is no archive of ours. */
export const archiveLimits: ZipLimits = {
  maxEntries: 1_000_000,
  maxEntryBytes: 512 * 1024 ** 2,
  maxBytes: 256 * 1024 ** 3,
  maxRatio: 250,
  paths:
    /^(manifest\.json|manifest\.sig|README\.txt|(data|tables)\/[a-z_]{1,63}\.\d{4}\.(jsonl|csv)|media\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
};
