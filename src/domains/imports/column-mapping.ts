import type { PhoneCountry } from '../../platform/kernel/phone-number.js';

/** What a column of a file may hold. */
export type ImportField =
  | 'DISPLAY_NAME'
  | 'PHONE_NUMBER'
  | 'EMAIL'
  | 'USER_ID'
  | 'EXTERNAL_ID'
  | 'LOCALE'
  | 'TIME_ZONE'
  | 'LABELS'
  | 'ATTRIBUTE'
  | 'IGNORE';

/** One column of a file, and where its cells go. */
export interface MappedColumn {
  /** 0 is the first. */
  column: number;
  field: ImportField;
  /** Of an ATTRIBUTE. */
  attributeKey?: string | null;
}

/** Fields that tell who a row is. */
export const identifyingFields: readonly ImportField[] = ['PHONE_NUMBER', 'USER_ID', 'EXTERNAL_ID', 'EMAIL'];

/** Country that numbers without a country code belong to; undefined: none. */
export type DefaultCountry = PhoneCountry | undefined;

/** Headers by which columns are recognised, without case, spaces and signs; several languages of the market. */
const knownHeaders: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  PHONE_NUMBER: [
    'phone', 'phonenumber', 'mobile', 'mobilenumber', 'mobilephone', 'cell', 'cellphone', 'whatsapp', 'whatsappnumber',
    'tel', 'telephone', 'telefon', 'telefonnummer', 'handy', 'handynummer', 'mobil', 'telefono', 'celular', 'movil',
    'telefone', 'portable', 'waid', 'msisdn', 'number',
  ],
  DISPLAY_NAME: ['name', 'fullname', 'displayname', 'contact', 'contactname', 'customer', 'customername', 'nome', 'nombre', 'nom', 'kunde'],
  EMAIL: ['email', 'mail', 'emailaddress', 'correo', 'correoelectronico', 'courriel'],
  USER_ID: ['userid', 'bsuid', 'whatsappuserid'],
  EXTERNAL_ID: ['externalid', 'customerid', 'customernumber', 'kundennummer', 'crmid', 'id'],
  LOCALE: ['locale', 'language', 'lang', 'sprache', 'idioma'],
  TIME_ZONE: ['timezone', 'tz', 'zeitzone'],
  LABELS: ['labels', 'label', 'tags', 'tag', 'etiquetas'],
}; // prettier-ignore

const plain = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A mapping that fits the headers: each field once, attributes by key or label, IGNORE for the rest. */
export function suggestColumns(
  header: readonly string[],
  attributes: readonly { key: string; label: string }[],
): MappedColumn[] {
  const taken = new Set<string>();
  return header.map((name, column): MappedColumn => {
    const word = plain(name);
    const field = (Object.keys(knownHeaders) as ImportField[]).find((one) => knownHeaders[one]!.includes(word));
    const attribute = attributes.find(({ key, label }) => word && (plain(key) === word || plain(label) === word));
    if (field && !taken.has(field)) {
      taken.add(field);
      return { column, field };
    }
    if (attribute && !taken.has(`.${attribute.key}`)) {
      taken.add(`.${attribute.key}`);
      return { column, field: 'ATTRIBUTE', attributeKey: attribute.key };
    }
    return { column, field: 'IGNORE' };
  });
}
