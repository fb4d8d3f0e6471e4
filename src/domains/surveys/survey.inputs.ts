import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { SurveyState } from './survey.entity.js';
import { SurveyGroupBy } from './survey.queries.js';
import { SurveySettings } from './survey.type.js';

registerEnumType(SurveyGroupBy, {
  name: 'SurveyGroupBy',
  description: 'What a report is divided by.',
  valuesConfig: {
    AGENT: { description: 'Who looked after the conversation when it was closed, else who closed it.' },
    TEAM: { description: 'The team of the conversation when it was closed.' },
    CHANNEL: { description: 'The channel.' },
  },
});

@InputType({ description: 'Conditions on surveys; all members must hold.' })
export class SurveyWhereInput {
  @Field(() => SurveyState, { nullable: true, description: 'Where it stands.' })
  state?: SurveyState | null;

  @Field(() => [Int], { nullable: true, description: 'One of these ratings was given.' })
  ratings?: number[] | null;

  @Field(() => ID, { nullable: true, description: 'The user who looked after the conversation.' })
  assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The team that it belonged to.' })
  teamId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The channel it was on.' })
  channelId?: string | null;
}

@ArgsType()
export class SurveysArgs extends PageArgs {
  @Field(() => SurveyWhereInput, { nullable: true, description: 'Which ones; default: all.' })
  where?: SurveyWhereInput | null;
}

@ArgsType()
export class SurveyReportArgs {
  @Field(() => DateTime, { description: 'Conversations that were closed from then on …' })
  from!: Date;

  @Field(() => DateTime, { description: '… and before then; at most 400 days later.' })
  to!: Date;

  @Field(() => SurveyGroupBy, { nullable: true, description: 'What to divide it by; null: by nothing.' })
  groupBy?: SurveyGroupBy | null;
}

@InputType({ description: 'A template of the WhatsApp Business Account.' })
export class SurveyTemplateInput {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its language, like `en_US`.' })
  language!: string;
}

@InputType({ description: 'Changes what contacts are asked; what is left out stays.' })
export class SurveySettingsUpdateInput {
  @Field(() => ID, { nullable: true, description: "Of one channel, instead of the account's; null: of the account." })
  channelId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether contacts are asked.' })
  isEnabled?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The question, 1 to 1024 characters.' })
  question?: string | null;

  @Field(() => String, { nullable: true, description: 'Label of the button, 1 to 20 characters.' })
  button?: string | null;

  @Field(() => String, { nullable: true, description: 'Thanks, 1 to 4096 characters; null: none.' })
  thanks?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Ask only contacts to whom a person replied.' })
  needsReply?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Days of rest between two questions, 0 to 365.' })
  pauseDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days to answer, 1 to 365.' })
  expiresAfterDays?: number | null;

  @Field(() => SurveyTemplateInput, {
    nullable: true,
    description: 'Template with five quick replies, from worst to best, for outside the service window; null: none.',
  })
  template?: SurveyTemplateInput | null;
}

@InputType({ description: 'Takes back what was set.' })
export class SurveySettingsResetInput {
  @Field(() => ID, { nullable: true, description: 'Of one channel; null: of the account.' })
  channelId?: string | null;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The settings that were changed.' })
export class SurveySettingsPayload extends Payload {
  @Field(() => SurveySettings, { nullable: true, description: 'The settings, as they now are.' })
  surveySettings?: SurveySettings;
}
