import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';

export const PrivacyInquiryKind = { INQUIRY: 'INQUIRY', GRIEVANCE: 'GRIEVANCE' } as const;
registerEnumType(PrivacyInquiryKind, {
  name: 'PrivacyInquiryKind',
  description: 'What somebody writes about data.',
  valuesConfig: {
    INQUIRY: { description: 'A question.' },
    GRIEVANCE: { description: 'A complaint; it is answered within 30 days at most.' },
  },
});

export const PrivacyInquiryState = { OPEN: 'OPEN', ANSWERED: 'ANSWERED', CONVERTED: 'CONVERTED' } as const;
registerEnumType(PrivacyInquiryState, {
  name: 'PrivacyInquiryState',
  description: 'What became of a question or complaint.',
  valuesConfig: {
    OPEN: { description: 'Nobody has answered yet.' },
    ANSWERED: { description: 'It was answered.' },
    CONVERTED: { description: 'It asks for something: it became a request.' },
  },
});

export const MinorReportState = { REPORTED: 'REPORTED', CONFIRMED: 'CONFIRMED', REJECTED: 'REJECTED' } as const;
registerEnumType(MinorReportState, {
  name: 'MinorReportState',
  description: 'What became of a report that somebody may be too young.',
  valuesConfig: {
    REPORTED: {
      description: 'Nobody has decided yet; nothing is sent to the person meanwhile, and nothing is deleted.',
    },
    CONFIRMED: { description: 'It is so: the person is erased, and written to no more.' },
    REJECTED: { description: 'It is not so: what was stopped goes again.' },
  },
});

/** What every inquiry shows. */
@ObjectType({ simpleResolvers: true })
abstract class ShownInquiry {
  @Field(() => PrivacyInquiryKind, { description: 'Question or complaint.' })
  kind!: keyof typeof PrivacyInquiryKind;

  @Field(() => PrivacyInquiryState, { description: 'What became of it.' })
  state!: keyof typeof PrivacyInquiryState;

  @Field(() => String, { description: 'What was written.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Name, as it was given.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number (E.164), as it was given.' })
  phoneNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address, as it was given.' })
  email!: string | null;

  @Field(() => DateTime, { description: 'When it came.' })
  receivedAt!: string;

  @Field(() => DateTime, { description: 'Until when it is answered.' })
  dueAt!: string;

  @Field(() => String, { nullable: true, description: 'What was answered.' })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'Public id of the request that it became.' })
  requestId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was answered or converted.' })
  closedAt!: string | null;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('PrivacyInquiry', {
  implements: Node,
  simpleResolvers: true,
  description: 'A question or complaint to the business about data. Kept for 24 months after its answer.',
})
export class PrivacyInquiry extends ShownInquiry implements Node {
  @PublicId('PrivacyInquiry')
  id!: string;
}
export const PrivacyInquiryConnection = connectionOf<PrivacyInquiry>(
  PrivacyInquiry,
  'PrivacyInquiry',
  Permission.PRIVACY_MANAGE,
);
export type PrivacyInquiryConnection = ConnectionValue<PrivacyInquiry>;

@Requires('operator')
@ObjectType('OwnInquiry', {
  simpleResolvers: true,
  description: 'A question or complaint to the platform about data. Kept for 24 months after its answer.',
})
export class OwnInquiry extends ShownInquiry {
  @PublicId('PrivacyInquiry', 'Opaque id.')
  id!: string;
}
export const OwnInquiryConnection = connectionOf<OwnInquiry>(OwnInquiry, 'OwnInquiry', 'operator');
export type OwnInquiryConnection = ConnectionValue<OwnInquiry>;

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('MinorReport', {
  implements: Node,
  simpleResolvers: true,
  description: 'That somebody whom the business writes to may be too young.',
})
export class MinorReport implements Node {
  @PublicId('MinorReport')
  id!: string;

  @Field(() => MinorReportState, { description: 'What became of it.' })
  state!: keyof typeof MinorReportState;

  @Field(() => String, {
    nullable: true,
    description:
      'Public id of the contact; it leads to nobody once that is erased. Null: nobody is known by the number.',
  })
  contactId!: string | null;

  @Field(() => String, { nullable: true, description: 'What was written; null once the contact is erased.' })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: 'The number that was given (E.164).' })
  phoneNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'How the reporter can be reached.' })
  reporter!: string | null;

  @Field(() => String, { nullable: true, description: 'Public id of the erasure, of CONFIRMED.' })
  erasureJobId!: string | null;

  @Field(() => DateTime, { description: 'When it came; nothing is sent from then on.' })
  reportedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: string | null;
}
export const MinorReportConnection = connectionOf<MinorReport>(MinorReport, 'MinorReport', Permission.PRIVACY_MANAGE);
export type MinorReportConnection = ConnectionValue<MinorReport>;
