import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import type { ExportFormat as Format } from './export-kind.js';

/** Ways to write a file. */
export const ExportFormat = { CSV: 'CSV', JSON_LINES: 'JSON_LINES' } as const satisfies Record<Format, Format>;
registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'How a file is written. New values may appear.',
  valuesConfig: {
    CSV: {
      description:
        'A line for a row below a header, in UTF-8. Texts that a spreadsheet would run as a formula have an apostrophe in front; phone numbers have not.',
    },
    JSON_LINES: { description: 'An object for a row, each on a line of its own; texts as they are.' },
  },
});

/** How far an export of this kind can be. */
export function exportStates(name: string) {
  const states = { RUNNING: 'RUNNING', COMPLETED: 'COMPLETED', FAILED: 'FAILED', EXPIRED: 'EXPIRED' } as const;
  registerEnumType(states, {
    name,
    description: 'How far an export is. New values may appear.',
    valuesConfig: {
      RUNNING: { description: 'Its file is being written.' },
      COMPLETED: { description: 'Its file can be had.' },
      FAILED: { description: 'Its file could not be written; ask for another one.' },
      EXPIRED: { description: 'Its file was deleted: its day was over, or a contact of the account was erased.' },
    },
  });
  return states;
}

/** What all exports show. */
@ObjectType({ simpleResolvers: true })
export abstract class ExportFile {
  @Field(() => ExportFormat, { description: 'How its file is written.' })
  format!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it FAILED: NOT_WRITTEN, NOT_ALLOWED (who asked may not have it any more), TOO_LARGE; new ones may appear.',
  })
  failure!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, hex.' })
  sha256!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When its file was ready, or it failed.' })
  finishedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When its file is deleted: a day later.' })
  expiresAt!: string | null;
}

/** What is said of the link of every export. */
export const urlDescription =
  'Signed link to the file, for 15 minutes and as long as the viewer may see the export; null unless it is COMPLETED.';
