import { uuidv7 } from 'uuidv7';

export interface SignedIn {
  get(path: string): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
}

/** Signs in over HTTP with an example account, as the page does. Throws when it is refused. */
export async function signIn(url: string, email: string): Promise<SignedIn> {
  const api = `${url}/api/v1`;
  const headers: Record<string, string> = { 'x-requested-with': 'lagesbild' };
  const get = (path: string) => fetch(`${api}${path}`, { headers });
  const post = (path: string, body: unknown) =>
    fetch(`${api}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const answer = await post('/session', { email, password: 'exempel' });
  if (!answer.ok) throw new Error(`${email} was refused: ${await answer.text()}`);
  headers.cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { get, post };
}

/** A right report at the first place of the example municipality's register, noticed just now. */
export async function exampleReport(client: SignedIn): Promise<() => Record<string, unknown>> {
  const { places } = (await (await client.get('/municipalities/9999/places')).json()) as {
    places: { lon: number; lat: number }[];
  };
  const place = places[0];
  if (!place) throw new Error('The example municipality has no places');
  const { lon, lat } = place;
  return () => ({
    id: uuidv7(),
    categoryCode: 'vandalism.graffiti',
    lon,
    lat,
    timeKind: 'exact',
    occurredFrom: new Date(Date.now() - 60_000).toISOString(),
  });
}
