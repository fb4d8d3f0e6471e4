// Runs suites in Node's own realm instead of a fresh virtual machine for each: the product and its libraries are loaded and
// compiled once for each worker, as in production, and not once for each of two hundred suites. Jest does all the rest.
const { dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

const framework = join(dirname(require.resolve('jest-circus/runner')), 'jestAdapterInit.js');
let suites = 0;

class NativeRuntime extends Runtime {
  /** The framework anew for every suite, with none of the handlers of the one before. */
  requireInternalModule(path, to) {
    if (path !== framework) return super.requireInternalModule(path, to);
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    delete require.cache[framework];
    return require(framework);
  }

  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    globalThis[Symbol.for('interakt.jest')] = { ...globals, jest: this.jestGlobals.jestObjectFor(__filename) };
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    const url = pathToFileURL(path);
    url.search = `suite=${++suites}`;
    return import(url.href);
  }

  /** Lets failures point at the line of the source. */
  getSourceMaps() {
    return require('./typescript.mjs').sourceMaps;
  }
}

module.exports = NativeRuntime;
