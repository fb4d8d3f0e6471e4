import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchema,
  createUnionType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { encodeCursor } from '../../../src/platform/events/cursor.js';
import type { LoggedEvent } from '../../../src/platform/events/event-log.js';
import { connectionOf, PageArgs, type ConnectionValue } from '../../../src/platform/graphql/connection.js';
import type { ApiContext } from '../../../src/platform/graphql/context.js';
import { DateTime } from '../../../src/platform/graphql/date-time.js';
import { EventSubscription, unusedPubSub } from '../../../src/platform/graphql/event-source.js';
import { finishSchema, oneOf } from '../../../src/platform/graphql/finish-schema.js';
import { OncePerDocument, Requires } from '../../../src/platform/graphql/policy.js';
import { SignalSubscription } from '../../../src/platform/graphql/signal-source.js';
import type { Signal } from '../../../src/platform/events/signals.js';
import { Payload, registerUserErrorCodes } from '../../../src/platform/graphql/user-error.type.js';
import { invalidInput, notFound } from '../../../src/platform/kernel/errors.js';

/** How often the subscription's resolver ran: once per event and group. */
export const executions = { count: 0 };

/** Lets the next executions of the subscription's resolver fail. */
export const faults = { left: 0 };

/** How often `lastHappening` looked at the present, and what holds its looks up. */
export const looking: { count: number; until: Promise<void> | undefined } = { count: 0, until: undefined };

/** Lets the mutation `wait` end. */
export const gate: { open(): void; waiting: number } = { open: () => undefined, waiting: 0 };

enum Colour {
  RED = 'red',
  BLUE = 'blue',
}
registerEnumType(Colour, { name: 'Colour' });

const typeOf = (value: object): string => ('pages' in value ? 'Book' : 'Film');

@Requires('signed_in')
@InterfaceType('Work', { resolveType: typeOf })
abstract class Work {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;
}

@Requires('signed_in')
@ObjectType('Book', { implements: Work, simpleResolvers: true })
class Book extends Work {
  @Field(() => Int)
  pages!: number;

  @Requires('PRICES_READ')
  @Field(() => Int, { nullable: true })
  price?: number | null;

  @Field(() => String)
  broken?: string;
}

@Requires('signed_in')
@ObjectType('Film', { implements: Work, simpleResolvers: true })
class Film extends Work {
  @Field(() => Int)
  minutes!: number;

  @Field(() => Colour, { nullable: true })
  colour?: Colour | null;
}

const WorkUnion = createUnionType({ name: 'AnyWork', types: () => [Book, Film] as const, resolveType: typeOf });

@Requires('signed_in')
@ObjectType('BookConnection', { simpleResolvers: true })
class BookConnection extends connectionOf<Book>(Book, 'SampleBook', 'signed_in') {}

@InputType('WorkChoice')
@Extensions(oneOf)
class WorkChoice {
  @Field(() => ID, { nullable: true })
  id?: string;

  @Field(() => String, { nullable: true })
  title?: string;
}

@InputType('BookRenameInput')
class BookRenameInput {
  @Field(() => String)
  title!: string;
}

@Requires('anyone')
@ObjectType('BookRenamePayload', { simpleResolvers: true })
class BookRenamePayload extends Payload {
  @Field(() => Book, { nullable: true })
  book?: Book | null;
}

@Requires('signed_in')
@InterfaceType('SampleEvent', { resolveType: (value: { kind: string }) => value.kind })
abstract class SampleEvent {
  @Field(() => String)
  cursor!: string;
}

@Requires('signed_in')
@ObjectType('ThingHappened', { implements: SampleEvent, simpleResolvers: true })
class ThingHappened extends SampleEvent {
  @Field(() => Int)
  seq!: number;

  @Field(() => String)
  viewerKey!: string;
}

@Requires('signed_in')
@ObjectType('CaughtUp', { implements: SampleEvent, simpleResolvers: true })
class CaughtUpItem extends SampleEvent {
  @Field(() => Int)
  replayedCount!: number;
}

@Requires('signed_in')
@ObjectType('ResyncRequired', { implements: SampleEvent, simpleResolvers: true })
class ResyncItem extends SampleEvent {
  @Field(() => String)
  reason!: string;
}

@ArgsType()
class FollowArgs {
  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => String, { nullable: true })
  type?: string | null;
}

const books: Book[] = Array.from({ length: 5 }, (_, i) => ({
  id: `b${i}`,
  title: `Book ${i}`,
  pages: 100 + i,
  price: i % 2 ? null : i,
}));
const films: Film[] = Array.from({ length: 3 }, (_, i) => ({
  id: `f${i}`,
  title: `Film ${i}`,
  minutes: 90 + i,
  colour: i ? Colour.RED : null,
}));
const later = <T>(value: T): Promise<T> => new Promise((resolve) => setImmediate(() => resolve(value)));

@Requires('signed_in')
@ObjectType('Moment', { simpleResolvers: true, description: 'Something of the moment.' })
class Moment {
  @Field(() => String)
  key!: string;

  @Field(() => Boolean)
  isOver!: boolean;

  @Field(() => String)
  viewerKey!: string;
}

@Resolver(() => Book)
class SampleResolver {
  @Requires('anyone')
  @Query(() => String, { nullable: true })
  hello(@Arg('name', () => String, { nullable: true }) name?: string): string {
    return `hello ${name ?? 'world'}`;
  }

  @Requires('signed_in')
  @Query(() => String)
  accountId(@Ctx() context: ApiContext): string {
    return context.signedIn.accountId;
  }

