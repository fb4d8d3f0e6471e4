import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { until } from '../kit/until.js';

/** How a process ended. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Since it was asked to. */
  ms: number;
}

const root = process.cwd();
const staleMs = 3_600_000;
/** The embedded database is made anew by some: seconds on an idle machine, and machines that test are not idle. */
const startTimeoutMs = 90_000;

// Whatever ends the test ends its processes.
const children = new Set<ChildProcess>();
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));

/** The product as `npm run build` makes it, in a folder that nobody else writes; gives `main.js`. */
function builtMain(): string {
  const digest = createHash('sha256');
  for (const folder of ['src', 'migrations'])
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = join(folder, name);
      if (statSync(file).isFile()) digest.update(file).update(readFileSync(file));
    }
  const home = resolve('dist', `flows-${digest.digest('hex').slice(0, 12)}`);
  const main = join(home, 'dist/src/main.js');
  if (existsSync(main)) return main;
  for (const name of readdirSync('dist').filter((entry) => entry.startsWith('flows-'))) {
    const folder = resolve('dist', name);
    if (Date.now() - statSync(folder).mtimeMs > staleMs) rmSync(folder, { recursive: true });
  }
  const partial = `${home}-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  symlinkSync(resolve('schema'), join(partial, 'schema'));
  const swc = ['src', 'migrations', '-d', join(partial, 'dist'), '--copy-files', '--quiet'];
  execFileSync(process.execPath, [resolve('node_modules/@swc/cli/bin/swc.js'), ...swc], { cwd: root });
  writeFileSync(join(partial, 'built'), '');
  if (existsSync(home)) rmSync(partial, { recursive: true });
  else renameSync(partial, home);
  return main;
}

/** A real process of the product, `npm start -- <roles>`. */
export class ProductProcess {
  private output = '';
  private ending: Omit<Ending, 'ms'> | undefined;

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (bytes: Buffer) => (this.output = (this.output + String(bytes)).slice(-20_000)));
    children.add(child);
    child.on('exit', (code, signal) => {
      children.delete(child);
      this.ending = { code, signal };
    });
  }

  /** Comes back when the process says that it runs. */
  static async start(roles: readonly string[], env: Readonly<Record<string, string>>): Promise<ProductProcess> {
    mkdirSync('dist', { recursive: true });
    const child = spawn(process.execPath, ['--enable-source-maps', builtMain(), ...roles], {
      env: { PATH: process.env['PATH'], TZ: 'UTC', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new ProductProcess(child);
    await until(
      `the process ${roles.join(' ')} runs`,
      () => started.ending !== undefined || started.output.includes('Interakt is running'),
      startTimeoutMs,
    ).catch(async (error: Error) => {
      await started.kill();
      throw new Error(`${error.message}\n${started.output}`);
    });
    if (started.ending) throw new Error(`The process ${roles.join(' ')} ended: ${started.output}`);
    return started;
  }

  /** Memory that it holds, in megabytes. */
  get rssMb(): number {
    const [, pages] = readFileSync(`/proc/${this.child.pid}/statm`, 'utf8').split(' ');
    return (Number(pages) * 4_096) / 1e6;
  }

  get isAlive(): boolean {
    return this.ending === undefined;
  }

  /** What it printed last. */
  get lastWords(): string {
    return this.output;
  }

  /** `kill -9`: nothing of it runs any more when this comes back. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to stop, and waits until it has. */
  terminate(timeoutMs = 20_000): Promise<Ending> {
    return this.end('SIGTERM', timeoutMs);
  }

  private async end(signal: NodeJS.Signals, timeoutMs = 20_000): Promise<Ending> {
    const from = performance.now();
    if (this.isAlive) this.child.kill(signal);
    const ending = await until(`the process ends after ${signal}`, () => this.ending, timeoutMs);
    return { ...ending, ms: performance.now() - from };
  }
}
