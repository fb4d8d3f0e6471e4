import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePhoneNumber, waIdVariants } from '../../../src/platform/kernel/phone-number.js';

describe('parsePhoneNumber', () => {
  it.each([
    ['+16505550100', undefined, '+16505550100'],
    [' +1 (650) 555-0100 ', undefined, '+16505550100'],
    ['0049 30 901820', undefined, '+4930901820'],
    ['+39 06 1234 5678', undefined, '+390612345678'],
    ['+1 555 000 1111', undefined, '+15550001111'],
    ['11 98765-4321', 'BR', '+5511987654321'],
    ['0151 12345678', 'DE', '+4915112345678'],
    ['+91 98765 43210', 'DE', '+919876543210'],
  ] as const)('reads %s (%s) as %s', (text, country, e164) => {
    expect(parsePhoneNumber(text, country)).toBe(e164);
  });

  it.each([
    [''],
    ['+'],
    ['016012345678'],
    ['4915112345678'],
    ['+49'],
    ['+4912345678901234567'],
    ['+999 12345678'],
    ['call +1 650 555 0100'],
    ['+1 650 555 0100 ext. 5'],
    ['US.1349000000000000001'],
  ])('refuses %j', (text) => {
    expect(parsePhoneNumber(text)).toBeUndefined();
  });

  it('never throws, and reads its own answer as the same number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\+\d{0,17}$/)), (text) => {
        const e164 = parsePhoneNumber(text);
        if (e164 !== undefined) expect(parsePhoneNumber(e164)).toBe(e164);
      }),
    );
  });
});

describe('waIdVariants', () => {
  it.each([
    ['Brazil, ninth digit', '551187654321', '5511987654321'],
    ['Brazil, outside São Paulo', '555187654321', '5551987654321'],
    ['Brazil, 9 after the ninth digit', '553199887766', '5531999887766'],
    ['Mexico', '525512345678', '5215512345678'],
    ['Argentina, Buenos Aires', '541123456789', '5491123456789'],
    ['Argentina, Rosario', '543414123456', '5493414123456'],
  ])('%s: %s and %s name the same line', (_, short, long) => {
    expect(waIdVariants(short)).toEqual([long]);
    expect(waIdVariants(long)).toEqual([short]);
  });

  it.each([
    ['Brazil, landline', '551133334444'],
    ['Brazil, mobile whose shorter spelling is a landline', '5511943211234'],
    ['Brazil, no such area', '551087654321'],
    ['Brazil, toll free', '558007654321'],
    ['Mexico, toll free', '528001234567'],
    ['Mexico, too short', '5215512345'],
    ['Argentina, toll free', '548001234567'],
    ['Argentina, no such area', '545000000000'],
    ['United States', '16505550100'],
    ['Germany', '4915112345678'],
    ['India', '919876543210'],
    ['nothing', ''],
    ['a BSUID', 'US.1349000000000000001'],
  ])('%s (%s) has one spelling', (_, waId) => {
    expect(waIdVariants(waId)).toEqual([]);
  });

  it('works both ways for every number', () => {
    const national = fc.stringMatching(/^(?:55|52|521|54|549)\d{10,11}$/);
    fc.assert(
      fc.property(national, (waId) => {
        for (const variant of waIdVariants(waId)) expect(waIdVariants(variant)).toEqual([waId]);
      }),
    );
  });
});
