import { Field, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import type { RequestIntake, RequestKind, RequestProof } from './request.entity.js';
import { RequestState } from './request-states.js';
import {
  DataSubjectIdentity,
  DataSubjectRequestDenial,
  DataSubjectRequestIntake,
  DataSubjectRequestKind,
  DataSubjectRequestProof,
} from './request.type.js';

@Requires('operator')
@ObjectType('OwnRequest', {
  simpleResolvers: true,
  description: "A request of one of the platform's own people about their data, for which the platform answers itself.",
})
export class OwnRequest {
  @PublicId('DataSubjectRequest', 'Opaque id.')
  id!: string;

  @Field(() => DataSubjectRequestKind, { description: 'What is asked for.' })
  kind!: RequestKind;

  @Field(() => DataSubjectRequestIntake, { description: 'How it came.' })
  intake!: RequestIntake;

  @Field(() => JurisdictionCode, { description: 'Whose law sets the deadline.' })
  jurisdiction!: string;

  @Field(() => RequestState, { description: 'How far it has come; VERIFIED: it waits for an operator.' })
  state!: RequestState;

  @Field(() => DataSubjectIdentity, { description: 'Who asks, until it is over.' })
  identity!: DataSubjectIdentity;

  @Field(() => String, {
    nullable: true,
    description: "Meta's id of the user of the app, of META_CALLBACK; until it is over.",
  })
  metaUserId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the person wrote.' })
  note!: string | null;

  @Field(() => DataSubjectRequestProof, { nullable: true, description: 'How it was shown who asks; null: not yet.' })
  verifiedBy!: RequestProof | null;

  @Field(() => DateTime, { description: 'When it came.' })
  receivedAt!: string;

  @Field(() => DateTime, { description: 'Until when it is answered.' })
  dueAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when it could be put off, once; null: not at all.' })
  extendableTo!: string | null;

  @Field(() => [DataSubjectRequestDenial], { description: 'What was refused, and why; at most 7.' })
  denials!: DataSubjectRequestDenial[];

  @Field(() => String, { nullable: true, description: 'What was answered.' })
  answer!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was over; null: it is not.' })
  closedAt!: string | null;
}

export const OwnRequestConnection = connectionOf<OwnRequest>(OwnRequest, 'OwnRequest', 'operator');
export type OwnRequestConnection = ConnectionValue<OwnRequest>;
