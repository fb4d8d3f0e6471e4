import { uuidOf } from '../../platform/kernel/ids.js';
import type { Certificates } from './erasure-certificate.js';
import type { DeletionCertificate } from './deletion.type.js';
import type { ErasureCertificate } from './erasure.type.js';

/** A signed certificate as the API shows it; null for anything that was not signed here. */
export async function shownCertificate(
  certificates: Certificates,
  signed: string | null,
): Promise<ErasureCertificate | null> {
  const claims = signed ? await certificates.open(signed) : undefined;
  if (!claims || !('contactId' in claims)) return null;
  return {
    ...claims,
    id: uuidOf('ErasureJob', claims.erasureJobId)!,
    erasureJobId: uuidOf('ErasureJob', claims.erasureJobId)!,
    issuedAt: claims.verifiedAt,
    signature: signed!.split('.').at(-1)!,
    contactId: uuidOf('Contact', claims.contactId)!,
    stores: claims.stores.map((store) => ({ ...store, kind: store.kind as 'TABLE' })),
    signed: signed!,
  };
}

/** The signed certificate of a deletion as the API shows it; null for anything that was not signed here. */
export async function shownDeletionCertificate(
  certificates: Certificates,
  signed: string | null,
): Promise<DeletionCertificate | null> {
  const claims = signed ? await certificates.open(signed) : undefined;
  if (!claims || !('deletionId' in claims)) return null;
  return {
    ...claims,
    deletionId: uuidOf('Deletion', claims.deletionId)!,
    stores: claims.stores.map((store) => ({ ...store, kind: store.kind as 'TABLE' })),
    signed: signed!,
  };
}
