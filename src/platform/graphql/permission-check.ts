import type { Viewer } from '../kernel/viewer.js';
import { ApiError, unauthenticated } from './api-errors.js';
import type { PolicyUse } from './operation-fields.js';

/** The first use that the viewer lacks the permission for. */
export const missingPolicy = (uses: readonly PolicyUse[], viewer: Viewer | undefined): PolicyUse | undefined =>
  uses.find(({ policy }) => !holds(policy, viewer));

function holds(policy: string | undefined, viewer: Viewer | undefined): boolean {
  if (policy === undefined || policy === '') return false;
  if (policy === 'anyone') return true;
  // Who runs the installation opens nothing of an account, and nobody of an account opens what runs it.
  if (viewer === undefined || (viewer.kind === 'operator') !== (policy === 'operator')) return false;
  return policy === 'operator' || policy === 'signed_in' || viewer.permissions.has(policy);
}

/** The refusal of a selected field: UNAUTHENTICATED when nobody signed in, else FORBIDDEN with field and permission. */
export function refusal({ policy, coordinate }: PolicyUse, viewer: Viewer | undefined): ApiError {
  if (!viewer && policy !== undefined) return unauthenticated();
  return policy === undefined
    ? new ApiError('FORBIDDEN', `${coordinate} is not open to the API.`, { field: coordinate })
    : new ApiError('FORBIDDEN', `${coordinate} needs the permission ${policy}.`, {
        field: coordinate,
        permission: policy,
      });
}
