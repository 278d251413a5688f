import { createHmac } from 'node:crypto';
import type { IncidentFilter } from '@lagesbild/db/repositories/incident_filter.ts';
import type { ListPosition } from '@lagesbild/db/repositories/incident_reads.ts';
import { VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';
import type { IncidentFilterQuery } from '@lagesbild/shared/schemas/incident.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `from/to` as dates (local midnight) or moments; `..` or nothing is open. */
export function parseDatetime(text: string, timeZone: string): { from: Date | null; to: Date | null } {
  const parts = text.split('/');
  if (parts.length !== 2) {
    throw new ProblemError(
      'invalid_format',
      `”datetime” är ”${text.slice(0, 80)}”, men ska vara från/till, t.ex. 2026-11-02/2026-11-16.`,
    );
  }
  const [from, to] = parts.map((part) => parseEnd(part, timeZone)) as [Date | null, Date | null];
  if (from && to && to <= from) {
    throw new ProblemError('time_reversed', `”datetime” slutar ${parts[1]}, som inte är efter ${parts[0]}.`);
  }
  return { from, to };
}

function parseEnd(text: string, timeZone: string): Date | null {
  if (text === '' || text === '..') return null;
  const at = DATE.test(text) ? midnight(text, timeZone) : MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) {
    throw new ProblemError(
      'invalid_format',
      `”${text.slice(0, 40)}” är varken ett datum (2026-11-02) eller en tidpunkt med zon.`,
    );
  }
  return new Date(at);
}

function midnight(date: string, timeZone: string): number {
  // a day that the calendar lacks rolls over in Date, so compare
  if (new Date(`${date}T00:00:00Z`).toISOString?.().slice(0, 10) !== date) return Number.NaN;
  return localMidnight(date, timeZone);
}

function parseBbox(text: string): NonNullable<IncidentFilter['bbox']> {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [minLon, minLat, maxLon, maxLat] = numbers as [number, number, number, number];
  const ok =
    numbers.length === 4 &&
    numbers.every(Number.isFinite) &&
    minLon <= maxLon &&
    minLat <= maxLat &&
    Math.abs(minLon) <= 180 &&
    Math.abs(maxLon) <= 180 &&
    Math.abs(minLat) <= 90 &&
    Math.abs(maxLat) <= 90;
  if (!ok) {
    throw new ProblemError(
      'invalid_format',
      `”bbox” är ”${text.slice(0, 80)}”, men ska vara minLon,minLat,maxLon,maxLat i grader, t.ex. 16.3,59.4,16.5,59.5.`,
    );
  }
  return { minLon, minLat, maxLon, maxLat };
}

const list = (text: string | undefined): string[] | null =>
  text === undefined
    ? null
    : text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** The query as a filter for the repositories, narrowed to what the member's role may see. */
export function incidentFilter(
  query: IncidentFilterQuery & { mine?: boolean },
  member: Member,
  timeZone: string,
): IncidentFilter {
  const { from, to } = query.datetime ? parseDatetime(query.datetime, timeZone) : { from: null, to: null };
  const organizationIds = list(query.organization);
  const wrong = organizationIds?.find((id) => !UUID.test(id));
  if (wrong)
    throw new ProblemError(
      'invalid_format',
      `”organization” innehåller ”${wrong.slice(0, 60)}”, som inte är ett UUID.`,
    );
  const onlyOwn = query.mine === true || VISIBILITY[member.role].points === 'own';
  return {
    municipalityId: member.scope.municipalityId,
    from,
    to,
    bbox: query.bbox === undefined ? null : parseBbox(query.bbox),
    categoryCodes: list(query.category),
    organizationIds,
    statuses: list(query.status),
    sources: list(query.source),
    areaId: query.area ?? null,
    reporterId: onlyOwn ? member.scope.userId : null,
  };
}

/** A page mark that tells where to go on; signed, so that it cannot be made up. */
export function writeCursor(position: ListPosition, secret: string): string {
  const text = `${position.countedAt.getTime()}.${position.id}`;
  return Buffer.from(`${text}.${sign(text, secret)}`).toString('base64url');
}

export function readCursor(cursor: string, secret: string): ListPosition {
  const [time, id, signature] = Buffer.from(cursor, 'base64url').toString().split('.');
  if (time === undefined || id === undefined || signature !== sign(`${time}.${id}`, secret)) {
    throw new ProblemError(
      'invalid_cursor',
      'Sidmärket ”cursor” kommer inte från ett tidigare svar. Börja om från första sidan.',
    );
  }
  return { countedAt: new Date(Number(time)), id };
}

const sign = (text: string, secret: string) =>
  createHmac('sha256', secret).update(text).digest('base64url').slice(0, 16);
