import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { readLine } from '../../platform/kernel/texts.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import type { TransferCountrySetInput, TransferSafeguardAddInput } from './register.inputs.js';

/** What allows data to leave a region. */
export class SafeguardService {
  constructor(private readonly database: Database) {}

  /** @throws DomainError INVALID_INPUT */
  async add(input: TransferSafeguardAddInput, operator: Operator): Promise<string> {
    const recipient = readLine(input.recipient, 300, ['recipient']);
    const reference = readLine(input.reference, 300, ['reference']);
    if (!/^[A-Z]{2}$/.test(input.toCountry))
      throw invalidInput('Give the country as two capital letters.', ['toCountry']);
    if (input.module != null && !/^[1-4]$/.test(input.module)) throw invalidInput('Give 1, 2, 3 or 4.', ['module']);
    const id = newId();
    await this.database.operate('registers.change', async (em) => {
      await rows(
        em,
        `/* addSafeguard */
         insert into transfer_safeguard (id, recipient, from_region, to_country, mechanism, module, reference, valid_until,
           added_at, added_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          recipient,
          input.fromRegion,
          input.toCountry,
          input.mechanism,
          input.module ?? null,
          reference,
          input.validUntil ?? null,
          operator.now,
          operator.name,
        ],
      );
      await recordAct(em, operator, { action: 'transfer_safeguard.added', target: { kind: 'TransferSafeguard', id } });
    });
    return id;
  }

  /** @throws DomainError NOT_FOUND */
  async end(id: string, operator: Operator): Promise<void> {
    await this.database.operate('registers.change', async (em) => {
      const ended = await rows(
        em,
        `/* endSafeguard */ update transfer_safeguard set ended_at = $2 where id = $1 and ended_at is null returning id`,
        [id, operator.now],
      );
      if (ended.length === 0) throw notFound('Safeguard', ['safeguardId']);
      await recordAct(em, operator, { action: 'transfer_safeguard.ended', target: { kind: 'TransferSafeguard', id } });
    });
  }

  /** What a region says of a country. @throws DomainError INVALID_INPUT */
  async setCountry({ region, country, kind }: TransferCountrySetInput, operator: Operator): Promise<void> {
    if (!/^[A-Z]{2}$/.test(country)) throw invalidInput('Give the country as two capital letters.', ['country']);
    await this.database.operate('registers.change', async (em) => {
      if (kind)
        await rows(
          em,
          `/* setTransferCountry */
           insert into transfer_country (region, country, kind, changed_at, changed_by) values ($1, $2, $3, $4, $5)
           on conflict (region, country) do update set kind = excluded.kind, changed_at = excluded.changed_at,
             changed_by = excluded.changed_by`,
          [region, country, kind, operator.now, operator.name],
        );
      else
        await rows(em, `/* dropTransferCountry */ delete from transfer_country where region = $1 and country = $2`, [
          region,
          country,
        ]);
      await recordAct(em, operator, {
        action: 'transfer_country.set',
        detail: { region, country, kind: kind ?? null },
      });
    });
  }
}
