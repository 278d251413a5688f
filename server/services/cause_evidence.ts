import {
  deleteEvidence,
  findSubjectVisit,
  incidentExists,
  insertEvidence,
  listEvidence,
  listSubjectIncidents,
  listSubjectVisits,
  type StoredEvidence,
} from '@lagesbild/db/repositories/cause_evidence.ts';
import { type CauseSubject, lockSubject, subjectExists } from '@lagesbild/db/repositories/causes.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { seesExactPoints } from '@lagesbild/shared/domain/visibility.ts';
import type { Cause, CauseQuery, EvidenceChoices, EvidenceCreate } from '@lagesbild/shared/schemas/cause.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import { subjectOf, viewEvidenceIncident } from './cause_view.ts';
import { type CauseDeps, requirePresent, subjectFrom, viewOne } from './causes.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';

/** What a piece of evidence points to, as it is stored. */
interface Pointed {
  incidentId: string | null;
  hotspotId: string | null;
  visitId: string | null;
  statement: string | null;
  source: string | null;
}
const NOTHING: Pointed = { incidentId: null, hotspotId: null, visitId: null, statement: null, source: null };

/** What can be linked to the causes of a subject: incidents and visits of its hotspots, the latest first. */
export function readEvidenceChoices(
  { db }: Pick<CauseDeps, 'db'>,
  { scope, role }: Member,
  { hotspot, focusArea }: CauseQuery,
): Promise<EvidenceChoices> {
  const subject = subjectFrom(hotspot, focusArea);
  const { municipalityId } = scope;
  return db.asMember(scope, async (tx) => {
    if (!(await subjectExists(tx, municipalityId, subject))) throw notFound();
    const incidents = seesExactPoints(role)
      ? await listSubjectIncidents(tx, municipalityId, subject, LIMITS.evidenceChoices)
      : [];
    return {
      incidents: incidents.map(viewEvidenceIncident),
      visits: await listSubjectVisits(tx, municipalityId, subject, LIMITS.evidenceChoices),
    };
  });
}

/** Links evidence to a cause; the same id and content again changes nothing. Throws evidence_invalid, too_much_evidence, duplicate. */
export function addEvidence(
  { db, clock }: CauseDeps,
  member: Member,
  causeId: string,
  sent: EvidenceCreate,
): Promise<{ cause: Cause; created: boolean }> {
  const { municipalityId, userId } = member.scope;
  return db.asMember(member.scope, async (tx) => {
    const subject = subjectOf(await requirePresent(tx, municipalityId, causeId));
    await lockSubject(tx, municipalityId, subject);
    const pointed = await readPointed(tx, member, subject, sent);
    const own = await listEvidence(tx, municipalityId, [causeId]);
    const known = own.find(({ id }) => id === sent.id);
    if (known) {
      if (known.kind !== sent.kind || !pointsTo(known, pointed))
        throw new ProblemError('conflicting_id', 'Ett annat underlag har redan detta id. Ladda om sidan.');
      return { cause: await viewOne(tx, member, causeId), created: false };
    }
    if (own.some((evidence) => evidence.kind === sent.kind && pointsTo(evidence, pointed)))
      throw new ProblemError('duplicate', 'Underlaget är redan kopplat till orsaken.');
    if (own.length >= LIMITS.evidencePerCause)
      throw new ProblemError(
        'too_much_evidence',
        `Orsaken har ${own.length} underlag, gränsen är ${LIMITS.evidencePerCause}. Ta bort något först.`,
      );
    const { id, kind } = sent;
    await insertEvidence(tx, { municipalityId, causeId, id, kind, ...pointed, userId, at: clock() });
    return { cause: await viewOne(tx, member, causeId), created: true };
  });
}

export function removeEvidence(
  { db }: Pick<CauseDeps, 'db'>,
  { scope }: Member,
  causeId: string,
  id: string,
): Promise<void> {
  const { municipalityId } = scope;
  return db.asMember(scope, async (tx) => {
    await requirePresent(tx, municipalityId, causeId);
    if (!(await deleteEvidence(tx, { municipalityId, causeId, id }))) throw notFound();
  });
}

/** Exactly what its kind needs, and of this municipality and place. Throws evidence_invalid, not_permitted. */
async function readPointed(
  tx: Transaction,
  { scope: { municipalityId }, role }: Member,
  subject: CauseSubject,
  { kind, incidentId, visitId, statement, source, confirmedFinds }: EvidenceCreate,
): Promise<Pointed> {
  if (kind === 'incident') {
    if (!seesExactPoints(role))
      throw new ProblemError('not_permitted', 'Bara den som ser händelserna kopplar dem till en orsak.');
    if (!incidentId || !(await incidentExists(tx, municipalityId, incidentId)))
      throw invalid('Händelsen finns inte i kommunen.');
    return { ...NOTHING, incidentId };
  }
  if (kind === 'visit') {
    const visit = visitId ? await findSubjectVisit(tx, municipalityId, subject, visitId) : null;
    if (!visit) throw invalid('Besöket hör inte till platsen som analysen gäller.');
    return { ...NOTHING, hotspotId: visit.hotspotId, visitId: visit.id };
  }
  if (!statement || !source) throw invalid('Skriv både vad siffrorna säger och var de kommer ifrån.');
  const written = { statement: statement.trim(), source: source.trim() };
  guardTexts(written, await readGuardContext(tx, municipalityId), confirmedFinds);
  return { ...NOTHING, ...written };
}

const invalid = (detail: string) => new ProblemError('evidence_invalid', detail);

const pointsTo = (stored: StoredEvidence, pointed: Pointed): boolean =>
  (Object.keys(NOTHING) as (keyof Pointed)[]).every((field) => stored[field] === pointed[field]);
