import { Extensions, Field, ID, InputType } from 'type-graphql';
import { oneOf } from '../../platform/graphql/finish-schema.js';

@Extensions(oneOf)
@InputType({ description: 'Whose data: exactly one of these.' })
export class DataExportSubjectInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A contact, with everybody who turned out to be the same person. Needs PRIVACY_MANAGE, and to see every conversation.',
  })
  contactId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the viewer, who has to be a user.' })
  me?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the whole account. For its owners in person.' })
  account?: boolean | null;
}

@InputType({ description: 'Asks for a copy of data.' })
export class DataExportRequestInput {
  @Field(() => DataExportSubjectInput, { description: 'Whose data.' })
  subject!: DataExportSubjectInput;
}

@InputType({ description: 'Takes a copy of data back.' })
export class DataExportCancelInput {
  @Field(() => ID, { description: 'The copy.' })
  dataExportId!: string;
}
