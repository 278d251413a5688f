import {
  findReportGuidance,
  type StoredGuidance,
  storeReportGuidance,
} from '@lagesbild/db/repositories/report_guidance.ts';
import { SEVERITIES } from '@lagesbild/shared/domain/incident_codes.ts';
import { SEVERITY_CRITERIA } from '@lagesbild/shared/labels/incident_labels.ts';
import type { ReportGuidance, SeverityCriteria } from '@lagesbild/shared/schemas/report_guidance.ts';
import type { Member } from '../plugins/accounts.ts';
import { noteRegisterChange, type RegisterDeps, registerConflict } from './register_change.ts';

/** The municipality's words for each severity, ours where it has none. */
export function severityCriteria(guidance: StoredGuidance): SeverityCriteria {
  const words = (severity: (typeof SEVERITIES)[number]) =>
    guidance[severity]?.trim() || SEVERITY_CRITERIA[severity].sv;
  return { green: words('green'), yellow: words('yellow'), red: words('red') };
}

/** Writes what reporters are told. Throws register_conflict with both versions. */
export function changeReportGuidance(
  deps: RegisterDeps,
  member: Member,
  sent: ReportGuidance,
): Promise<ReportGuidance> {
  const { municipalityId } = member.scope;
  return deps.db.asMember(member.scope, async (tx) => {
    const stored = await findReportGuidance(tx, municipalityId);
    if (stored.version !== sent.version) throw registerConflict(stored, sent);
    const clean = {
      green: written(sent.green),
      yellow: written(sent.yellow),
      red: written(sent.red),
      reporterText: plainText(sent.reporterText),
      version: sent.version,
    };
    if (!(await storeReportGuidance(tx, municipalityId, clean))) throw registerConflict(stored, sent);
    const fields = ([...SEVERITIES, 'reporterText'] as const).filter(
      (field) => clean[field] !== stored[field],
    );
    await noteRegisterChange(tx, member, {
      at: deps.clock(),
      entity: 'report_guidance',
      action: 'change',
      details: { fields: fields.join(',') },
    });
    return { ...clean, version: sent.version + 1 };
  });
}

const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
const written = (text: string | null): string | null => plainText(text ?? '') || null;
