import type { Readable } from 'node:stream';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { ZipReader, ZipRefused } from '../../platform/files/zip-reader.js';
import { archiveLimits } from './archive-limits.js';
import {
  archiveFormat,
  archiveVersion,
  manifestPath,
  sealPath,
  type ArchiveManifest,
  type ArchiveSeal,
} from './archive-manifest.js';
import { Tally } from './archive-writer.js';
import { dataImportErrors } from './data-import.errors.js';

/** Largest manifest: of a hundred thousand parts and missing files. It is read before its signature is known to be good. */
const maxManifestBytes = 16 * 1024 ** 2;

/** Why an archive is not taken. */
export class ArchiveRefused extends Error {
  constructor(readonly code: keyof typeof dataImportErrors) {
    super(code);
  }
}

/** An archive that was found to be one of ours. */
export interface OpenedArchive {
  manifest: ArchiveManifest;
  has(path: string): boolean;
  read(path: string): Promise<Readable>;
  close(): void;
}

/** Opens an uploaded archive of an account. Nothing of it is believed before its signature. @throws ArchiveRefused */
export async function openArchive(
  files: FileStorage,
  { key, sizeBytes }: { key: string; sizeBytes: number },
  seal: ArchiveSeal,
): Promise<OpenedArchive> {
  const zip = await orRefused(ZipReader.open(sizeBytes, (range) => files.open(key, range), archiveLimits));
  try {
    if (zip.sizeOf(manifestPath) === undefined || zip.sizeOf(sealPath) === undefined)
      throw new ArchiveRefused('ARCHIVE_UNREADABLE');
    if (zip.sizeOf(manifestPath)! > maxManifestBytes || zip.sizeOf(sealPath)! > 200)
      throw new ArchiveRefused('ARCHIVE_UNREADABLE');
    const text = await textOf(zip, manifestPath);
    if (!seal.isOurs(text, await textOf(zip, sealPath))) throw new ArchiveRefused('ARCHIVE_FOREIGN');
    const manifest = JSON.parse(text) as ArchiveManifest;
    if (manifest.format !== archiveFormat || manifest.version > archiveVersion)
      throw new ArchiveRefused('ARCHIVE_VERSION_UNKNOWN');
    if (manifest.subject.kind !== 'ACCOUNT') throw new ArchiveRefused('ARCHIVE_NOT_OF_ACCOUNT');
    const paths = new Set(zip.paths());
    return { manifest, has: (path) => paths.has(path), read: (path) => zip.read(path), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Whether every part is what the manifest says, before the first row of one is taken over. @throws ArchiveRefused */
export async function assertWhole({ manifest, has, read }: OpenedArchive): Promise<void> {
  for (const part of manifest.parts) {
    if (!has(part.path)) throw new ArchiveRefused('ARCHIVE_DAMAGED');
    const tally = new Tally();
    try {
      for await (const chunk of await read(part.path)) tally.take(chunk as Buffer);
    } catch {
      throw new ArchiveRefused('ARCHIVE_DAMAGED');
    }
    const { bytes, sha256 } = tally.end();
    if (bytes !== part.bytes || sha256 !== part.sha256) throw new ArchiveRefused('ARCHIVE_DAMAGED');
  }
}

async function textOf(zip: ZipReader, path: string): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await zip.read(path)) chunks.push(chunk as Buffer);
  } catch {
    throw new ArchiveRefused('ARCHIVE_UNREADABLE');
  }
  return Buffer.concat(chunks).toString();
}

const orRefused = (opening: Promise<ZipReader>): Promise<ZipReader> =>
  opening.catch((error: unknown) => {
    throw error instanceof ZipRefused ? new ArchiveRefused('ARCHIVE_UNREADABLE') : error;
  });

/** Lines of a stream from one on, some at a time. */
export async function* linesOf(body: Readable, from: number, size: number): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let at = 0;
  let batch: string[] = [];
  for await (const chunk of body as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (at++ < from) continue;
      batch.push(line);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
