import 'reflect-metadata';
import { startApp } from '../../src/app/app.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { serveParent } from './child-side.js';

// The product as `main.ts` starts it, with the bench's line to ask what it used. Roles come as arguments.
const app = await startApp(loadConfig(process.env, process.argv.slice(2)));
serveParent(app.url ?? app.simulatorUrl ?? '', { stop: () => app.stop() });
