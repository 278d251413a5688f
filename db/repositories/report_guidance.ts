import { and, eq, sql } from 'drizzle-orm';
import { reportGuidance } from '../schema/municipalities.ts';
import type { Transaction } from '../scope.ts';

export interface StoredGuidance {
  green: string | null;
  yellow: string | null;
  red: string | null;
  reporterText: string;
  /** 0: nothing has been written yet. */
  version: number;
}

/** What the municipality has written for its reporters. */
export async function findReportGuidance(tx: Transaction, municipalityId: string): Promise<StoredGuidance> {
  const rows = await tx
    .select({
      green: reportGuidance.severityGreen,
      yellow: reportGuidance.severityYellow,
      red: reportGuidance.severityRed,
      reporterText: reportGuidance.reporterText,
      version: reportGuidance.version,
    })
    .from(reportGuidance)
    .where(eq(reportGuidance.municipalityId, municipalityId));
  return rows[0] ?? { green: null, yellow: null, red: null, reporterText: '', version: 0 };
}

/** Writes it if it still has the version that was read. False means that somebody came before. */
export async function storeReportGuidance(
  tx: Transaction,
  municipalityId: string,
  { green, yellow, red, reporterText, version }: StoredGuidance,
): Promise<boolean> {
  const values = { severityGreen: green, severityYellow: yellow, severityRed: red, reporterText };
  const written = await tx
    .insert(reportGuidance)
    .values({ municipalityId, ...values, version: version + 1 })
    .onConflictDoUpdate({
      target: reportGuidance.municipalityId,
      set: { ...values, version: version + 1 },
      setWhere: and(sql`${reportGuidance.version} = ${version}`),
    })
    .returning({ version: reportGuidance.version });
  return written.length > 0;
}
