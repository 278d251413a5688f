import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import { updatePicture } from '@lagesbild/db/repositories/situational_pictures.ts';
import type { PictureText } from '@lagesbild/shared/domain/picture_kinds.ts';
import type {
  PictureEstablish,
  PictureTextUpdate,
  SituationalPicture,
} from '@lagesbild/shared/schemas/situational_picture.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { readForChange } from './freeze_picture.ts';
import { guardTexts } from './personal_data_guard.ts';
import { viewPicture, writableTexts } from './picture_view.ts';
import { readGuardContext } from './read_guard_context.ts';
import { registerConflict } from './register_change.ts';

type Deps = Pick<AppDeps, 'db' | 'clock'>;

const NAMES: Record<PictureText, string> = {
  summary: 'Sammanfattning',
  policeView: 'Polisens bild',
  lookAhead: 'Framåtblick',
};

/** Changes texts of a draft. Throws not_permitted for a text that is not the role's, picture_established, register_conflict, personal_data. */
export function writeTexts(
  { db, clock }: Deps,
  member: Member,
  id: string,
  sent: PictureTextUpdate,
): Promise<SituationalPicture> {
  const { municipalityId } = member.scope;
  const own = writableTexts(member);
  const foreign = (Object.keys(sent.change) as PictureText[]).find((text) => !own.includes(text));
  return db.asMember(member.scope, async (tx) => {
    // before a conflict, which sends back what came
    guardTexts(sent.change, await readGuardContext(tx, municipalityId), sent.confirmedFinds);
    const picture = await readForChange(tx, member, id, sent);
    if (foreign) {
      throw new ProblemError('not_permitted', `”${NAMES[foreign]}” skrivs av samordnaren, inte av din roll.`);
    }
    if (picture.state === 'established') throw established(picture.establishedAt);
    const at = clock();
    const key = { municipalityId, id, version: sent.version };
    if (!(await updatePicture(tx, key, { ...sent.change, updatedAt: at })))
      throw registerConflict(picture, sent);
    await note(tx, member, at, 'write', id, { fields: Object.keys(sent.change).join(',') });
    return viewPicture(tx, member, id);
  });
}

/** Establishes a draft: its texts are locked until the figures are corrected. Throws picture_established, register_conflict. */
export function establishPicture(
  { db, clock }: Deps,
  member: Member,
  id: string,
  sent: PictureEstablish,
): Promise<SituationalPicture> {
  const { municipalityId, userId } = member.scope;
  return db.asMember(member.scope, async (tx) => {
    const picture = await readForChange(tx, member, id, sent);
    if (picture.state === 'established') throw established(picture.establishedAt);
    const at = clock();
    const key = { municipalityId, id, version: sent.version };
    const change = { state: 'established', establishedAt: at, establishedBy: userId, updatedAt: at };
    if (!(await updatePicture(tx, key, change))) throw registerConflict(picture, sent);
    await note(tx, member, at, 'establish', id, {});
    return viewPicture(tx, member, id);
  });
}

const established = (at: Date | null) =>
  new ProblemError(
    'picture_established',
    `Lägesbilden fastställdes ${at?.toISOString().slice(0, 10) ?? ''} och texterna är låsta. Rätta siffrorna för att öppna den igen.`,
  );

const note = (
  tx: Parameters<typeof addAuditEntry>[0],
  { scope }: Member,
  at: Date,
  action: 'write' | 'establish',
  entityId: string,
  details: Record<string, string>,
) => addAuditEntry(tx, { ...scope, at, action, entity: 'situational_picture', entityId, details });
