import { Readable } from 'node:stream';
import { archiveLimits } from '../../../src/domains/portability/archive-limits.js';
import { ZipReader } from '../../../src/platform/files/zip-reader.js';
import type { ApiClient } from '../../kit/api.js';
import { until } from '../../kit/until.js';

const fields = `id subjectKind subjectId status failure sizeBytes sha256 rowCount parts { path rows bytes sha256 }
  missingMedia { mediaId reason } missingMediaCount downloadCount lastDownloadedAt createdAt finishedAt expiresAt requestedBy { id }`;

/** The payload of asking for a copy. */
export const ask = async (api: ApiClient, subject: object): Promise<any> =>
  (
    await api.query(
      `mutation ($input: DataExportRequestInput!) { dataExportRequest(input: $input) { export { ${fields} } userErrors { code message path } } }`,
      { input: { subject } },
    )
  ).dataExportRequest;

/** The payload of taking one back. */
export const cancel = async (api: ApiClient, dataExportId: string): Promise<any> =>
  (
    await api.query(
      `mutation ($input: DataExportCancelInput!) { dataExportCancel(input: $input) { export { ${fields} } userErrors { code message path } } }`,
      { input: { dataExportId } },
    )
  ).dataExportCancel;

/** The copy as the viewer sees it; null for a miss. */
export const look = async (api: ApiClient, id: string): Promise<any> =>
  (await api.query(`query ($id: ID!) { dataExport(id: $id) { ${fields} downloadUrl } }`, { id })).dataExport;

/** The copy once it has ended. */
export const ended = (api: ApiClient, id: string): Promise<any> =>
  until(
    'the copy has ended',
    async () => {
      const found = await look(api, id);
      return found && found.status !== 'RUNNING' && found;
    },
    120_000,
  );

/** Asks and waits until it can be had. */
export async function written(api: ApiClient, subject: object): Promise<any> {
  const { export: made, userErrors } = await ask(api, subject);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  const done = await ended(api, made.id);
  if (done.status !== 'COMPLETED') throw new Error(JSON.stringify(done));
  return done;
}

/** An archive, unpacked. */
export interface Unpacked {
  bytes: Buffer;
  manifest: any;
  paths: string[];
  /** Rows of a table. */
  rows(table: string): any[];
  /** Lines of all tables, with their table. */
  lines: { table: string; line: string }[];
  file(path: string): Buffer;
}

/** Unpacks an archive. */
export async function unpack(bytes: Buffer): Promise<Unpacked> {
  const zip = await ZipReader.open(
    bytes.length,
    async ({ start, end }) => Readable.from([bytes.subarray(start, end + 1)]),
    archiveLimits,
  );
  const files = new Map<string, Buffer>();
  for (const path of zip.paths()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.read(path)) chunks.push(chunk as Buffer);
    files.set(path, Buffer.concat(chunks));
  }
  const lines = [...files]
    .filter(([path]) => path.startsWith('data/'))
    .flatMap(([path, body]) => {
      const table = path.slice(5).split('.')[0]!;
      return body
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => ({ table, line }));
    });
  return {
    bytes,
    manifest: JSON.parse(files.get('manifest.json')!.toString()),
    paths: [...files.keys()],
    rows: (name) => lines.filter(({ table }) => table === name).map(({ line }) => JSON.parse(line)),
    lines,
    file: (path) => files.get(path)!,
  };
}

/** Asks, waits, fetches and unpacks. */
export async function fetched(api: ApiClient, subject: object): Promise<Unpacked & { done: any }> {
  const done = await written(api, subject);
  const response = await fetch(done.downloadUrl);
  if (response.status !== 200) throw new Error(`The door answered ${response.status}: ${await response.text()}`);
  return { ...(await unpack(Buffer.from(await response.arrayBuffer()))), done };
}
