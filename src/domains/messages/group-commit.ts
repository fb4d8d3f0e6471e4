interface Waiting<Request, Result> {
  request: Request;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Runs requests of one account in one transaction where they come together: those that come while a transaction is under
 * way share the next one. A commit costs the wait for the disk, and an account's commits with events wait for each other,
 * so this is what lets one account send hundreds of messages a second.
 */
export class GroupCommit<Request, Result> {
  private readonly waiting = new Map<string, Waiting<Request, Result>[]>();

  /** `run` gives one result per request, in their order; `limit` is the most that it gets at once. */
  constructor(
    private readonly run: (accountId: string, requests: readonly Request[]) => Promise<readonly Result[]>,
    private readonly limit = 100,
  ) {}

  /** The result of this request alone; a neighbour that fails does not spoil it. */
  add(accountId: string, request: Request): Promise<Result> {
    return new Promise((resolve, reject) => {
      const queue = this.waiting.get(accountId);
      if (queue) {
        queue.push({ request, resolve, reject });
        return;
      }
      this.waiting.set(accountId, [{ request, resolve, reject }]);
      setImmediate(() => void this.work(accountId));
    });
  }

  private async work(accountId: string): Promise<void> {
    const queue = this.waiting.get(accountId)!;
    while (queue.length > 0) await this.settle(accountId, queue.splice(0, this.limit));
    this.waiting.delete(accountId);
  }

  private async settle(accountId: string, group: readonly Waiting<Request, Result>[]): Promise<void> {
    try {
      const results = await this.run(
        accountId,
        group.map(({ request }) => request),
      );
      group.forEach(({ resolve }, i) => resolve(results[i]!));
    } catch (error) {
      if (group.length === 1) return group[0]!.reject(error);
      for (const one of group) await this.settle(accountId, [one]);
    }
  }
}
