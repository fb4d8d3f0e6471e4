import { randomUUID } from 'node:crypto';
import type { TestAccount } from '../kit/account.js';
import { newWaId } from '../kit/account.js';
import type { ApiClient } from '../kit/api.js';
import { until } from '../kit/until.js';
import { Staff, type Colleague } from '../domains/teams/staff.js';
import type { Chance } from '../flows/chance.js';
import { pdf } from '../domains/media/files.js';
import { SightModel, type Visibility } from './sight-model.js';

const errors = 'userErrors { code message path }';
const conversationCount = 6;
/** A word that stands in every message of a customer. */
export const commonWord = 'lighthouse';
/** Under this id of the client the business has greeted in every conversation. */
export const greetingId = 'greeting';

/** A conversation with one of everything that hangs on it; public ids. */
export interface Thread {
  id: string;
  waId: string;
  contactId: string;
  messageId: string;
  noteId: string;
  mediaId: string;
  bulkActionId: string;
}

/** An account with people of every sight, and what happens in it; what happens is told to the model too. */
export class SightWorld {
  readonly model = new SightModel();
  readonly threads: Thread[] = [];
  readonly people: Colleague[] = [];
  /** Conversations in which something happened since it was emptied. */
  readonly touched = new Set<string>();
  labelId = '';
  macroId = '';
  /** A segment that tells of conversations. */
  segmentId = '';
  markerId = '';
  messageCount = 0;
  private readonly staff: Staff;

  constructor(
    readonly account: TestAccount,
    private readonly chance: Chance,
  ) {
    this.staff = new Staff(account);
  }

  /** People, teams and conversations. */
  async settle(): Promise<void> {
    const { account, staff, model } = this;
    await account.simulator.control('numbers', { phoneNumberId: account.channel.phoneNumberId, pairLimit: 'off' });
    for (const [role, visibility] of [
      ['ADMIN', 'OWN'],
      ['ADMIN', 'TEAM'],
      ['AGENT', 'ALL'],
      ['AGENT', 'TEAM'],
      ['AGENT', 'OWN'],
    ] as const) {
      const person = await staff.hire(role, visibility);
      this.people.push(person);
      model.visibility.set(person.userId, visibility);
    }
    model.visibility.set(account.owner.userId, 'ALL');
    for (const name of ['Sales', 'Support']) await this.makeTeam(name);
    await this.mutate('surveySettingsUpdate', { isEnabled: true, needsReply: false });
    await this.mutate('serviceLevelCreate', { name: 'Gold', firstReplySeconds: 3_600 });
    this.labelId = (await this.mutate('labelCreate', { name: 'urgent' }, 'label { id }')).label.id;
    const macro = { name: 'Read', isShared: true, actions: [{ markRead: true }] };
    this.macroId = (await this.mutate('macroCreate', macro, 'macro { id }')).macro.id;
    this.markerId = (await this.mutate('contactCreate', { displayName: 'marker' }, 'contact { id }')).contact.id;
    const telling = { name: 'Open', rule: { conversation: { status: 'OPEN' } } };
    this.segmentId = (await this.mutate('segmentCreate', telling, 'segment { id }')).segment.id;
    for (let i = 0; i < conversationCount; i++) await this.begin();
  }

