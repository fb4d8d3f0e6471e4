import { fork } from 'node:child_process';
import { once } from 'node:events';

/** What a process used since it began, and holds now. */
export interface Usage {
  cpuMs: number;
  rssMb: number;
  heapMb: number;
}

/** A process of the bench's own that answers questions. */
export interface Child {
  readonly url: string;
  /** Sends a question and waits for its answer. @throws when the child failed or is gone */
  ask<T>(question: object): Promise<T>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a script of `dist/test/bench` and waits until it is ready. */
export async function startChild(
  script: string,
  options: { args?: string[]; env?: Record<string, string>; profileInto?: string } = {},
): Promise<Child> {
  const process_ = fork(new URL(script, import.meta.url), options.args ?? [], {
    env: { ...process.env, NODE_ENV: 'production', ...options.env },
    execArgv: options.profileInto ? ['--cpu-prof', `--cpu-prof-dir=${options.profileInto}`] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let isStopping = false;
  let exited: Error | undefined;
  let next = 0;
  let begun: (url: string) => void;
  let failed: (error: Error) => void;
  const ready = new Promise<string>((resolve, reject) => ([begun, failed] = [resolve, reject]));
  process_.on('message', (message: { ready?: string; answer?: number; value?: unknown; error?: string }) => {
    if (message.ready !== undefined) return begun(message.ready);
    const waiter = waiting.get(message.answer!);
    waiting.delete(message.answer!);
    if (message.error !== undefined) waiter?.reject(new Error(`${script}: ${message.error}`));
    else waiter?.resolve(message.value);
  });
  process_.on('exit', (code, signal) => {
    exited = new Error(`${script} ended with ${signal ?? code}`);
    failed(exited);
    for (const { reject } of waiting.values()) reject(exited);
    if (!isStopping) process.stderr.write(`${exited.message}\n`);
  });
  const url = await ready;
  const ask = <T>(question: object): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (exited) return reject(exited);
      waiting.set(++next, { resolve: resolve as (value: unknown) => void, reject });
      process_.send({ ask: next, question });
    });
  return {
    url,
    ask,
    usage: () => ask<Usage>({ usage: true }),
    async stop() {
      if (exited) return;
      isStopping = true;
      const gone = once(process_, 'exit');
      process_.send({ stop: true });
      const timer = setTimeout(() => process_.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(timer);
    },
  };
}
