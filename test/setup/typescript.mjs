import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

// Lets Node run the sources as they are: `node --import <this file> …`. What was compiled once is kept for other processes.

const root = new URL('../../', import.meta.url);
const settings = ['.swcrc', 'package-lock.json'].map((name) => readFileSync(new URL(name, root), 'utf8')).join('\n');
const kept = join(tmpdir(), 'interakt-compiled');
mkdirSync(kept, { recursive: true });

/** Compiled code of a source, and where its source map stands. */
function compile(filename) {
  const source = readFileSync(filename, 'utf8');
  const key = createHash('sha256').update(settings).update(filename).update('\n').update(source).digest('hex');
  const file = join(kept, `${key}.js`);
  if (!existsSync(file)) {
    const { code, map } = transformSync(source, { filename, sourceFileName: filename, sourceMaps: true });
    put(`${file}.map`, map);
    put(file, code);
  }
  return { code: readFileSync(file, 'utf8'), map: `${file}.map` };
}

/** Never half of a file, whoever else writes it. */
function put(file, text) {
  const building = `${file}.${process.pid}`;
  writeFileSync(building, text);
  renameSync(building, file);
}

/** Source maps of everything loaded, by path and by address. */
export const sourceMaps = new Map();

registerHooks({
  resolve(specifier, context, next) {
    const parent = context.parentURL;
    if (specifier === '@jest/globals' && parent?.includes('/test/')) {
      // The globals of the suite that asks: see native-runtime.cjs.
      return { url: new URL(`globals.mjs${new URL(parent).search}`, import.meta.url).href, shortCircuit: true };
    }
    if (specifier.startsWith('.') && specifier.endsWith('.js') && parent) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), parent);
      if (existsSync(source)) {
        // The code of tests is loaded anew for every suite, the product's once for each process.
        if (source.pathname.includes('/test/')) source.search = new URL(parent).search;
        return { url: source.href, shortCircuit: true };
      }
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!/\.ts(\?|$)/.test(url)) return next(url, context);
    const filename = fileURLToPath(url);
    const { code, map } = compile(filename);
    sourceMaps.set(filename, map);
    sourceMaps.set(url, map);
    return { format: 'module', source: code, shortCircuit: true };
  },
});
