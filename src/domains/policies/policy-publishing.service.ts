import { sha256 } from '../../platform/crypto/keyed-hash.js';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import { DomainError, invalidInput } from '../../platform/kernel/errors.js';
import { readProse } from '../../platform/kernel/texts.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import { findPlaceholder } from './placeholders.js';
import { firstVersion, platformPolicy, policyTitle, type Controller } from './platform-policy.js';
import { policyErrors } from './policy.errors.js';
import type { PolicyPublishInput, PolicyTextInput } from './policy.inputs.js';

const localePattern = /^[a-z]{2,3}(-[A-Z]{2})?$/;

/** Brings policy versions into the world; nothing ever changes one that is there. */
export class PolicyPublishingService {
  constructor(
    private readonly database: Database,
    private readonly controller: Controller,
  ) {}

  /** @throws DomainError INVALID_INPUT, POLICY_HAS_PLACEHOLDERS, POLICY_NOT_IN_FUTURE, POLICY_VERSION_TAKEN */
  async publish(input: PolicyPublishInput, operator: Operator): Promise<void> {
    const { version, effectiveAt, isMaterial } = input;
    if (!/^[\w.-]{1,40}$/.test(version))
      throw invalidInput('Name it by 1 to 40 letters, digits, dots and dashes.', ['version']);
    const summary = readText(input.summary, 2_000, ['summary']);
    const texts = readTexts(input.texts);
    await this.database.operate('policies.publish', async (em) => {
      await rows(em, `/* onePublisher */ select pg_advisory_xact_lock(hashtext('policy_version'))`);
      const last = (await firstRow<{ effectiveAt: string | null; isTaken: boolean | null }>(
        em,
        `/* lastPolicy */ select max(effective_at) as "effectiveAt", bool_or(version = $1) as "isTaken" from policy_version`,
        [version],
      ))!;
      if (last.isTaken)
        throw new DomainError(policyErrors.POLICY_VERSION_TAKEN, 'This version is published already.', ['version']);
      const after = Math.max(operator.now.getTime(), last.effectiveAt ? toDate(last.effectiveAt).getTime() : 0);
      if (effectiveAt.getTime() <= after) {
        const message = `Choose a time behind ${new Date(after).toISOString()}.`;
        throw new DomainError(policyErrors.POLICY_NOT_IN_FUTURE, message, ['effectiveAt']);
      }
      await rows(
        em,
        `/* publishPolicy */
         insert into policy_version (version, effective_at, published_at, is_material, summary, published_by)
         values ($1, $2, $3, $4, $5, $6)`,
        [version, effectiveAt, operator.now, isMaterial, summary, operator.name],
      );
      for (const { locale, title, body } of texts) {
        await rows(
          em,
          `/* publishText */ insert into policy_text (version, locale, title, body, body_sha256) values ($1, $2, $3, $4, $5)`,
          [version, locale, title, body, sha256(body)],
        );
      }
      // Of what is not material nobody has to be told first.
      if (!isMaterial)
        await rows(em, `/* releasePolicy */ insert into policy_release (version, cleared_at) values ($1, $2)`, [
          version,
          operator.now,
        ]);
      const detail = { isMaterial, effectiveAt: effectiveAt.toISOString() };
      await recordAct(em, operator, {
        action: 'policy.published',
        target: { kind: 'PolicyVersion', id: version },
        detail,
      });
    });
  }

  /** Writes down the words of the first version, with the names that the settings give on the first start. */
  async seed(): Promise<void> {
    const body = platformPolicy(this.controller);
    await this.database.operate('policies.seed', (em) =>
      rows(
        em,
        `/* seedPolicy */
         insert into policy_text (version, locale, title, body, body_sha256) values ($1, 'en', $2, $3, $4)
         on conflict do nothing`,
        [firstVersion, policyTitle, body, sha256(body)],
      ),
    );
  }
}

function readTexts(texts: readonly PolicyTextInput[]): PolicyTextInput[] {
  if (texts.length > 40) throw invalidInput('Give at most 40 languages.', ['texts']);
  const read = texts.map(({ locale, title, body }, index) => {
    const path = ['texts', String(index)];
    if (!localePattern.test(locale)) throw invalidInput('Write the language as `en` or `pt-BR`.', [...path, 'locale']);
    return {
      locale,
      title: readText(title, 200, [...path, 'title']),
      body: readText(body, 200_000, [...path, 'body']),
    };
  });
  const locales = new Set(read.map(({ locale }) => locale));
  if (locales.size !== read.length) throw invalidInput('Give each language once.', ['texts']);
  if (!locales.has('en')) throw invalidInput('Give it in English, `en`, as well.', ['texts']);
  return read;
}

function readText(text: string, most: number, path: string[]): string {
  const plain = readProse(text, most, path);
  const placeholder = findPlaceholder(plain);
  if (placeholder)
    throw new DomainError(policyErrors.POLICY_HAS_PLACEHOLDERS, `Fill in what stands at “${placeholder}”.`, path);
  return plain;
}
