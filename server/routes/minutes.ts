import {
  Minutes,
  MinutesChange,
  MinutesParams,
  MinutesReopen,
  MinutesSign,
} from '@lagesbild/shared/schemas/minutes.ts';
import { Type } from 'typebox';
import { openDocumentPool } from '../documents/document_pool.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { changeMinutes, readMinutes } from '../services/minutes.ts';
import { type DocumentFile, minutesFile, minutesMap, onePageFile } from '../services/minutes_documents.ts';
import { reopenMinutes, signMinutes } from '../services/minutes_signing.ts';
import { PROBLEMS } from './problem_responses.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';
const tags = ['minutes'];
const params = MinutesParams;
const file = (type: string) => ({ description: 'The file', content: { [type]: { schema: Type.Any() } } });

/** With the name as it is, and without its Swedish letters for who cannot read them (RFC 6266). */
const attachment = ({ name }: DocumentFile) =>
  `attachment; filename="${name.normalize('NFD').replace(/[^\x20-\x7e]/g, '')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

export async function minutesRoutes(app: App, deps: AppDeps): Promise<void> {
  const documents = openDocumentPool();
  app.addHook('onClose', () => documents.close());
  const printing = { ...deps, documents };

  app.get(
    '/:id/minutes',
    {
      config: { permission: 'meeting.read' },
      schema: {
        tags,
        summary: 'The minutes, and who signs',
        params,
        response: { 200: Minutes, ...PROBLEMS },
      },
    },
    (request) => readMinutes(deps, memberOf(request), request.params.id),
  );

  app.patch(
    '/:id/minutes',
    {
      config: { permission: 'meeting.lead' },
      schema: {
        tags,
        summary: 'Choose two who sign, set the registry number',
        params,
        body: MinutesChange,
        response: { 200: Minutes, ...PROBLEMS },
      },
    },
    (request) => changeMinutes(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/:id/minutes/signatures',
    {
      config: { permission: 'meeting.sign' },
      schema: {
        tags,
        summary: 'Sign what was read; the second signature locks the meeting',
        params,
        body: MinutesSign,
        response: { 201: Minutes, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const minutes = await signMinutes(deps, memberOf(request), request.params.id, request.body);
      return reply.code(201).send(minutes);
    },
  );

  app.post(
    '/:id/minutes/reopenings',
    {
      config: { permission: 'meeting.lead' },
      schema: {
        tags,
        summary: 'Open the meeting again before the second signature; the first becomes void',
        params,
        body: MinutesReopen,
        response: { 201: Minutes, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const minutes = await reopenMinutes(deps, memberOf(request), request.params.id, request.body);
      return reply.code(201).send(minutes);
    },
  );

  app.get(
    '/:id/minutes.docx',
    {
      config: { permission: 'meeting.read' },
      schema: { tags, summary: 'The minutes as DOCX', params, response: { 200: file(DOCX), ...PROBLEMS } },
    },
    async (request, reply) => {
      const made = await minutesFile(printing, memberOf(request), request.params.id, 'docx');
      return reply.type(DOCX).header('content-disposition', attachment(made)).send(made.bytes);
    },
  );

  app.get(
    '/:id/minutes.pdf',
    {
      config: { permission: 'meeting.read' },
      schema: { tags, summary: 'The minutes as PDF', params, response: { 200: file(PDF), ...PROBLEMS } },
    },
    async (request, reply) => {
      const made = await minutesFile(printing, memberOf(request), request.params.id, 'pdf');
      return reply.type(PDF).header('content-disposition', attachment(made)).send(made.bytes);
    },
  );

  app.get(
    '/:id/minutes/map.png',
    {
      config: { permission: 'meeting.read' },
      schema: {
        tags,
        summary: 'The map of the frozen Lägesbild, by cells',
        params,
        response: { 200: file('image/png'), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const bytes = await minutesMap(printing, memberOf(request), request.params.id);
      return reply.type('image/png').send(bytes);
    },
  );

  app.get(
    '/:id/one-page.pdf',
    {
      config: { permission: 'meeting.read' },
      schema: {
        tags,
        summary: 'One A4 with agenda, headline, hotspots, map and the last decisions',
        params,
        response: { 200: file(PDF), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const made = await onePageFile(printing, memberOf(request), request.params.id);
      return reply.type(PDF).header('content-disposition', attachment(made)).send(made.bytes);
    },
  );
}
