import { createHmac } from 'node:crypto';
import type { StoredMedia } from './media-store.js';
import type { World } from '../world.js';

const URL_LIFE_SECONDS = 300;

/** Where the bytes of a file can be fetched for the next five minutes, on the simulator's own host. */
export function mediaUrl(world: World, stored: StoredMedia): string {
  const expires = world.clock.seconds() + URL_LIFE_SECONDS;
  return `${world.publicUrl}/whatsapp_business/attachments/?mid=${stored.id}&ext=${expires}&hash=${hashOf(world, stored.id, expires)}`;
}

/** The file that a download address stands for; undefined when it is forged, too old, or the file is gone. */
export function mediaAt(world: World, query: { mid?: string; ext?: string; hash?: string }): StoredMedia | undefined {
  const expires = Number(query.ext);
  if (!query.mid || !Number.isFinite(expires) || world.clock.seconds() > expires) return undefined;
  if (query.hash !== hashOf(world, query.mid, expires)) return undefined;
  return world.media.find(query.mid, world.clock.now());
}

function hashOf(world: World, id: string, expires: number): string {
  return createHmac('sha256', world.mediaKey).update(`${id} ${expires}`).digest('base64url').slice(0, 24);
}
