import {
  type FigureBasis,
  findFigureBasis,
  listFormerFigureBases,
  replaceFigureBasis,
} from '@lagesbild/db/repositories/figure_bases.ts';
import { insertStudyArea } from '@lagesbild/db/repositories/municipalities.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { FigureBasisUpdate, FigureBasisVersions } from '@lagesbild/shared/schemas/figure_basis.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import { checkAreaGeometry } from './area_geometry.ts';
import {
  describeChange,
  fieldProblem,
  noteRegisterChange,
  type RegisterDeps,
  registerConflict,
  requireRead,
} from './register_change.ts';

/** Every version of what figures are reckoned from, the one that holds now first. */
export function readFigureBases(deps: RegisterDeps, { scope }: Member): Promise<FigureBasisVersions> {
  return deps.db.asMember(scope, (tx) => versionsOf(tx, scope.municipalityId));
}

/**
 * Another study area, first Monday or cell size, as a new version; what was before is kept with the last data version of
 * its figures. Throws register_conflict, not_a_monday, invalid_area.
 */
export function changeFigureBasis(
  deps: RegisterDeps,
  member: Member,
  sent: FigureBasisUpdate,
): Promise<FigureBasisVersions> {
  const { municipalityId } = member.scope;
  const { studyArea, fortnightAnchor, cellSizeMeters } = sent.change;
  return deps.db.asMember(member.scope, async (tx) => {
    const found = await findFigureBasis(tx, municipalityId);
    const former: FigureBasis = requireRead(found ?? undefined, sent);
    if (fortnightAnchor !== undefined) checkMonday(fortnightAnchor);
    const geometry = studyArea && (await checkAreaGeometry(tx, municipalityId, studyArea));
    const next = {
      fortnightAnchor: fortnightAnchor ?? former.fortnightAnchor,
      cellSizeMeters: cellSizeMeters ?? former.cellSizeMeters,
    };
    const at = deps.clock();
    if (!(await replaceFigureBasis(tx, municipalityId, former, next, at)))
      throw registerConflict(former, sent);
    if (geometry) {
      const version = (former.studyAreaVersion ?? 0) + 1;
      await insertStudyArea(tx, { municipalityId, version, origin: 'drawn', geometry });
    }
    const { details } = describeChange(sent.change);
    await noteRegisterChange(tx, member, {
      at,
      entity: 'figure_basis',
      action: 'change',
      details: { ...details, version: sent.version + 1 },
    });
    return versionsOf(tx, municipalityId);
  });
}

async function versionsOf(tx: Transaction, municipalityId: string): Promise<FigureBasisVersions> {
  const current = await findFigureBasis(tx, municipalityId);
  if (!current) throw notFound();
  const { dataVersion: _, ...now } = current;
  const former = await listFormerFigureBases(tx, municipalityId);
  return {
    versions: [
      { ...now, validFrom: now.validFrom?.toISOString() ?? null, validTo: null, lastDataVersion: null },
      ...former.map(({ validFrom, validTo, ...row }) => ({
        ...row,
        validFrom: validFrom?.toISOString() ?? null,
        validTo: validTo.toISOString(),
      })),
    ],
  };
}

function checkMonday(date: string): void {
  const day = new Date(`${date}T00:00:00Z`);
  if (day.getUTCDay() === 1) return;
  const word = day.toLocaleDateString('sv-SE', { weekday: 'long', timeZone: 'UTC' });
  throw fieldProblem(
    'fortnightAnchor',
    'not_a_monday',
    `${date} är en ${word}. En tvåveckorsperiod börjar på en måndag.`,
  );
}
