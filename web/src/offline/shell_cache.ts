/** What the service worker keeps: the page itself and the report form's code, fonts and icons. Never an answer of the API. */
export interface ShellFiles {
  version: string;
  /** Absolute paths; the page is `/index.html`. */
  files: readonly string[];
}

const PREFIX = 'lagesbild-shell-';
const PAGE = '/index.html';
/** A slow connection gets the kept page after this. */
const PAGE_PATIENCE_MILLISECONDS = 3_000;

/** Fetches every file of this version, all or none. */
export async function installShell({ version, files }: ShellFiles): Promise<void> {
  const cache = await caches.open(PREFIX + version);
  try {
    // hashed names never change; the rest must be the server's newest
    await cache.addAll(
      files.map((path) => new Request(path, { cache: path.startsWith('/assets/') ? 'default' : 'reload' })),
    );
    const page = await (await cache.match(PAGE))?.text();
    const entry = files.find((path) => /^\/assets\/index-.*\.js$/.test(path));
    // the server was renewed just now: this worker's files belong to another page
    if (!page || (entry && !page.includes(entry))) throw new Error('The page belongs to another version');
  } catch (error) {
    await caches.delete(PREFIX + version);
    throw error;
  }
}

/** Keeps this version and the one before it: a form that is open in the old one still finds all its parts. */
export async function forgetOldShells({ version }: ShellFiles): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + version);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** The page from the server, or the kept one when no (working) server answers in time. */
export async function answerPage(request: Request, { version }: ShellFiles): Promise<Response> {
  const kept = await (await caches.open(PREFIX + version)).match(PAGE);
  const fresh = fetch(request);
  if (!kept) return fresh;
  const slow = new Promise<Response>((resolve) =>
    setTimeout(() => resolve(kept.clone()), PAGE_PATIENCE_MILLISECONDS),
  );
  const answer = fresh.then((response) => (response.status >= 500 ? kept : response)).catch(() => kept);
  return Promise.race([answer, slow]);
}

/** A file of the page's code: kept ones at once, of whichever version; others from the server. */
export async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
