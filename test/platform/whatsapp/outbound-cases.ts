import type {
  InteractiveAction,
  InteractiveHeader,
  ListRow,
} from '../../../src/platform/whatsapp/interactive-content.js';
import type { ContactCard, InteractiveContent, MediaContent } from '../../../src/platform/whatsapp/message-content.js';
import type { OutboundContent } from '../../../src/platform/whatsapp/outbound-content.js';

/** A content at the edge of a limit, and the places of its faults (joined by dots); none: Meta can take it. */
export interface Case {
  name: string;
  content: OutboundContent;
  faults: string[];
  /** Our rule goes beyond what Meta refuses at once, or the simulator cannot know the case. */
  onlyOurs?: true;
}

const x = (length: number): string => 'x'.repeat(length);
const link = 'https://example.test/file';
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

const media = (mediaKind: MediaContent['mediaKind'], more: Partial<MediaContent> = { link }): MediaContent => ({
  kind: 'media',
  mediaKind,
  ...more,
});
const card = (more: Partial<ContactCard> = {}): ContactCard => ({ formattedName: 'Ana', phones: [], ...more });
const interactive = (action: InteractiveAction, more: Partial<InteractiveContent> = {}): InteractiveContent => ({
  kind: 'interactive',
  body: 'Choose',
  action,
  ...more,
});
const buttons = (count: number, more: Partial<InteractiveContent> = {}): InteractiveContent =>
  interactive({ type: 'buttons', buttons: times(count, (at) => ({ id: `b${at}`, title: `Button ${at}` })) }, more);
const button = (id: string, title: string): InteractiveContent =>
  interactive({ type: 'buttons', buttons: [{ id, title }] });
const list = (rows: number[], more: Partial<InteractiveContent> = {}): InteractiveContent =>
  interactive(
    {
      type: 'list',
      button: 'Open',
      sections: rows.map((count, section) => ({
        title: `Section ${section}`,
        rows: times(count, (at) => ({ id: `r${section}.${at}`, title: `Row ${at}` })),
      })),
    },
    more,
  );
const row = (one: Partial<ListRow>, title?: string): InteractiveContent =>
  interactive({ type: 'list', button: 'Open', sections: [{ title, rows: [{ id: 'r', title: 'Row', ...one }] }] });
const cta = (displayText: string, url = 'https://example.test/p'): InteractiveContent =>
  interactive({ type: 'cta_url', displayText, url });
const products = (counts: number[], more: Partial<InteractiveContent> = {}): InteractiveContent =>
  interactive(
    {
      type: 'product_list',
      catalogId: '1',
      sections: counts.map((count, section) => ({
        title: `Section ${section}`,
        productRetailerIds: times(count, (at) => `p${section}.${at}`),
      })),
    },
    { header: { type: 'text', text: 'Ours' }, ...more },
  );
const flow = (more: object): InteractiveContent => interactive({ type: 'flow', flowId: '1', cta: 'Go', ...more });
const header = (one: InteractiveHeader): Partial<InteractiveContent> => ({ header: one });

type Row = [name: string, content: OutboundContent, faults?: string[], onlyOurs?: 'only ours'];

const text: Row[] = [
  ['text of 4096', { kind: 'text', body: x(4096) }],
  ['text of 4097', { kind: 'text', body: x(4097) }, ['body']],
  ['text of 4096 emoji, twice as many UTF-16 units', { kind: 'text', body: '🎉'.repeat(4096), previewUrl: true }],
  ['text of 4097 emoji', { kind: 'text', body: '🎉'.repeat(4097) }, ['body']],
  ['empty text', { kind: 'text', body: '' }, ['body']],
  ['text of blanks', { kind: 'text', body: ' \n ' }, ['body'], 'only ours'],
];

