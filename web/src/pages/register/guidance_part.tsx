import { SEVERITIES } from '@lagesbild/shared/domain/incident_codes.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { SEVERITY_CRITERIA, SEVERITY_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { ReportGuidance } from '@lagesbild/shared/schemas/report_guidance.ts';
import { useReportGuidance } from '../../api/registers.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { TextField } from '../../components/text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { FormFrame } from './form_frame.tsx';
import { guidanceWords } from './guidance_words.ts';
import type { PartProps } from './register_frame.tsx';
import { RegisterHistory } from './register_history.tsx';
import { useRegisterForm } from './use_register_form.ts';

type GuidanceValues = Omit<ReportGuidance, 'version'>;

/** When an incident is green, yellow or red, and what the report form says to its reporters. */
export function GuidancePart(props: PartProps) {
  const { municipality } = useCurrentMunicipality();
  const { data, error, refetch } = useReportGuidance(municipality.code);
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  return <GuidanceForm guidance={data} {...props} />;
}

function GuidanceForm({ guidance, done, onDone }: PartProps & { guidance: ReportGuidance }) {
  const words = useWords(guidanceWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { version, ...stored } = guidance;
  const form = useRegisterForm<GuidanceValues, ReportGuidance>({
    draftKey: `${municipality.code}/report_guidance`,
    stored,
    version,
    write: (_change, asVersion, all) => ({
      method: 'PATCH',
      resource: 'report-guidance',
      body: { ...all, version: asVersion },
    }),
    onSaved: () => onDone({ text: words.saved }),
  });
  const { values, errors, set } = form;
  const label = (severity: (typeof SEVERITIES)[number]) => SEVERITY_LABELS[severity][language];
  return (
    <div className="register-single">
      <div className="undo-bar" role="status" data-shown={done !== null || undefined}>
        {done && <strong>{done.text}</strong>}
      </div>
      <FormFrame
        title={words.title}
        form={form}
        fields={{
          green: label('green'),
          yellow: label('yellow'),
          red: label('red'),
          reporterText: words.reporterText,
        }}
      >
        <p className="prose">{words.criteriaHint}</p>
        {SEVERITIES.map((severity) => (
          <div key={severity} className="register-criterion">
            <span className={`choice-mark severity-${severity}`} aria-hidden="true" />
            <TextField
              name={severity}
              label={label(severity)}
              value={values[severity] ?? ''}
              onChange={(text) => set({ [severity]: text || null })}
              hint={words.standard(SEVERITY_CRITERIA[severity][language])}
              error={errors[severity]}
              maxLength={LIMITS.severityCriterionCharacters}
              multiline
            />
          </div>
        ))}
        <TextField
          name="reporterText"
          label={words.reporterText}
          value={values.reporterText}
          onChange={(reporterText) => set({ reporterText })}
          hint={words.reporterTextHint}
          error={errors.reporterText}
          maxLength={LIMITS.reporterTextCharacters}
          multiline
        />
      </FormFrame>
      <RegisterHistory entity="report_guidance" nameOf={() => undefined} />
    </div>
  );
}
