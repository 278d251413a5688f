import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { Intervention, InterventionWithLog } from '@lagesbild/shared/schemas/intervention.ts';
import { uuidv7 } from 'uuidv7';
import { expect } from 'vitest';
import { type Client, clientFor } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { type Chain, plantChain } from './intervention_chain.ts';

export type InterventionTown = Awaited<ReturnType<typeof openInterventionTown>>;

/** A test town with what åtgärder hang on, three of its people, and how they ask. */
export async function openInterventionTown(db: Database, app: App) {
  const town: TestTown = await createTestTown(db);
  const chain: Chain = await plantChain(db, town);
  const coordinator = await clientFor(app, town.emails.coordinator);
  const path = (rest = '') => `/municipalities/${town.code}/interventions${rest && `/${rest}`}`;
  /** Of the library, whose organization nobody of the test town belongs to. */
  const walks = () => ({
    id: uuidv7(),
    kind: 'presence',
    term: 'immediate',
    title: 'Kvällsvandringar i centrum',
    organizationId: chain.libraryId,
    roleName: 'Enhetschef',
    startsOn: '2026-11-02',
    dueOn: '2027-01-31',
  });
  const plan = async (change: object = {}, client: Client = coordinator): Promise<Intervention> => {
    const answer = await client.request('POST', path(), { ...walks(), ...change });
    expect([answer.statusCode, answer.json().detail]).toEqual([201, undefined]);
    return (answer.json() as InterventionWithLog).intervention;
  };
  return {
    town,
    chain,
    coordinator,
    group: await clientFor(app, town.emails.est_member),
    partner: await clientFor(app, town.emails.partner),
    path,
    walks,
    plan,
    /** Planned for the organization that the town's people belong to. */
    own: (change: object = {}) => plan({ organizationId: town.organizationId, ...change }),
    /** A line of the log, or another deed: `what` is the path below the åtgärd. */
    add: (client: Client, id: string, what: string, body: object) =>
      client.request('POST', path(`${id}/${what}`), { id: uuidv7(), ...body }),
    listed: async (client: Client, query = '') =>
      (await client.request('GET', path().concat(query))).json().interventions as Intervention[],
  };
}

/** Status and stable code of an answer. */
export async function codeOf(answer: ReturnType<Client['request']>) {
  const { statusCode, json } = await answer;
  return [statusCode, json().code];
}
