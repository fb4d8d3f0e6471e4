/** What something that is kept on a device is for. */
export enum CookieCategory {
  ESSENTIAL = 'ESSENTIAL',
  ANALYTICS = 'ANALYTICS',
  PERSONALIZATION = 'PERSONALIZATION',
}

/** Where it is kept. */
export enum CookieStorage {
  COOKIE = 'COOKIE',
  LOCAL_STORAGE = 'LOCAL_STORAGE',
}

/** Something that the platform keeps on a visitor's device. */
export interface CookieDefinition {
  /** Its name; `*` at the end stands for whatever follows. */
  name: string;
  storage: CookieStorage;
  category: CookieCategory;
  /** How long it stays, in seconds; null: until the visitor clears it. */
  maxAgeSeconds: number | null;
  purpose: string;
}

/**
 * Everything that this platform keeps on devices. The server takes a Set-Cookie header that is not in here out of its
 * answers. Signing in needs none of it: credentials travel in a header that programs set themselves.
 */
export const cookieRegister: readonly CookieDefinition[] = [
  {
    name: 'interakt.device',
    storage: CookieStorage.LOCAL_STORAGE,
    category: CookieCategory.ESSENTIAL,
    maxAgeSeconds: null,
    purpose: 'Remembers which choice about cookies was made on this device; set when a choice is made.',
  },
  {
    name: 'graphiql:*',
    storage: CookieStorage.LOCAL_STORAGE,
    category: CookieCategory.ESSENTIAL,
    maxAgeSeconds: null,
    purpose: 'Keeps what was written in the tabs of the playground.',
  },
];

/** What visitors may allow; whatever else there is, is essential. */
export const optionalCategories: readonly CookieCategory[] = [CookieCategory.ANALYTICS, CookieCategory.PERSONALIZATION];

/** Whether something of this name may be kept on a device at all. */
export const isRegistered = (name: string, storage: CookieStorage): boolean =>
  cookieRegister.some(
    (one) =>
      one.storage === storage && (one.name.endsWith('*') ? name.startsWith(one.name.slice(0, -1)) : one.name === name),
  );

/** Whether a request carries the Global Privacy Control signal: the exact value, and nothing that looks like it. */
export const isOptOutSignal = (header: string | readonly string[] | undefined): boolean => header === '1';
