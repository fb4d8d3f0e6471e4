import type { FastifyInstance } from 'fastify';
import { mountPrivacyPages, type PageGround } from './privacy-pages.routes.js';

/** Builds the room: pages for everybody, which keep nothing. */
export const privacyPagesModule = (ground: PageGround) => ({
  resolvers: [],
  nodes: [],
  jobs: [],
  handlers: [],
  mount: (fastify: FastifyInstance) => mountPrivacyPages(fastify, ground),
});
