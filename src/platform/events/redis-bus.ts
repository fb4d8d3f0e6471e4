import { Redis } from 'ioredis';
import type { Logger } from '../logging/logger.js';
import type { Bus, Unsubscribe } from './bus.js';

/**
 * The bus over Redis pub/sub: one connection to publish, one to listen, one Redis subscription per topic in use.
 * While Redis is away hints are dropped; ioredis comes back by itself and subscribes again.
 */
export class RedisBus implements Bus {
  private readonly publisher: Redis;
  private readonly listener: Redis;
  private readonly listeners = new Map<string, Set<(message: string) => void>>();

  constructor(
    url: string,
    private readonly prefix: string,
    logger: Logger,
  ) {
    const options = { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: false } as const;
    this.publisher = new Redis(url, options);
    this.listener = new Redis(url, {
      ...options,
      enableOfflineQueue: true,
      maxRetriesPerRequest: null,
      autoResubscribe: true,
    });
    for (const client of [this.publisher, this.listener]) {
      client.on('error', (error: Error) => logger.warn({ err: error }, 'redis bus'));
    }
    this.listener.on('message', (channel: string, message: string) => {
      for (const listener of this.listeners.get(channel) ?? []) listener(message);
    });
  }

  get isConnected(): boolean {
    return this.publisher.status === 'ready' && this.listener.status === 'ready';
  }

  publish(topic: string, message: string): void {
    this.publisher.publish(this.channel(topic), message).catch(() => undefined);
  }

  subscribe(topic: string, listener: (message: string) => void): Unsubscribe {
    const channel = this.channel(topic);
    let listeners = this.listeners.get(channel);
    if (!listeners) {
      this.listeners.set(channel, (listeners = new Set()));
      this.listener.subscribe(channel).catch(() => undefined);
    }
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.listeners.get(channel) === listeners) {
        this.listeners.delete(channel);
        this.listener.unsubscribe(channel).catch(() => undefined);
      }
    };
  }

  async close(): Promise<void> {
    this.publisher.disconnect();
    this.listener.disconnect();
  }

  private channel(topic: string): string {
    return `${this.prefix}:${topic}`;
  }
}
