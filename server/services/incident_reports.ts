import { createHash } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import { findIncident, type StoredIncident } from '@lagesbild/db/repositories/incident_reads.ts';
import {
  type IncidentChange,
  insertIncidents,
  updateIncident,
} from '@lagesbild/db/repositories/incident_writes.ts';
import { bumpDataVersion, findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { listCategories, listPlaces } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { RevisionAction } from '@lagesbild/shared/domain/incident_revisions.ts';
import { mayStillEdit, REVIEW_ACTIONS } from '@lagesbild/shared/domain/statuses.ts';
import { guardContext } from '@lagesbild/shared/privacy/guard_context.ts';
import type { Incident, IncidentCreate, IncidentUpdate } from '@lagesbild/shared/schemas/incident.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import { noteRevision } from './incident_history.ts';
import { checkReport, type Registers, type ReportFacts } from './incident_rules.ts';
import { viewIncident } from './incident_view.ts';
import { guardTexts, softKindsIn } from './personal_data_guard.ts';

interface ReportDeps {
  db: Database;
  clock: () => Date;
}

const moment = (text: string | null | undefined): number | null => (text == null ? null : Date.parse(text));

/** The same report sent twice has the same hash, whatever the order of its fields; another account's never has. */
function contentHash(report: IncidentCreate, userId: string): string {
  const fields = Object.entries(report).filter(([, value]) => value !== null && value !== undefined);
  return createHash('sha256')
    .update(JSON.stringify([userId, fields.sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex');
}

async function readRules(tx: Transaction, { scope: { municipalityId } }: Member) {
  const municipality = await findMunicipality(tx, municipalityId);
  if (!municipality) throw notFound();
  const registers = {
    categories: await listCategories(tx, municipalityId),
    places: await listPlaces(tx, municipalityId),
  };
  return { municipality, registers, context: guardContext(municipality.name, registers.places) };
}

/** The name of a place that the reporter wrote; one of the register is the municipality's own text. */
function ownPlaceName(
  { places }: Registers,
  placeId: string | null | undefined,
  placeName: string | null | undefined,
): string | null {
  const isRegistered = places.some(({ id, name }) => id === placeId && name === placeName);
  return isRegistered ? null : (placeName ?? null);
}

/**
 * Stores a new report and answers after commit. The same id with the same content gives what is stored (created
 * false); with other content a conflict that shows both.
 */
export async function createReport(deps: ReportDeps, member: Member, report: IncidentCreate) {
  const now = deps.clock();
  const { municipalityId, userId } = member.scope;
  const hash = contentHash(report, userId);
  return deps.db.asMember(member.scope, async (tx): Promise<{ created: boolean; incident: Incident }> => {
    const known = await findIncident(tx, municipalityId, report.id);
    const rules = await readRules(tx, member);
    // before a conflict, which sends back what came; after what is stored already, which stays
    const confirmedPersonalData =
      known?.contentHash === hash
        ? []
        : guardTexts(
            {
              text: report.text,
              immediateStep: report.immediateStep,
              placeName: ownPlaceName(rules.registers, report.placeId, report.placeName),
            },
            rules.context,
            report.confirmedFinds,
          );
    if (known) return { created: false, incident: sameOrConflict(known, hash, member, report) };
    const facts: ReportFacts = {
      ...report,
      lon: report.lon ?? null,
      lat: report.lat ?? null,
      placeId: report.placeId ?? null,
      occurredFrom: moment(report.occurredFrom),
      occurredTo: moment(report.occurredTo),
      noticedAt: moment(report.noticedAt) ?? now.getTime(),
    };
    checkReport(facts, rules.municipality, rules.registers, now.getTime());
    const stored = await insertIncidents(tx, municipalityId, [
      {
        ...facts,
        id: report.id,
        status: 'new',
        precision: facts.lon === null ? 'municipality' : 'point',
        accuracyMeters: report.accuracyMeters ?? null,
        placeName: report.placeName?.trim() || null,
        placeType: report.placeType ?? null,
        receivedAt: now.getTime(),
        organizationId: member.organizationId,
        reporterId: userId,
        certainty: report.certainty ?? 'saw',
        severity: report.severity ?? null,
        personInterval: report.personInterval ?? 'unknown',
        policeReported: report.policeReported ?? 'unknown',
        immediateStep: report.immediateStep?.trim() || null,
        text: report.text?.trim() || null,
        source: 'staff',
        sourceId: null,
        importId: null,
        reviewNote: null,
        contentHash: hash,
        confirmedPersonalData,
      },
    ]);
    const row = await findIncident(tx, municipalityId, report.id);
    if (!row) throw notFound();
    // two sendings at once: the other one came first
    if (stored.length === 0) return { created: false, incident: sameOrConflict(row, hash, member, report) };
    await bumpDataVersion(tx, municipalityId);
    await addAuditEntry(tx, {
      municipalityId,
      at: now,
      userId,
      action: 'create',
      entity: 'incident',
      entityId: report.id,
    });
    return { created: true, incident: mustView(row, member) };
  });
}

function sameOrConflict(row: StoredIncident, hash: string, member: Member, sent: IncidentCreate): Incident {
  const visible = viewIncident(row, member);
  if (row.contentHash === hash && visible) return visible;
  throw new ProblemError(
    'conflicting_id',
    `Id ${row.id} hör redan till en annan händelse. Skicka med ett nytt id.`,
    {
      conflict: { stored: visible, sent },
    },
  );
}

function mustView(row: StoredIncident, member: Member): Incident {
  const visible = viewIncident(row, member);
  if (!visible) throw notFound();
  return visible;
}

/** The incident for changing: visible to the member, and of the version that was read. */
export async function findForChange(
  tx: Transaction,
  member: Member,
  id: string,
  version: number,
): Promise<StoredIncident> {
  const row = await findIncident(tx, member.scope.municipalityId, id);
  if (!row || !viewIncident(row, member)) throw notFound();
  if (row.version !== version) throw versionConflict(row, member, version);
  return row;
}

function versionConflict(row: StoredIncident, member: Member, version: number): ProblemError {
  return new ProblemError(
    'version_conflict',
    `Du läste version ${version}, nu gäller version ${row.version}. Läs om och ändra igen.`,
    {
      conflict: { stored: viewIncident(row, member) },
    },
  );
}

const isReviewAction = (action: RevisionAction) => (REVIEW_ACTIONS as readonly string[]).includes(action);

/** Writes the change, keeps what it changed, notes who did it, and gives the incident as it now stands. */
export async function applyChange(
  tx: Transaction,
  member: Member,
  row: StoredIncident,
  change: IncidentChange,
  note: { at: Date; action: RevisionAction; relatedId?: string | null; details?: Record<string, string> },
): Promise<Incident> {
  const { municipalityId, userId } = member.scope;
  const { relatedId: _related, ...audit } = note;
  const written = await updateIncident(tx, { municipalityId, id: row.id, version: row.version }, change);
  const after = await findIncident(tx, municipalityId, row.id);
  if (!after) throw notFound();
  if (!written) throw versionConflict(after, member, row.version);
  await bumpDataVersion(tx, municipalityId);
  await noteRevision(tx, member, { before: row, after }, note);
  await addAuditEntry(tx, {
    municipalityId,
    userId,
    entity: 'incident',
    entityId: row.id,
    ...audit,
    action: isReviewAction(note.action) ? `review.${note.action}` : note.action,
  });
  return mustView(after, member);
}

/** Guards the texts that change. A kind confirmed earlier stands as long as it is in a text that stays. */
function guardCorrection(
  row: StoredIncident,
  { text, immediateStep, placeName, placeId, confirmedFinds }: IncidentUpdate,
  { registers, context }: Awaited<ReturnType<typeof readRules>>,
): string[] {
  const nowConfirmed = guardTexts(
    {
      text,
      immediateStep,
      placeName: ownPlaceName(registers, placeId === undefined ? row.placeId : placeId, placeName),
    },
    context,
    confirmedFinds,
  );
  const kept = softKindsIn(
    {
      text: text === undefined ? row.text : null,
      immediateStep: immediateStep === undefined ? row.immediateStep : null,
      placeName: placeName === undefined ? ownPlaceName(registers, row.placeId, row.placeName) : null,
    },
    context,
  );
  const still = row.confirmedPersonalData.filter((kind) => kept.has(kind));
  return [...new Set([...nowConfirmed, ...still])].sort();
}

/** Corrects a report: its reporter until it is reviewed, reviewers whenever it is live. A returned one is new again. */
export async function correctReport(
  deps: ReportDeps,
  member: Member,
  id: string,
  update: IncidentUpdate,
): Promise<Incident> {
  const now = deps.clock();
  return deps.db.asMember(member.scope, async (tx) => {
    const row = await findForChange(tx, member, id, update.version);
    const isOwn = row.reporterId === member.scope.userId;
    if (!mayStillEdit(row.status as Incident['status'], isOwn, member.role)) {
      throw new ProblemError(
        'no_longer_editable',
        'Händelsen är granskad eller tagen tillbaka och går inte längre att ändra.',
      );
    }
    const { version, lon, lat, occurredFrom, occurredTo, noticedAt, confirmedFinds, ...plain } = update;
    const times = {
      occurredFrom: occurredFrom === undefined ? (row.occurredFrom?.getTime() ?? null) : moment(occurredFrom),
      occurredTo: occurredTo === undefined ? (row.occurredTo?.getTime() ?? null) : moment(occurredTo),
      noticedAt: moment(noticedAt) ?? row.noticedAt.getTime(),
    };
    const position = { lon: lon ?? row.lon, lat: lat ?? row.lat };
    const facts: ReportFacts = {
      categoryCode: plain.categoryCode ?? row.categoryCode,
      keepsCategory: (plain.categoryCode ?? row.categoryCode) === row.categoryCode,
      lon: position.lon,
      lat: position.lat,
      placeId: plain.placeId === undefined ? row.placeId : plain.placeId,
      timeKind: plain.timeKind ?? (row.timeKind as ReportFacts['timeKind']),
      ...times,
    };
    const rules = await readRules(tx, member);
    const confirmedPersonalData = guardCorrection(row, update, rules);
    checkReport(facts, rules.municipality, rules.registers, now.getTime());
    const moved = facts.lon !== row.lon || facts.lat !== row.lat;
    const date = (at: number | null) => (at === null ? null : new Date(at));
    const change: IncidentChange = {
      ...plain,
      confirmedPersonalData,
      occurredFrom: date(times.occurredFrom),
      occurredTo: date(times.occurredTo),
      noticedAt: new Date(times.noticedAt),
      ...(moved && facts.lon !== null && facts.lat !== null
        ? { position: { lon: facts.lon, lat: facts.lat } }
        : {}),
      ...(row.status === 'returned' && isOwn ? { status: 'new', reviewNote: null } : {}),
    };
    return applyChange(tx, member, row, change, {
      at: now,
      action: 'correct',
      details: { fields: Object.keys(update).join(',') },
    });
  });
}

/** Takes back a report that its reporter regrets ("jag skrev fel"); it stays in the log, not in figures. */
export async function withdrawReport(
  deps: ReportDeps,
  member: Member,
  id: string,
  version: number,
): Promise<Incident> {
  const now = deps.clock();
  return deps.db.asMember(member.scope, async (tx) => {
    const row = await findForChange(tx, member, id, version);
    const isOwn = row.reporterId === member.scope.userId;
    if (!isOwn || !mayStillEdit(row.status as Incident['status'], isOwn, 'reporter')) {
      throw new ProblemError(
        'no_longer_editable',
        'Bara en egen rapport som inte är granskad går att ta tillbaka.',
      );
    }
    return applyChange(tx, member, row, { status: 'withdrawn' }, { at: now, action: 'withdraw' });
  });
}
