import 'reflect-metadata';
import { startApp } from './app/app.js';
import { announce } from './app/announce.js';
import { loadConfig } from './platform/config/config.js';
import { ConfigError } from './platform/kernel/errors.js';

// Which roles run here comes from the command line: `npm start -- api`, `-- worker`, `-- api worker`; default: see config.
try {
  const app = await startApp(loadConfig(process.env, process.argv.slice(2)));
  process.stdout.write(announce(app));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1); // asked twice: do not wait for the drain
      stopping = true;
      app.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  const isConfigError = error instanceof ConfigError;
  process.stderr.write(isConfigError ? `${error.message}\n` : `${(error as Error).stack ?? String(error)}\n`);
  process.exit(isConfigError ? error.exitCode : 1);
}
