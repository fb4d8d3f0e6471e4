import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './dataset.js';

/** Definitions of the contract's inbox documents, by how they start, as one document. */
export function operationOf(...starts: string[]): string {
  const all = readFileSync(join(projectFolder, 'schema/operations/inbox.graphql'), 'utf8');
  return starts.map((start) => /^.*?^}$/ms.exec(all.slice(all.indexOf(start)))![0]).join('\n');
}
