import type { Database } from '@lagesbild/db/client.ts';
import type { MailSettings } from '@lagesbild/server/mail/mail_sender.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser, newPage, type PageOptions, type WatchedPage } from './browser.ts';
import { startExampleServer } from './server.ts';

export interface Stage {
  url(): string;
  /** The service goes away under its pages, and comes back as it was. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** A page in its own context, at the login unless another address is given. */
  open(options?: PageOptions): Promise<Page>;
  /** The same, signed in without the form. */
  openAs(role: Role, options?: PageOptions): Promise<Page>;
}

/**
 * The example service and a browser for the tests of a file. After each test every page it opened must have been
 * free of console errors, content security violations and requests to anywhere else. With `mail` the service sends;
 * `fill` adds to the example before anybody asks.
 */
export function useStage(
  mail: () => MailSettings | null = () => null,
  fill?: (db: Database) => Promise<unknown>,
): Stage {
  let server: Awaited<ReturnType<typeof startExampleServer>>;
  let browser: Browser;
  let pages: WatchedPage[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([startExampleServer(fill, undefined, mail()), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  afterEach(async () => {
    const complaints = pages.flatMap((page) => page.complaints);
    await Promise.all(pages.map((page) => page.close()));
    pages = [];
    expect(complaints).toEqual([]);
  });
  const open = async (options?: PageOptions) => {
    const watched = await newPage(browser, server.url, options);
    pages.push(watched);
    return watched.page;
  };
  return {
    url: () => server.url,
    down: () => server.down(),
    up: () => server.up(),
    open,
    openAs: (role, options) => open({ ...options, role }),
  };
}

/** At the north side of the example town's station. */
export const AT_THE_STATION = { longitude: 14.5751, latitude: 58.3985, accuracy: 8 };
