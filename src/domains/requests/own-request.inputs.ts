import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { OwnRequest } from './own-request.type.js';
import type { RequestKind } from './request.entity.js';
import {
  DataSubjectRequestCompleteInput,
  DataSubjectRequestDenyInput,
  DataSubjectRequestExtendInput,
} from './request.inputs.js';
import { RequestState } from './request-states.js';
import { DataSubjectRequestKind } from './request.type.js';

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'The request that was changed.' })
export class OwnRequestPayload extends Payload {
  @Field(() => OwnRequest, { nullable: true, description: 'The request.' })
  request?: OwnRequest;
}

@InputType({ description: "Begins to carry out a request of the platform's own people." })
export class OwnRequestStartInput {
  @Field(() => ID, { description: 'The request, VERIFIED.' })
  requestId!: string;
}

@InputType({ description: "Puts the deadline of a request of the platform's own people off." })
export class OwnRequestExtendInput extends DataSubjectRequestExtendInput {}

@InputType({ description: "Refuses a request of the platform's own people." })
export class OwnRequestDenyInput extends DataSubjectRequestDenyInput {}

@InputType({ description: "Says that a request of the platform's own people was answered." })
export class OwnRequestCompleteInput extends DataSubjectRequestCompleteInput {}

@ArgsType()
export class OwnRequestArgs extends PageArgs {
  @Field(() => [RequestState], { nullable: true, description: 'Only these states.' })
  states?: RequestState[] | null;

  @Field(() => [DataSubjectRequestKind], { nullable: true, description: 'Only these kinds.' })
  kinds?: RequestKind[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that are due before.' })
  dueBefore?: Date | null;
}
