import { randomUUID } from 'node:crypto';
import {
  countSavedViews,
  deleteSavedView,
  findSavedView,
  insertSavedView,
  listSavedViews,
} from '@lagesbild/db/repositories/saved_views.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { SavedView, SavedViewCreate } from '@lagesbild/shared/schemas/saved_view.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';

type Deps = Pick<AppDeps, 'db' | 'clock'>;

/** One's own views and the shared ones. */
export function readSavedViews({ db }: Deps, { scope, role }: Member): Promise<SavedView[]> {
  return db.asMember(scope, async (tx) =>
    (await listSavedViews(tx, scope.municipalityId)).map(({ ownerId, ownerName, createdAt, ...view }) => {
      const mine = ownerId === scope.userId;
      return {
        ...view,
        mine,
        ownerName: mine ? null : ownerName,
        createdAt: createdAt.toISOString(),
        removable: mine || roleMay(role, 'saved_view.tidy'),
      };
    }),
  );
}

/** Keeps a view under a name. Throws too_many_saved_views above the limit of one account. */
export async function saveView(
  { db, clock }: Deps,
  { scope }: Member,
  view: SavedViewCreate,
): Promise<SavedView> {
  const { municipalityId, userId } = scope;
  const row = { municipalityId, id: randomUUID(), ownerId: userId, ...view, name: view.name.trim() };
  const createdAt = clock();
  await db.asMember(scope, async (tx) => {
    const kept = await countSavedViews(tx, municipalityId, userId);
    if (kept >= LIMITS.savedViewsPerOwner) {
      throw new ProblemError(
        'too_many_saved_views',
        `Du har ${kept} sparade vyer, gränsen är ${LIMITS.savedViewsPerOwner}. Ta bort någon först.`,
      );
    }
    await insertSavedView(tx, { ...row, createdAt });
  });
  return {
    id: row.id,
    name: row.name,
    search: row.search,
    shared: row.shared,
    mine: true,
    ownerName: null,
    createdAt: createdAt.toISOString(),
    removable: true,
  };
}

/** Removes one's own view; a shared one of somebody else only by who keeps the municipality's order. */
export function removeSavedView({ db }: Deps, { scope, role }: Member, id: string): Promise<void> {
  const { municipalityId, userId } = scope;
  return db.asMember(scope, async (tx) => {
    const view = await findSavedView(tx, municipalityId, id);
    if (!view) throw notFound();
    if (view.ownerId !== userId && !roleMay(role, 'saved_view.tidy')) {
      throw new ProblemError(
        'not_permitted',
        'Vyn är delad av någon annan. Bara den som sparade den eller samordnaren tar bort den.',
      );
    }
    await deleteSavedView(tx, municipalityId, id);
  });
}
