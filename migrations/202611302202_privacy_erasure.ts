import { Migration } from '@mikro-orm/migrations';

/** Erasing people for good: the role that may, the work and its proof, and who must not come back by a late webhook. */
export class PrivacyErasure extends Migration {
  override up(): void {
    // The working role cannot delete a message, nor a conversation; only what erases can. It may all that the working
    // role may, sees the account alone as that one does, and has besides what `open_to_erasure` gives it.
    this.addSql(`
do $roles$
begin
  begin
    if not exists (select from pg_roles where rolname = 'interakt_eraser') then
      create role interakt_eraser nologin nosuperuser nobypassrls inherit;
    end if;
    grant interakt_app to interakt_eraser;
  exception when duplicate_object or unique_violation then
    null; -- another database of the same server made it at the same moment
  when others then
    if sqlerrm not like '%concurrently updated%' then raise; end if;
  end;
  begin
    grant interakt_eraser to current_user;
  exception when others then
    if not pg_has_role(current_user, 'interakt_eraser', 'member') then raise; end if;
  end;
end
$roles$`);
    this.addSql(`
create procedure open_to_erasure(name regclass) language plpgsql as $$
begin
  execute format('grant select, update, delete on %s to interakt_eraser', name);
end $$`);
    for (const table of erasable) this.addSql(`call open_to_erasure('${table}')`);

    // A mail may tell of a conversation: then it is found by it.
    this.addSql(`alter table mail add column about_id uuid`);
    this.addSql(`create index mail_about on mail (account_id, about_id) where about_id is not null`);
    this.addSql(`create policy erasure on mail to interakt_eraser using (account_id = (select current_account()))`);
    this.addSql(`call open_to_erasure('mail')`);

    // Who is being erased is nobody any more for verbs.
    this.addSql(`alter table contact add column erasing_at timestamptz`);

    this.addSql(`
create table erasure_job (
  account_id uuid not null references account (id),
  id uuid not null,
  contact_id uuid not null,
  contact_ids uuid[] not null default '{}',
  state text not null check (state in (
    'VALIDATING', 'READY', 'ERASING', 'VERIFYING', 'ERASED', 'FAILED', 'ON_HOLD', 'CANCELLED')),
  is_dry_run boolean not null,
  requested_by uuid,
  task text,
  round integer not null default 0,
  counts jsonb not null default '{}',
  signs_sealed text,
  failure text,
  created_at timestamptz not null,
  erased_at timestamptz,
  finished_at timestamptz,
  certificate text,
  primary key (account_id, id)
)`);
    this.addSql(`
create unique index erasure_job_live on erasure_job (account_id, contact_id)
  where state in ('VALIDATING', 'READY', 'ERASING', 'VERIFYING', 'ON_HOLD')`);
    this.addSql(`call protect_tenant_table('erasure_job', 'select, insert, update')`);
    // What was left behind by its worker is found again by its id alone.
    this.addSql(`create policy operator on erasure_job for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, state, created_at, erased_at) on erasure_job to interakt_operator`);

    this.addSql(`
create table erasure_item (
  account_id uuid not null,
  erasure_job_id uuid not null,
  kind text not null check (kind in ('ROW', 'FILE')),
  store text not null,
  key text not null,
  done_at timestamptz,
  primary key (account_id, erasure_job_id, kind, store, key),
  foreign key (account_id, erasure_job_id) references erasure_job (account_id, id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('erasure_item', 'select, insert, update, delete')`);

    // Keyed hashes: nobody is found from them, but who comes is recognised.
    this.addSql(`
create table erased_person (
  account_id uuid not null references account (id),
  hash text not null,
  erased_at timestamptz not null,
  erasure_job_id uuid not null,
  primary key (account_id, hash)
)`);
    this.addSql(`call protect_tenant_table('erased_person', 'select, insert, update')`);
  }
}

const erasable = [
  ...['contact', 'contact_identity', 'contact_attribute_value', 'contact_alias', 'contact_merge', 'contact_merge_row'],
  ...[
    'contact_duplicate',
    'contact_duplicate_dismissal',
    'contact_likeness',
    'contact_label',
    'contact_note',
    'contact_event',
    'contact_consent',
  ],
  ...['contact_import_contact', 'contact_import_error', 'data_export', 'segment_member', 'channel_event'],
  ...['conversation', 'conversation_read', 'conversation_label', 'conversation_draft', 'activity', 'reply_hold'],
  ...[
    'message',
    'message_status',
    'send_attempt',
    'message_search',
    'message_search_revoked',
    'media',
    'media_at_meta',
  ],
  ...[
    'note',
    'note_media',
    'note_mention',
    'voice_call',
    'service_clock',
    'auto_reply_sent',
    'survey',
    'bulk_action_item',
  ],
  ...['notification', 'notification_mute', 'webhook_dead_letter'],
];
