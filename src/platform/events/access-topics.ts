/** Bus topic: credentials that stopped being good; sockets that use them close with 4403. */
export const accessRevokedTopic = 'access:revoked';

/** Bus topic: permissions that changed; processes forget what they cached of the account, sockets ask anew. */
export const accessChangedTopic = 'access:changed';
