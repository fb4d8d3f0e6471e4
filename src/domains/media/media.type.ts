import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { NotForSupport, Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';

/** Whether a file can be had. */
export enum MediaState {
  PENDING = 'PENDING',
  READY = 'READY',
  FAILED = 'FAILED',
  EXPIRED = 'EXPIRED',
  INFECTED = 'INFECTED',
}

/** What a scanner said of a file. */
export enum MediaScanState {
  NOT_SCANNED = 'NOT_SCANNED',
  PENDING = 'PENDING',
  CLEAN = 'CLEAN',
  INFECTED = 'INFECTED',
}

registerEnumType(MediaScanState, {
  name: 'MediaScanState',
  description: 'What a scanner for malware said of a file. New values may appear.',
  valuesConfig: {
    NOT_SCANNED: { description: 'Nobody looked: the installation has no scanner, or had none then.' },
    PENDING: { description: 'It is there, and still to be looked through.' },
    CLEAN: { description: 'Nothing was found.' },
    INFECTED: { description: 'It holds malware; see `threat`.' },
  },
});

registerEnumType(MediaState, {
  name: 'MediaState',
  description: 'Whether a file can be had. New values may appear.',
  valuesConfig: {
    PENDING: { description: 'It is still to be uploaded, to be fetched from WhatsApp, or to be scanned.' },
    READY: { description: 'It is stored and checked.' },
    FAILED: { description: 'It cannot be had; `failure` says why.' },
    EXPIRED: { description: 'WhatsApp forgot it before it could be fetched.' },
    INFECTED: { description: 'It holds malware: it lies in quarantine, and is neither handed out nor sent.' },
  },
});

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('Media', {
  implements: Node,
  simpleResolvers: true,
  description: 'A file that a contact sent, or that was uploaded to be sent.',
})
export class Media implements Node {
  // Who uploads may know what was uploaded without reading conversations; reading it again by id needs that permission.
  @Requires('signed_in')
  @PublicId('Media')
  id!: string;

  @Requires('signed_in')
  @Field(() => MediaState, { description: 'Whether it can be had.' })
  state!: MediaState;

  @Requires('signed_in')
  @Field(() => String, { nullable: true, description: 'MIME type, without parameters.' })
  mimeType!: string | null;

  @Requires('signed_in')
  @Field(() => Int, { nullable: true, description: 'Size in bytes; null until it is known.' })
  sizeBytes!: number | null;

  @Requires('signed_in')
  @Field(() => String, { nullable: true, description: 'Name of the file, where it has one.' })
  filename!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the bytes, hex; null unless `state` is READY.' })
  sha256!: string | null;

  @Requires('signed_in')
  @Field(() => MediaScanState, { description: 'What a scanner for malware said of it.' })
  scanState!: MediaScanState;

  @Requires('signed_in')
  @Field(() => String, { nullable: true, description: 'What the scanner calls what it found; null unless INFECTED.' })
  threat!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is FAILED: TOO_LARGE, CHECKSUM_MISMATCH, NOT_SCANNABLE (larger than the scanner takes, or it fails on it), META_… and others.',
  })
  failure!: string | null;

  @NotForSupport()
  @Field(() => String, {
    nullable: true,
    description: 'Signed link, good for about an hour, whoever has it; null unless `state` is READY.',
  })
  url!: string | null;

  @Field(() => DateTime, { description: 'When it was announced.' })
  createdAt!: string;
}
