import { notifyAccount } from '../webhooks/callbacks.js';
import { type Json } from '../parameters.js';
import { type Template, type TemplateEvent, statusAfter } from './template.js';
import type { Delivery } from '../webhooks/webhook-delivery.js';
import type { World } from '../world.js';

/** Details that may come with a move. */
export interface Move {
  event?: TemplateEvent;
  reason?: string | null;
  quality?: string;
  category?: string;
  otherInfo?: Json;
  rejectionInfo?: Json;
  disableDate?: string;
  pacing?: 'hold' | 'release' | 'drop';
}

/** Moves a template through its review or later life and sends the webhooks that Meta would; answers the last delivery. */
export function moveTemplate(world: World, template: Template, move: Move): Promise<Delivery> | undefined {
  let delivery: Promise<Delivery> | undefined;
  const identity = {
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
  };
  if (move.event) {
    template.status = statusAfter(move.event);
    if (template.status === 'APPROVED') template.wasApproved = true;
    const reason = move.event === 'REJECTED' ? (move.reason ?? 'INVALID_FORMAT') : (move.reason ?? 'NONE');
    template.rejectedReason = move.event === 'REJECTED' ? reason : 'NONE';
    if (move.event === 'DELETED') forgetTemplate(world, template);
    delivery = notifyAccount(world, template.wabaId, 'message_template_status_update', {
      event: move.event,
      ...identity,
      message_template_category: template.category,
      reason: move.reason === null ? null : reason,
      ...(move.otherInfo ? { other_info: move.otherInfo } : move.event === 'PAUSED' ? { other_info: PAUSE } : {}),
      ...(move.disableDate ? { disable_info: { disable_date: move.disableDate } } : {}),
      ...(reason === 'INVALID_FORMAT'
        ? {
            rejection_info: move.rejectionInfo ?? {
              reason: 'The format is not allowed',
              recommendation: 'Write the text differently',
            },
          }
        : {}),
    });
  }
  if (move.quality && move.quality !== template.quality) {
    const previous = template.quality;
    template.quality = move.quality;
    template.qualityAt = world.clock.seconds();
    delivery = notifyAccount(world, template.wabaId, 'message_template_quality_update', {
      previous_quality_score: previous,
      new_quality_score: move.quality,
      ...identity,
    });
  }
  if (move.category && move.category !== template.category) {
    template.previousCategory = template.category;
    template.category = move.category as Template['category'];
    delivery = notifyAccount(world, template.wabaId, 'template_category_update', {
      ...identity,
      previous_category: template.previousCategory,
      new_category: template.category,
    });
  }
  if (move.pacing === 'hold') template.held ??= [];
  else if (move.pacing) {
    const held = template.held ?? [];
    delete template.held;
    for (const start of held) start(move.pacing === 'drop' ? 132015 : undefined);
  }
  return delivery;
}

const PAUSE = { title: 'FIRST_PAUSE', description: 'Your template is paused for 3 hours because of its quality.' };

/** Lets the review of a PENDING template end by itself, as set up. */
export function scheduleReview(world: World, template: Template): void {
  const wait = world.settings.autoApproveMs;
  if (wait === null) return;
  const { templates } = world;
  world.clock.schedule(wait, () => {
    if (world.templates === templates && template.status === 'PENDING' && templates.has(template.id))
      moveTemplate(world, template, { event: 'APPROVED' });
  });
}

/** Takes a template out of its account; the name of an approved one stays blocked for 30 days. */
export function forgetTemplate(world: World, template: Template): void {
  const waba = world.wabas.get(template.wabaId);
  waba?.templates.delete(`${template.name} ${template.language}`);
  world.templates.delete(template.id);
  if (template.wasApproved) waba?.deletedNames.set(`${template.name} ${template.language}`, world.clock.now());
}
