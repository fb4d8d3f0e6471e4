import type { Chance } from './chance.js';

/** A reply of the business, recognisable at the phone by its number. */
export interface Reply {
  number: number;
  content: object;
}

const mark = (number: number): string => `#${number}#`;

/** What may be sent; each carries the mark where a phone shows it. */
const kinds: readonly ((words: string) => object)[] = [
  (words) => ({ text: { body: `Your answer ${words}` } }),
  (words) => ({ text: { body: `Grüße 👋 ${words}\nhttps://shop.example/`, previewUrl: true } }),
  (words) => ({ location: { latitude: 50.94, longitude: 6.96, name: `Shop ${words}`, address: 'Domplatz 1' } }),
  (words) => ({
    contacts: [{ formattedName: `Olivia ${words}`, firstName: 'Olivia', phones: [{ phone: '+4915112345678' }] }],
  }),
  (words) => ({
    interactive: {
      body: `Is it good? ${words}`,
      action: {
        buttons: [
          { id: 'y', title: 'Yes' },
          { id: 'n', title: 'No' },
        ],
      },
    },
  }),
  (words) => ({
    interactive: {
      body: `Choose ${words}`,
      action: { list: { button: 'Menu', sections: [{ title: 'All', rows: [{ id: '1', title: 'One' }] }] } },
    },
  }),
  (words) => ({
    interactive: { body: `Look ${words}`, action: { ctaUrl: { displayText: 'Open', url: 'https://shop.example/' } } },
  }),
  (words) => ({ interactive: { body: `Where are you? ${words}`, action: { locationRequest: true } } }),
];

/** One of all the kinds. */
export const replyOf = (number: number, chance: Chance): Reply => ({
  number,
  content: chance.pick(kinds)(mark(number)),
});

/** Which reply a request to Meta carries. */
export function numberIn(request: object): number | undefined {
  const found = /#(\d+)#/.exec(JSON.stringify(request))?.[1];
  return found === undefined ? undefined : Number(found);
}
