import { describe, expect, test } from '@jest/globals';
import {
  destinationOf,
  moveTable,
  type Move,
  type MoveCause,
} from '../../../src/domains/conversations/conversation-lifecycle.js';
import { ConversationStatus } from '../../../src/domains/conversations/conversation-status.js';
import type { DomainError } from '../../../src/platform/kernel/errors.js';

const statuses = Object.values(ConversationStatus);
const moves = [...new Set(moveTable.map(({ move }) => move))];

const outcome = (move: Move, from: ConversationStatus, cause: MoveCause): string => {
  try {
    return destinationOf(move, from, cause);
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('the table of moves', () => {
  // Rows: moves; columns: OPEN, PENDING, SNOOZED, CLOSED.
  test.each<[Move, MoveCause, string[]]>([
    ['CLOSE', 'PERSON', ['CLOSED', 'CLOSED', 'CLOSED', 'CONVERSATION_ALREADY_CLOSED']],
    ['CLOSE', 'MACHINE', ['CLOSED', 'CLOSED', 'CLOSED', 'CONVERSATION_ALREADY_CLOSED']],
    ['CLOSE', 'TIME', ['CLOSED', 'CLOSED', 'CLOSED', 'CONVERSATION_ALREADY_CLOSED']],
    ['CLOSE', 'MESSAGE', [...Array<string>(3).fill('MOVE_NOT_ALLOWED'), 'CONVERSATION_ALREADY_CLOSED']],
    ['REOPEN', 'PERSON', [...Array<string>(3).fill('CONVERSATION_NOT_CLOSED'), 'OPEN']],
    ['REOPEN', 'MESSAGE', [...Array<string>(3).fill('CONVERSATION_NOT_CLOSED'), 'OPEN']],
    ['REOPEN', 'TIME', [...Array<string>(3).fill('CONVERSATION_NOT_CLOSED'), 'MOVE_NOT_ALLOWED']],
    ['OPEN', 'PERSON', ['CONVERSATION_ALREADY_OPEN', 'OPEN', 'OPEN', 'CONVERSATION_CLOSED']],
    ['OPEN', 'MESSAGE', ['CONVERSATION_ALREADY_OPEN', 'MOVE_NOT_ALLOWED', 'OPEN', 'CONVERSATION_CLOSED']],
    ['OPEN', 'TIME', ['CONVERSATION_ALREADY_OPEN', 'MOVE_NOT_ALLOWED', 'OPEN', 'CONVERSATION_CLOSED']],
    ['SNOOZE', 'PERSON', ['SNOOZED', 'SNOOZED', 'SNOOZED', 'CONVERSATION_CLOSED']],
    ['SNOOZE', 'TIME', [...Array<string>(3).fill('MOVE_NOT_ALLOWED'), 'CONVERSATION_CLOSED']],
    ['HAND_TO_MACHINE', 'PERSON', ['PENDING', 'CONVERSATION_ALREADY_PENDING', 'PENDING', 'CONVERSATION_CLOSED']],
    ['HAND_TO_MACHINE', 'MACHINE', ['PENDING', 'CONVERSATION_ALREADY_PENDING', 'PENDING', 'CONVERSATION_CLOSED']],
  ])('%s by %s', (move, cause, expected) => {
    expect([...statuses].map((from) => outcome(move, from, cause))).toEqual(expected);
  });

  test('has one destination for each move, place and cause', () => {
    for (const move of moves) {
      for (const from of statuses) {
        const rules = moveTable.filter((rule) => rule.move === move && rule.from.includes(from));
        expect(new Set(rules.map(({ to }) => to)).size).toBeLessThanOrEqual(1);
      }
    }
  });
});