const files: Row[] = [
  ['image with a caption of 1024', media('image', { link, caption: x(1024) })],
  ['image with a caption of 1025', media('image', { link, caption: x(1025) }), ['caption']],
  ['video', media('video')],
  ['document with a name', media('document', { link, filename: 'a.pdf', caption: 'c' })],
  ['document with a name of 240', media('document', { link, filename: x(240) })],
  ['document with a name of 241', media('document', { link, filename: x(241) }), ['filename']],
  ['image with a name', media('image', { link, filename: 'a.png' }), ['filename'], 'only ours'],
  ['voice message', media('audio', { link, isVoice: true })],
  ['video as voice', media('video', { link, isVoice: true }), ['isVoice'], 'only ours'],
  ['audio with a caption', media('audio', { link, caption: 'c' }), ['caption'], 'only ours'],
  ['sticker', media('sticker')],
  ['sticker with a caption', media('sticker', { link, caption: 'c' }), ['caption'], 'only ours'],
  ['file by id', media('image', { metaMediaId: '103' }), [], 'only ours'],
  ['file by id and link', media('image', { metaMediaId: '103', link }), [''], 'only ours'],
  ['file by nothing', media('image', {}), ['']],
  ['link over http', media('image', { link: 'http://example.test/a.png' })],
  ['link over ftp', media('image', { link: 'ftp://example.test/a.png' }), ['link']],
  ['link without a scheme', media('image', { link: 'example.test/a.png' }), ['link']],
  ['link with a blank', media('image', { link: 'https://example.test/a b' }), ['link'], 'only ours'],
  ['link with a password', media('image', { link: 'https://u:p@example.test/a' }), ['link'], 'only ours'],
  ['link of 2001', media('image', { link: `https://example.test/${x(1980)}` }), ['link'], 'only ours'],
];

const places: Row[] = [
  ['the south pole at the date line', { kind: 'location', latitude: -90, longitude: 180 }],
  ['place with name and address', { kind: 'location', latitude: 59.9, longitude: 10.7, name: 'Oslo', address: 'N' }],
  ['latitude 90.01', { kind: 'location', latitude: 90.01, longitude: 0 }, ['latitude']],
  ['longitude -180.01', { kind: 'location', latitude: 0, longitude: -180.01 }, ['longitude']],
  ['no numbers', { kind: 'location', latitude: NaN, longitude: Infinity }, ['latitude', 'longitude']],
  ['name of blanks', { kind: 'location', latitude: 0, longitude: 0, name: ' ' }, ['name'], 'only ours'],
];

const people: Row[] = [
  ['257 contacts', { kind: 'contacts', contacts: times(257, () => card()) }],
  ['258 contacts', { kind: 'contacts', contacts: times(258, () => card()) }, ['contacts']],
  ['no contacts', { kind: 'contacts', contacts: [] }, ['contacts']],
  [
    'contact without a name',
    { kind: 'contacts', contacts: [card(), card({ formattedName: '' })] },
    ['contacts.1.formattedName'],
  ],
  [
    'contact with everything',
    {
      kind: 'contacts',
      contacts: [
        card({
          phones: [{ phone: '+1 650 555 0100', waId: '16505550100', type: 'CELL' }, { waId: '16505550101' }],
          emails: [{ email: 'ana@example.test' }],
          addresses: [{ city: 'Oslo', countryCode: 'no' }],
          organisation: { company: 'Example' },
          urls: [{ url: link }],
          birthday: '2000-02-29',
        }),
      ],
    },
  ],
  [
    'contact with a phone that says nothing',
    { kind: 'contacts', contacts: [card({ phones: [{ type: 'CELL' }] })] },
    ['contacts.0.phones.0.phone'],
    'only ours',
  ],
  [
    'contact born on a day that is none',
    { kind: 'contacts', contacts: [card({ birthday: '2001-02-29' })] },
    ['contacts.0.birthday'],
    'only ours',
  ],
  [
    'contact with 51 phones',
    { kind: 'contacts', contacts: [card({ phones: times(51, () => ({ phone: '+1' })) })] },
    ['contacts.0.phones'],
    'only ours',
  ],
];

const reactions: Row[] = [
  ...['👍', '❤️', '👨‍👩‍👧‍👦', '🇳🇴', '👍🏽', '#️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️‍🌈'].map((emoji): Row => [
    `reaction ${emoji}`,
    { kind: 'reaction', targetWamid: 'wamid.1', emoji },
  ]),
  ['reaction taken back', { kind: 'reaction', targetWamid: 'wamid.1', emoji: '' }],
  ['two emoji', { kind: 'reaction', targetWamid: 'wamid.1', emoji: '👍👍' }, ['emoji']],
  ['a letter', { kind: 'reaction', targetWamid: 'wamid.1', emoji: 'x' }, ['emoji']],
  ['a digit', { kind: 'reaction', targetWamid: 'wamid.1', emoji: '1' }, ['emoji']],
  ['words', { kind: 'reaction', targetWamid: 'wamid.1', emoji: 'thanks 👍' }, ['emoji']],
  ['reaction to nothing', { kind: 'reaction', targetWamid: '', emoji: '👍' }, ['targetWamid']],
];

