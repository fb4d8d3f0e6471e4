import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const source = new URL('../../src/', import.meta.url).pathname;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const textOf = new Map(files.map((name) => [name, readFileSync(join(source, name), 'utf8')]));

const importsOf = (name: string): string[] =>
  [...textOf.get(name)!.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map((match) => relative(source, resolve(source, dirname(name), match[1]!)).replace(/\.js$/, '.ts'))
    .filter((target) => !target.startsWith('..'));

const edges = files.flatMap((from) => importsOf(from).map((to) => ({ from, to })));

/** The order that src/README.md gives: left never imports right. */
const rooms = [
  'audit',
  'operators',
  'encryption',
  'jurisdictions',
  'logins',
  'accounts',
  'support',
  'teams',
  'policies',
  'cookies',
  'preferences',
  'registers',
  'incidents',
  'privacy-pages',
  'channels',
  'attributes',
  'contacts',
  'duplicates',
  'consent',
  'calendars',
  'conversations',
  'views',
  'media',
  'messages',
  'profiles',
  'notes',
  'calls',
  'responses',
  'assignment',
  'service-levels',
  'auto-replies',
  'auto-close',
  'surveys',
  'actions',
  'analytics',
  'search',
  'segments',
  'integrations',
  'imports',
  'exports',
  'portability',
  'notifications',
  'privacy',
  'requests',
  'retention',
  'legal-requests',
  'ingest',
];
const platform = [
  'kernel',
  'config',
  'logging',
  'crypto',
  'database',
  'personal-data',
  'events',
  'presence',
  'jobs',
  'mail',
  'whatsapp',
  'files',
  'graphql',
];
const doors =
  /\.(entity|type|inputs|queries|loaders|policy|service|events|errors|jobs)\.ts$|\/(permissions|service-window|conversation-status|conversation-priority|opening-hours|page-frame|opt-out-words)\.ts$/;

/** Inside a room: what each kind of file may stand on; files named by their rule alone may be used from anywhere. */
const levels = [
  ['errors', 'events', 'jobs'],
  ['entity', 'type'],
  ['inputs', 'queries', 'policy'],
  ['loaders', 'service'],
  ['resolver', 'handlers', 'routes', 'http', 'personal-data'],
  ['module'],
];
const levelOf = (name: string): number => levels.findIndex((kinds) => kinds.includes(name.split('.').at(-2)!));

const storeyOf = (name: string): string => name.split('/')[0]!;
const roomOf = (name: string): string | undefined => (storeyOf(name) === 'domains' ? name.split('/')[1] : undefined);

describe('imports', () => {
  test('every file is in a room that the map names', () => {
    const known = (name: string) => {
      const [storey, folder] = name.split('/');
      if (storey === 'domains') return rooms.includes(folder!);
      if (storey === 'platform') return platform.includes(folder!);
      return ['main.ts', 'app', 'simulator'].includes(storey!);
    };
    expect(files.filter((name) => !known(name))).toEqual([]);
  });

  test('go down the storeys only', () => {
    const allowed: Record<string, string[]> = {
      'main.ts': ['app', 'platform', 'simulator'],
      app: ['app', 'domains', 'platform', 'simulator'],
      domains: ['domains', 'platform'],
      platform: ['platform'],
      simulator: ['simulator'],
    };
    expect(edges.filter(({ from, to }) => !allowed[storeyOf(from)]!.includes(storeyOf(to)))).toEqual([]);
  });

  test('go left in the order of rooms, and in the order of the platform', () => {
    const wrong = edges.filter(({ from, to }) => {
      const order = storeyOf(from) === 'domains' ? rooms : platform;
      if (storeyOf(from) !== storeyOf(to) || !['domains', 'platform'].includes(storeyOf(from))) return false;
      return order.indexOf(to.split('/')[1]!) > order.indexOf(from.split('/')[1]!);
    });
    expect(wrong).toEqual([]);
  });

  test('enter another room by its doors', () => {
    const wrong = edges.filter(({ from, to }) => {
      const room = roomOf(to);
      return room && roomOf(from) && room !== roomOf(from) && !doors.test(to);
    });
    expect(wrong).toEqual([]);
  });

  test('go down the levels inside a room', () => {
    const wrong = edges.filter(({ from, to }) => {
      const room = roomOf(from);
      if (!room || room !== roomOf(to) || levelOf(from) < 0) return false;
      return levelOf(to) > levelOf(from);
    });
    expect(wrong).toEqual([]);
  });

  test('have no cycle', () => {
    const next = new Map(files.map((name) => [name, importsOf(name).filter((to) => textOf.has(to))]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (name: string, path: string[]): void => {
      if (path.includes(name)) {
        cycles.push([...path.slice(path.indexOf(name)), name].join(' → '));
        return;
      }
      if (done.has(name)) return;
      for (const to of next.get(name) ?? []) visit(to, [...path, name]);
      done.add(name);
    };
    for (const name of files) visit(name, []);
    expect(cycles).toEqual([]);
  });
});

describe('files', () => {
  test('stay small enough to be read at once', () => {
    const long = files
      .map((name) => ({ name, lines: textOf.get(name)!.split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  test('bear names that say what they hold', () => {
    expect(files.filter((name) => /(^|\/)(index|utils?|helpers?|common|misc|shared)(\.ts|\/)/.test(name))).toEqual([]);
  });

  test('read the environment in one place', () => {
    const readers = files.filter((name) => /process\.env\b/.test(textOf.get(name)!));
    expect(readers).toEqual(['main.ts']);
  });
});
