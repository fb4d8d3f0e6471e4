import type { Calendar } from './holidays.js';

/** A stretch of time as a law counts it. */
export interface Term {
  count: number;
  unit: 'MONTHS' | 'DAYS' | 'BUSINESS_DAYS';
}

/** Whose law is applied. STRICTEST: nobody knows which, so the shortest time and the highest age of all. */
export enum JurisdictionCode {
  EU = 'EU',
  UK = 'UK',
  CALIFORNIA = 'CALIFORNIA',
  INDIA = 'INDIA',
  STRICTEST = 'STRICTEST',
}

/** What a person may ask for. */
export enum PrivacyRight {
  ACCESS = 'ACCESS',
  RECTIFICATION = 'RECTIFICATION',
  ERASURE = 'ERASURE',
  RESTRICTION = 'RESTRICTION',
  PORTABILITY = 'PORTABILITY',
  OBJECTION = 'OBJECTION',
  CONSENT_WITHDRAWAL = 'CONSENT_WITHDRAWAL',
  HUMAN_REVIEW = 'HUMAN_REVIEW',
  SALE_OPT_OUT = 'SALE_OPT_OUT',
  GRIEVANCE = 'GRIEVANCE',
  NOMINATION = 'NOMINATION',
  COMPLAINT = 'COMPLAINT',
}

/** What a law asks for, as numbers. */
export interface Profile {
  name: string;
  law: string;
  calendar: Calendar;
  /** Younger people are not to use the platform, or only with their parents' consent. Never below 16. */
  minAge: number;
  acknowledge: Term | null;
  answer: Term;
  /** Added to `answer`, once. */
  extension: Term | null;
  /** To stop selling or sharing. */
  optOut: Term | null;
  /** A breach: how many hours until the authority is told. */
  breachHours: number;
  rights: readonly PrivacyRight[];
  authority: string;
}

const R = PrivacyRight;
const european: readonly PrivacyRight[] = [
  R.ACCESS,
  R.RECTIFICATION,
  R.ERASURE,
  R.RESTRICTION,
  R.PORTABILITY,
  R.OBJECTION,
  R.CONSENT_WITHDRAWAL,
  R.HUMAN_REVIEW,
  R.COMPLAINT,
];

/** The four laws that are known by name. */
export const profiles: Readonly<Record<Exclude<JurisdictionCode, 'STRICTEST'>, Profile>> = {
  EU: {
    name: 'European Union and European Economic Area',
    law: 'GDPR, Regulation (EU) 2016/679',
    calendar: 'EU',
    minAge: 16,
    acknowledge: null,
    answer: { count: 1, unit: 'MONTHS' },
    extension: { count: 2, unit: 'MONTHS' },
    optOut: null,
    breachHours: 72,
    rights: european,
    authority: 'The supervisory authority of your member state',
  },
  UK: {
    name: 'United Kingdom',
    law: 'UK GDPR and Data Protection Act 2018',
    calendar: 'UK',
    minAge: 16,
    acknowledge: null,
    answer: { count: 1, unit: 'MONTHS' },
    extension: { count: 2, unit: 'MONTHS' },
    optOut: null,
    breachHours: 72,
    rights: european,
    authority: "The Information Commissioner's Office",
  },
  CALIFORNIA: {
    name: 'California',
    law: 'CCPA as amended by CPRA, and 11 CCR 7000 ff.',
    calendar: 'US',
    minAge: 16,
    acknowledge: { count: 10, unit: 'BUSINESS_DAYS' },
    answer: { count: 45, unit: 'DAYS' },
    extension: { count: 45, unit: 'DAYS' },
    optOut: { count: 15, unit: 'BUSINESS_DAYS' },
    breachHours: 72,
    rights: [R.ACCESS, R.RECTIFICATION, R.ERASURE, R.PORTABILITY, R.SALE_OPT_OUT, R.COMPLAINT],
    authority: 'The California Privacy Protection Agency',
  },
  INDIA: {
    name: 'India',
    law: 'Digital Personal Data Protection Act 2023 and Rules 2025',
    calendar: 'IN',
    // A child is whoever is younger (s. 2(f)); only parents consent for them (s. 9).
    minAge: 18,
    acknowledge: null,
    answer: { count: 90, unit: 'DAYS' },
    extension: null,
    optOut: null,
    breachHours: 72,
    rights: [R.ACCESS, R.RECTIFICATION, R.ERASURE, R.CONSENT_WITHDRAWAL, R.GRIEVANCE, R.NOMINATION, R.COMPLAINT],
    authority: 'The Data Protection Board of India',
  },
};

const shortest = { acknowledge: profiles.CALIFORNIA.acknowledge, answer: profiles.EU.answer } as const;

/** What is applied to somebody of whom nobody knows where they live. */
const strictest: Profile = {
  name: 'Anywhere else, or unknown',
  law: 'The strictest of the laws that are known here',
  calendar: 'US',
  minAge: Math.max(...Object.values(profiles).map(({ minAge }) => minAge)),
  acknowledge: shortest.acknowledge,
  answer: shortest.answer,
  extension: null,
  optOut: profiles.CALIFORNIA.optOut,
  breachHours: Math.min(...Object.values(profiles).map(({ breachHours }) => breachHours)),
  rights: Object.values(PrivacyRight),
  authority: 'The authority where you live',
};

/** What holds where somebody lives. */
export const profileOf = (code: JurisdictionCode): Profile => (code === 'STRICTEST' ? strictest : profiles[code]);

/** EU and EEA, by ISO 3166. */
const european30 = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
);

/** Whose law holds in a country, `DE`, or a part of one, `US-CA`; the strictest for whatever else is said. */
export function jurisdictionOf(place: string | null | undefined): JurisdictionCode {
  const [country, region] = (place ?? '').trim().toUpperCase().split('-');
  if (european30.has(country!)) return JurisdictionCode.EU;
  if (country === 'GB' || country === 'UK') return JurisdictionCode.UK;
  if (country === 'US' && region === 'CA') return JurisdictionCode.CALIFORNIA;
  return country === 'IN' ? JurisdictionCode.INDIA : JurisdictionCode.STRICTEST;
}

/** Whether a country belongs to the European Economic Area. */
export const isEuropean = (country: string): boolean => european30.has(country.toUpperCase());