const choices: Row[] = [
  ['one button', buttons(1)],
  ['three buttons', buttons(3)],
  ['four buttons', buttons(4), ['action.buttons']],
  ['no buttons', buttons(0), ['action.buttons']],
  ['button title of 20', button('a', x(20))],
  ['button title of 21', button('a', x(21)), ['action.buttons.0.title']],
  ['button title of 20 emoji', button('a', '🎉'.repeat(20))],
  ['empty button title', button('a', ''), ['action.buttons.0.title']],
  ['button id of 256', button(x(256), 'a')],
  ['button id of 257', button(x(257), 'a'), ['action.buttons.0.id']],
  ['empty button id', button('', 'a'), ['action.buttons.0.id']],
  [
    'the same title twice',
    interactive({
      type: 'buttons',
      buttons: [
        { id: '1', title: 'A' },
        { id: '2', title: 'B' },
        { id: '3', title: 'A' },
      ],
    }),
    ['action.buttons.2.title'],
  ],
  [
    'the same id twice',
    interactive({
      type: 'buttons',
      buttons: [
        { id: '1', title: 'A' },
        { id: '1', title: 'B' },
      ],
    }),
    ['action.buttons.1.id'],
  ],
  ['body of 1024', buttons(1, { body: x(1024) })],
  ['body of 1025', buttons(1, { body: x(1025) }), ['body']],
  ['no body', buttons(1, { body: undefined }), ['body']],
  ['empty body', buttons(1, { body: '' }), ['body']],
  ['footer of 60', buttons(1, { footer: x(60) })],
  ['footer of 61', buttons(1, { footer: x(61) }), ['footer']],
  ['header of 60', buttons(1, header({ type: 'text', text: x(60) }))],
  ['header of 61', buttons(1, header({ type: 'text', text: x(61) })), ['header.text']],
  ['header with an image', buttons(1, header({ type: 'image', link }))],
  ['header with a video', buttons(1, header({ type: 'video', link }))],
  ['header with a document', buttons(1, header({ type: 'document', link, filename: 'a.pdf' }))],
  ['header with an image of nowhere', buttons(1, header({ type: 'image' })), ['header']],
  ['header with a bad link', buttons(1, header({ type: 'image', link: 'x' })), ['header.link']],
  [
    'header image with a name',
    buttons(1, header({ type: 'image', link, filename: 'a' })),
    ['header.filename'],
    'only ours',
  ],
];

const lists: Row[] = [
  ['ten rows in one section', list([10])],
  ['eleven rows in one section', list([11]), ['action.sections']],
  ['ten rows in ten sections', list(times(10, () => 1))],
  ['eleven sections', list(times(11, () => 1)), ['action.sections', 'action.sections']],
  ['twelve rows in two sections', list([6, 6]), ['action.sections']],
  ['no sections', list([]), ['action.sections']],
  ['a section without rows', list([1, 0]), ['action.sections.1.rows']],
  ['one section without a title', row({})],
  [
    'two sections, one without a title',
    interactive({
      type: 'list',
      button: 'Open',
      sections: [{ title: 'A', rows: [{ id: '1', title: 'A' }] }, { rows: [{ id: '2', title: 'B' }] }],
    }),
    ['action.sections.1.title'],
  ],
  ['section title of 24', row({}, x(24))],
  ['section title of 25', row({}, x(25)), ['action.sections.0.title']],
  ['row title of 24', row({ title: x(24) })],
  ['row title of 25', row({ title: x(25) }), ['action.sections.0.rows.0.title']],
  ['row without a title', row({ title: '' }), ['action.sections.0.rows.0.title']],
  ['row id of 200', row({ id: x(200) })],
  ['row id of 201', row({ id: x(201) }), ['action.sections.0.rows.0.id']],
  ['row description of 72', row({ description: x(72) })],
  ['row description of 73', row({ description: x(73) }), ['action.sections.0.rows.0.description']],
  [
    'the same row id twice',
    interactive({
      type: 'list',
      button: 'Open',
      sections: [{ rows: times(2, (at) => ({ id: 'r', title: `${at}` })) }],
    }),
    ['action.sections.0.rows.1.id'],
  ],
  ['list button of 20', interactive({ type: 'list', button: x(20), sections: [{ rows: [{ id: 'r', title: 'R' }] }] })],
  [
    'list button of 21',
    interactive({ type: 'list', button: x(21), sections: [{ rows: [{ id: 'r', title: 'R' }] }] }),
    ['action.button'],
  ],
  ['list body of 4096', list([1], { body: x(4096) })],
  ['list body of 4097', list([1], { body: x(4097) }), ['body']],
  ['list with a text header', list([1], header({ type: 'text', text: 'H' }))],
  ['list with an image', list([1], header({ type: 'image', link })), ['header']],
];

