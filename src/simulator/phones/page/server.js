/** Reads from the simulator; rejects with its sentence when it refuses. */
export async function read(path, query = {}) {
  return answerOf(await fetch(`/_phone/${path}?${new URLSearchParams(query)}`));
}

/** Does something on the simulator; rejects with its sentence when it refuses. */
export async function act(path, body = {}) {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return answerOf(await fetch(`/_phone/${path}`, request));
}

/** Hands over a file; answers its id and the type of message it fits. */
export async function upload(file, number) {
  const query = new URLSearchParams({ number, type: file.type, name: file.name });
  const headers = { 'content-type': 'application/octet-stream' };
  return answerOf(await fetch(`/_phone/files?${query}`, { method: 'POST', headers, body: file }));
}

/** Listens for changes; after an interruption everything counts as changed. */
export function listen(onChanges, onConnection) {
  const source = new EventSource('/_phone/stream');
  source.addEventListener('open', () => {
    onConnection(true);
    onChanges([{ kind: 'reset' }]);
  });
  source.addEventListener('error', () => onConnection(false));
  source.addEventListener('message', (event) => onChanges(JSON.parse(event.data)));
}

/**
 * Work that is asked for while it runs is done once more afterwards, however often it was asked for.
 * The promise resolves when a run is done that began after the asking.
 */
export function gathered(work) {
  let running;
  let next;
  return function run() {
    if (!running) {
      running = work().finally(() => (running = undefined));
      return running;
    }
    const again = () => {
      next = undefined;
      return run();
    };
    next ??= running.then(again, again);
    return next;
  };
}

async function answerOf(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error?.message ?? body.error ?? `The simulator answered ${response.status}.`);
  return body;
}
