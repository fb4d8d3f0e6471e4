import { registerEnumType } from 'type-graphql';

/** Directions of a list. */
export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Directions of a list.',
  valuesConfig: {
    ASC: { description: 'Smallest, or oldest, first.' },
    DESC: { description: 'Largest, or newest, first.' },
  },
});