const others: Row[] = [
  ['link button of 20', cta(x(20))],
  ['link button of 21', cta(x(21)), ['action.displayText']],
  ['link button without words', cta(''), ['action.displayText']],
  ['link button to nowhere', cta('Go', ''), ['action.url']],
  ['link button to a relative address', cta('Go', '/p/1'), ['action.url']],
  ['link button that runs a script', cta('Go', 'javascript:alert(1)'), ['action.url'], 'only ours'],
  ['link button with a video', { ...cta('Go'), ...header({ type: 'video', link }) }],
  ['location request', interactive({ type: 'location_request' })],
  [
    'location request with a header',
    interactive({ type: 'location_request' }, header({ type: 'text', text: 'H' })),
    ['header'],
  ],
  ['location request with a body of 1025', interactive({ type: 'location_request' }, { body: x(1025) }), ['body']],
  ['request for contact information', interactive({ type: 'request_contact_info' })],
  [
    'product without a body',
    interactive({ type: 'product', catalogId: '1', productRetailerId: 'p' }, { body: undefined }),
  ],
  [
    'product with a header',
    interactive({ type: 'product', catalogId: '1', productRetailerId: 'p' }, header({ type: 'text', text: 'H' })),
    ['header'],
  ],
  [
    'product of nothing',
    interactive({ type: 'product', catalogId: '', productRetailerId: '' }),
    ['action.catalogId', 'action.productRetailerId'],
  ],
  ['thirty products', products([15, 15])],
  ['thirty-one products', products([15, 16]), ['action.sections']],
  ['ten sections of products', products(times(10, () => 3))],
  ['eleven sections of products', products(times(11, () => 1)), ['action.sections']],
  ['a section without products', products([1, 0]), ['action.sections.1.productRetailerIds']],
  ['products without a header', products([1], { header: undefined }), ['header']],
  ['products under an image', products([1], header({ type: 'image', link })), ['header']],
  [
    'products of no catalogue',
    interactive(
      { type: 'product_list', catalogId: '', sections: [{ title: 'A', productRetailerIds: ['p'] }] },
      header({ type: 'text', text: 'H' }),
    ),
    ['action.catalogId'],
  ],
  ['catalogue', interactive({ type: 'catalog' })],
  ['catalogue with a picture', interactive({ type: 'catalog', thumbnailProductRetailerId: 'p' })],
  ['Flow by id', flow({})],
  ['Flow by name', flow({ flowId: undefined, flowName: 'survey' })],
  ['Flow by both', flow({ flowName: 'survey' }), ['action']],
  ['Flow by neither', flow({ flowId: undefined }), ['action']],
  ['Flow button of 30', flow({ cta: x(30) })],
  ['Flow button of 31', flow({ cta: x(31) }), ['action.cta']],
  ['Flow button with an emoji', flow({ cta: 'Go 🚀' }), ['action.cta']],
  ['Flow with a screen and data', flow({ screen: 'WELCOME', data: { a: 1 }, mode: 'draft', token: 't' })],
  ['Flow with data for no screen', flow({ data: { a: 1 } }), ['action.screen'], 'only ours'],
  ['Flow of an endpoint', flow({ action: 'data_exchange' })],
  ['Flow of an endpoint with a screen', flow({ action: 'data_exchange', screen: 'A' }), ['action.screen'], 'only ours'],
  [
    'everything wrong at once',
    {
      kind: 'interactive',
      header: { type: 'text', text: x(61) },
      body: x(1025),
      footer: x(61),
      action: {
        type: 'buttons',
        buttons: [
          { id: '', title: x(21) },
          { id: 'b', title: '' },
        ],
      },
    },
    ['header.text', 'body', 'footer', 'action.buttons.0.id', 'action.buttons.0.title', 'action.buttons.1.title'],
  ],
];

/** Contents of every kind but templates, on both sides of every limit. */
export const cases: Case[] = [
  ...text,
  ...files,
  ...places,
  ...people,
  ...reactions,
  ...choices,
  ...lists,
  ...others,
].map(([name, content, faults = [], onlyOurs]) => ({
  name,
  content,
  faults,
  ...(onlyOurs ? { onlyOurs: true as const } : {}),
}));
