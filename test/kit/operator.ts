import { ApiClient } from './api.js';
import type { TestApp } from './app.js';

const keys = { ada: `iop_${'a'.repeat(40)}`, grace: `iop_${'g'.repeat(40)}`, linus: `iop_${'l'.repeat(40)}` };

/** Settings of an installation with three operators. */
export const operatorSettings = {
  OPERATOR_KEYS: Object.entries(keys)
    .map(([name, key]) => `${name}:${key}`)
    .join(','),
};

/** The API as one of them. */
export const asOperator = (app: TestApp, name: keyof typeof keys = 'ada'): ApiClient =>
  new ApiClient(app.url, keys[name]);
