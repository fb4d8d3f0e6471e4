import { deriveKey, equalInConstantTime, keyedHash } from '../../platform/crypto/keyed-hash.js';
import { CommunicationTopic, mandatoryTopics } from './topics.js';

/** Whom a token belongs to, and what it ends. */
export interface Unsubscription {
  userId: string;
  topic: CommunicationTopic;
}

const shape = /^([0-9a-f]{32})-([A-Z]{1,20})-([\w-]{43})$/;

/** Makes and reads the tokens of one-click links. A token is good for ever, for one person and one topic, and for nothing else. */
export class UnsubscribeTokens {
  private readonly keys: readonly Buffer[];

  constructor(secretsKeys: readonly Buffer[]) {
    this.keys = secretsKeys.map((key) => deriveKey(key, 'preferences.unsubscribe'));
  }

  make({ userId, topic }: Unsubscription): string {
    return `${userId.replaceAll('-', '')}-${topic}-${keyedHash(this.keys[0]!, `${userId} ${topic}`)}`;
  }

  /** Undefined for everything that was not made here. */
  read(token: string): Unsubscription | undefined {
    const [, hex, topic, hash] = shape.exec(token) ?? [];
    if (!hex || !topic || !hash || !isOptional(topic)) return undefined;
    const userId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const isOurs = this.keys.some((key) => equalInConstantTime(keyedHash(key, `${userId} ${topic}`), hash));
    return isOurs ? { userId, topic } : undefined;
  }
}

const isOptional = (topic: string): topic is CommunicationTopic =>
  topic in CommunicationTopic && !mandatoryTopics.includes(topic as CommunicationTopic);
