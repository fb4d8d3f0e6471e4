import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import type { EncryptionRotations } from './encryption-rotation.service.js';
import { findRotation, newestRotation } from './encryption.queries.js';
import {
  EncryptionKey,
  EncryptionKeyRotateInput,
  EncryptionKeyRotatePayload,
  EncryptionKeyState,
  EncryptionRotation,
} from './encryption.type.js';

@Resolver()
export class EncryptionResolver {
  constructor(
    private readonly rotations: EncryptionRotations,
    private readonly envelope: Envelope,
    private readonly clock: Clock,
  ) {}

  @Requires('operator')
  @Query(() => [EncryptionKey], {
    description:
      'The keys that seal values, the newest first, with how many values each sealed; then those that are missing; one for each key, at most a hundred.',
  })
  async encryptionKeys(@Ctx() { database }: ApiContext): Promise<EncryptionKey[]> {
    const counts = await this.rotations.count();
    const known = this.envelope.keyIds.map((id, index) => ({
      id,
      state: index === 0 ? EncryptionKeyState.ACTIVE : EncryptionKeyState.RETIRED,
      sealedCount: counts.get(id) ?? 0,
    }));
    const missing = [...counts]
      .filter(([id]) => !this.envelope.keyIds.includes(id))
      .map(([id, sealedCount]) => ({ id, state: EncryptionKeyState.MISSING, sealedCount }));
    return [...known, ...missing];
  }

  @Requires('operator')
  @Query(() => EncryptionRotation, {
    nullable: true,
    description: 'The newest rotation of keys; null: there was none.',
  })
  async encryptionRotation(@Ctx() { database }: ApiContext): Promise<EncryptionRotation | null> {
    const found = await database.operate('encryption.rotate', (em) => newestRotation(em));
    return (found as EncryptionRotation | undefined) ?? null;
  }

  @Requires('operator')
  @Mutation(() => EncryptionKeyRotatePayload, {
    description:
      'Seals anew, with the newest key of the settings, what older ones sealed: in the background, while everything goes on. First put the new key in front in `SECRETS_KEY` everywhere. When the older key has sealed nothing any more, move it to `LOOKUP_SECRETS_KEY`.',
  })
  async encryptionKeyRotate(
    @Arg('input', () => EncryptionKeyRotateInput, { description: 'With which key.' }) input: EncryptionKeyRotateInput,
    @Ctx() { database, operator, request }: ApiContext,
  ): Promise<EncryptionKeyRotatePayload> {
    if (input.keyId !== this.envelope.newestKeyId) throw invalidInput('This is not the key that seals.', ['keyId']);
    const id = await this.rotations.begin({ name: operator, ip: request.ip, now: this.clock.now() });
    return {
      rotation: (await database.operate('encryption.rotate', (em) => findRotation(em, id))) as EncryptionRotation,
    };
  }
}