  /** Something that changes who sees what, or that happens in a conversation. */
  async step(): Promise<string> {
    const acts: [number, () => Promise<string>][] = [
      [8, () => this.assign()],
      [2, () => this.moveVisibility()],
      [3, () => this.moveBetweenTeams()],
      [1, () => this.replaceTeam()],
      [1, () => this.changeRole()],
      [3, () => this.customerWrites()],
      [2, () => this.noteDown()],
      [2, () => this.tidy()],
      [1, () => this.compose()],
      [2, () => this.draft()],
      [1, () => this.call()],
    ];
    let at = this.chance.below(acts.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, act] of acts) if ((at -= weight) < 0) return act();
    throw new Error('No act was chosen');
  }

  /** Calls a mutation that must succeed. */
  mutate(name: string, input: object, selection = '', api: ApiClient = this.account.api): Promise<any> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return api.mutate(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${errors} } }`, input);
  }

  /** Hands a conversation to a person, and to no team. */
  async give({ id }: Thread, { userId }: Colleague): Promise<void> {
    await this.mutate('conversationAssign', { conversationId: id, assigneeId: userId, teamId: null });
    this.model.owners.set(id, { assigneeId: userId, teamId: null });
  }

  private async begin(): Promise<void> {
    const { account, model } = this;
    const waId = newWaId();
    await account.inbound({ from: { waId, name: `Customer ${waId}` }, text: `${commonWord} ${waId}` });
    this.messageCount++;
    const conversation = await until('the conversation is there', async () => {
      const { conversations } = await account.api.query(
        'query ($search: String) { conversations(search: $search) { nodes { id contact { id } lastMessage { id } } } }',
        { search: waId },
      );
      return conversations.nodes[0];
    });
    const { id } = conversation;
    await this.ring(waId);
    const mediaId = await this.upload();
    const { note } = await this.mutate(
      'noteCreate',
      { conversationId: id, body: 'between us', mediaIds: [mediaId] },
      'note { id }',
    );
    await this.mutate('messageSend', {
      conversationId: id,
      clientMessageId: greetingId,
      content: { text: { body: 'Welcome' } },
    });
    const { bulkAction } = await this.mutate(
      'conversationsUpdate',
      { conversationIds: [id], action: { setPriority: { priority: 'LOW' } } },
      'bulkAction { id }',
    );
    model.owners.set(id, { assigneeId: null, teamId: null });
    const [contactId, messageId] = [conversation.contact.id, conversation.lastMessage.id];
    this.threads.push({ id, waId, contactId, messageId, noteId: note.id, mediaId, bulkActionId: bulkAction.id });
  }

  private async upload(): Promise<string> {
    const bytes = pdf();
    const { upload } = await this.mutate(
      'mediaUploadCreate',
      { filename: 'offer.pdf', mimeType: 'application/pdf', sizeBytes: bytes.length },
      'upload { media { id } uploadUrl }',
    );
    await fetch(upload.uploadUrl, { method: 'PUT', body: new Uint8Array(bytes) });
    return upload.media.id as string;
  }

  private async assign(): Promise<string> {
    const { chance, model } = this;
    const { id } = chance.pick(this.threads);
    const owners = model.owners.get(id)!;
    const to: { assigneeId?: string | null; teamId?: string | null } = {};
    if (chance.strikes(0.6)) to.assigneeId = chance.strikes(0.25) ? null : chance.pick(this.people).userId;
    if (chance.strikes(0.5) || !('assigneeId' in to))
      to.teamId = chance.strikes(0.25) ? null : chance.pick([...model.teams.keys()]);
    // By somebody who sees it, who may hand it out of their own sight.
    const able = this.people.filter(({ userId }) => model.sees(userId, id));
    const by = able.length > 0 && chance.strikes(0.5) ? chance.pick(able).api : this.account.api;
    await this.mutate('conversationAssign', { conversationId: id, ...to }, '', by);
    const now = { ...owners, ...to };
    if (now.assigneeId !== owners.assigneeId || now.teamId !== owners.teamId) this.touched.add(id);
    model.owners.set(id, now);
    return `assign ${id} ${JSON.stringify(to)}`;
  }

  private async moveVisibility(): Promise<string> {
    const person = this.chance.pick(this.people);
    const visibility = this.chance.pick<Visibility>(['ALL', 'TEAM', 'TEAM', 'OWN', 'OWN']);
    await this.staff.setVisibility(person.memberId, visibility);
    this.model.visibility.set(person.userId, visibility);
    return `visibility of ${person.userId} ${visibility}`;
  }

  private async moveBetweenTeams(): Promise<string> {
    const [teamId, members] = this.chance.pick([...this.model.teams]);
    const person = this.chance.pick(this.people);
    const isIn = members.has(person.userId);
    await (isIn ? this.staff.leave(teamId, person) : this.staff.join(teamId, person));
    if (isIn) members.delete(person.userId);
    else members.add(person.userId);
    return `${person.userId} ${isIn ? 'leaves' : 'joins'} ${teamId}`;
  }

  private async makeTeam(name: string): Promise<void> {
    const members = this.people.filter(() => this.chance.strikes(0.4));
    const teamId = await this.staff.team(name, ...members);
    this.model.teams.set(teamId, new Set(members.map(({ userId }) => userId)));
  }

  private async replaceTeam(): Promise<string> {
    const teamId = this.chance.pick([...this.model.teams.keys()]);
    await this.mutate('teamDelete', { teamId });
    this.model.dropTeam(teamId);
    await this.makeTeam(`Team ${randomUUID().slice(0, 8)}`);
    return `team ${teamId} is replaced`;
  }

  private async changeRole(): Promise<string> {
    const person = this.chance.pick(this.people);
    const role = this.chance.pick(['ADMIN', 'AGENT']);
    await this.mutate('memberChangeRole', { memberId: person.memberId, role });
    return `${person.userId} becomes ${role}`;
  }

  private async customerWrites(): Promise<string> {
    const { id, waId } = this.chance.pick(this.threads);
    const text = `${commonWord} ${randomUUID()}`;
    await this.account.inbound({ from: { waId }, text });
    this.messageCount++;
    const document = 'query ($id: ID!) { conversation(id: $id) { messages(last: 5) { nodes { preview } } } }';
    await until('the message is in its thread', async () => {
      const { conversation } = await this.account.api.query(document, { id });
      return conversation.messages.nodes.some(({ preview }: any) => preview === text);
    });
    this.touched.add(id);
    return `message in ${id}`;
  }

  private async noteDown(): Promise<string> {
    const { id } = this.chance.pick(this.threads);
    const able = this.people.filter(({ userId }) => this.model.sees(userId, id));
    const mentions = able.length > 0 ? [{ offset: 0, length: 4, userId: this.chance.pick(able).userId }] : [];
    await this.mutate('noteCreate', { conversationId: id, body: 'Look at this', mentions });
    this.touched.add(id);
    return `note in ${id}`;
  }

  private async tidy(): Promise<string> {
    const { id } = this.chance.pick(this.threads);
    const names = ['conversationClose', 'conversationReopen', 'conversationSetPending', 'conversationMarkRead'];
    const name = this.chance.pick(names);
    // What is impossible just now is refused, which is no matter here.
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    await this.account.api.query(`mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`, {
      input: { conversationId: id },
    });
    return `${name} ${id}`;
  }

  /** A member begins to write, in whatever they see. */
  private async draft(): Promise<string> {
    const { id } = this.chance.pick(this.threads);
    const able = this.people.filter(({ userId }) => this.model.sees(userId, id));
    if (able.length === 0) return 'no draft';
    const { api } = this.chance.pick(able);
    await this.mutate('conversationDraftSave', { conversationId: id, body: `Dear ${randomUUID()}` }, '', api);
    return `draft in ${id}`;
  }

  private async call(): Promise<string> {
    const { id, waId } = this.chance.pick(this.threads);
    await this.ring(waId);
    this.touched.add(id);
    return `call in ${id}`;
  }

  /** The customer calls, in vain; comes back when the call is in its thread. */
  private async ring(waId: string): Promise<void> {
    const { account } = this;
    const { phoneNumberId } = account.channel;
    const calls = async (): Promise<number> => {
      const { conversations } = await account.api.query(
        'query ($search: String) { conversations(first: 5, search: $search) { nodes { calls(last: 50) { nodes { id } } } } }',
        { search: waId },
      );
      return conversations.nodes.flatMap((one: any) => one.calls.nodes).length;
    };
    const before = await calls();
    await account.simulator.control('calls?wait=1', { phoneNumberId, from: { waId }, outcome: 'missed' });
    await until('the call is in its thread', async () => (await calls()) > before);
  }

  private async compose(): Promise<string> {
    const { id } = this.chance.pick(this.threads);
    await this.mutate('conversationComposing', { conversationId: id, isComposing: this.chance.strikes(0.5) });
    return `compose in ${id}`;
  }
}