  @Requires('signed_in')
  @Query(() => BookConnection)
  async books(@Args(() => PageArgs) page: PageArgs): Promise<ConnectionValue<Book>> {
    const nodes = books.slice(0, page.first ?? 25);
    return {
      nodes,
      edges: nodes.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    };
  }

  @Requires('signed_in')
  @Query(() => Book, { nullable: true })
  book(@Arg('choice', () => WorkChoice) choice: WorkChoice): Promise<Book | null> {
    return later(books.find((b) => b.id === choice.id || b.title === choice.title) ?? null);
  }

  @Requires('signed_in')
  @Query(() => [Work])
  works(): Promise<(Book | Film)[]> {
    return later([...books, ...films]);
  }

  @Requires('signed_in')
  @Query(() => [WorkUnion], { nullable: 'itemsAndList' })
  anyWorks(@Arg('since', () => DateTime, { nullable: true }) since?: Date): (Book | Film | null)[] {
    return since && since.getTime() > Date.now() ? [] : [books[0]!, null, films[1]!];
  }

  @Requires('anyone')
  @Query(() => String)
  boom(): string {
    throw new Error('the secret of the house');
  }

  @Requires('anyone')
  @Query(() => String, { nullable: true })
  refuses(@Arg('how', () => String) how: string): string {
    throw how === 'input' ? invalidInput('That is too long.', ['how']) : notFound('Book');
  }

  @Requires('anyone')
  @Query(() => String, { nullable: true })
  slow(): Promise<string> {
    return new Promise((resolve) => setTimeout(() => resolve('late'), 5_000).unref());
  }

  @Query(() => String, { nullable: true })
  unguarded(): string {
    return 'nobody may see this';
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => BookRenamePayload)
  async login(): Promise<BookRenamePayload> {
    return {};
  }

  @Requires('anyone')
  @Mutation(() => BookRenamePayload)
  async wait(): Promise<BookRenamePayload> {
    gate.waiting++;
    await new Promise<void>((resolve) => (gate.open = resolve));
    gate.waiting--;
    return {};
  }

  @Requires('BOOKS_WRITE')
  @Mutation(() => BookRenamePayload)
  async bookRename(@Arg('input', () => BookRenameInput) input: BookRenameInput): Promise<BookRenamePayload> {
    if (input.title === '') throw invalidInput('A book needs a title.', ['title']);
    return { book: { ...books[0]!, title: input.title } };
  }

  @FieldResolver(() => [Film], { nullable: true })
  filmedAs(@Root() book: Book): Promise<Film[] | null> {
    return later(book.pages % 2 ? films : null);
  }

  @FieldResolver(() => String)
  async fragile(@Root() book: Book): Promise<string | null> {
    if (book.pages === 102) throw new Error('this page is torn');
    return later(book.pages === 103 ? null : 'whole');
  }

  @Requires('signed_in')
  @EventSubscription(() => SampleEvent, {
    description: 'What happens.',
    source: {
      resumable: true,
      wants: (event: LoggedEvent, args: FollowArgs) => !args.type || event.type === args.type,
      caughtUp: ({ cursor, replayedCount }) => ({ kind: 'CaughtUp', cursor, replayedCount }),
      resync: ({ cursor, reason }) => ({ kind: 'ResyncRequired', cursor, reason }),
    },
  })
  happenings(
    @Root() event: LoggedEvent,
    @Args(() => FollowArgs) _args: FollowArgs,
    @Ctx() context: ApiContext,
  ): object | null {
    executions.count++;
    if (faults.left > 0) {
      faults.left--;
      throw new Error('the secret of the house');
    }
    if (event.type === 'thing.hidden') return null;
    const { accountId, visibilityKey } = context.signedIn;
    return {
      kind: 'ThingHappened',
      cursor: encodeCursor(accountId, event.seq),
      seq: event.seq,
      viewerKey: visibilityKey,
    };
  }

  @Requires('signed_in')
  @EventSubscription(() => ThingHappened, {
    description: 'What happened last; shown at once, and then once a minute at most.',
    source: { resumable: false, wants: () => true, everyMs: 60_000, showsPresent: true },
  })
  async lastHappening(@Root() event: LoggedEvent | undefined): Promise<object> {
    if (!event) {
      looking.count++;
      await looking.until;
    }
    return { cursor: '', seq: event?.seq ?? 0, viewerKey: '' };
  }

  @Requires('signed_in')
  @SignalSubscription(() => Moment, {
    description: 'What is so at the moment.',
    source: { wants: ({ type }) => type === 'moment' },
  })
  moments(@Root() { key, isOver, payload }: Signal, @Ctx() context: ApiContext): Moment | null {
    executions.count++;
    if (payload['onlyFor'] && payload['onlyFor'] !== context.signedIn.visibilityKey) return null;
    return { key, isOver: isOver ?? false, viewerKey: context.signedIn.visibilityKey };
  }

  @Requires('BOOKS_WRITE')
  @EventSubscription(() => ThingHappened, {
    description: 'What happens, for writers, and large.',
    source: { resumable: false, wants: () => true },
  })
  largeHappenings(@Root() event: LoggedEvent): object {
    return { cursor: 'x'.repeat(8_000), seq: event.seq, viewerKey: '' };
  }
}

let schema: Promise<GraphQLSchema> | undefined;

/** A small schema with everything that the pipeline treats in its own way. */
export function sampleSchema(): Promise<GraphQLSchema> {
  return (schema ??= (async () => {
    registerUserErrorCodes();
    const built = await buildSchema({
      resolvers: [SampleResolver],
      orphanedTypes: [ThingHappened, CaughtUpItem, ResyncItem],
      validate: false,
      pubSub: unusedPubSub as never,
    });
    return finishSchema(built);
  })());
}
