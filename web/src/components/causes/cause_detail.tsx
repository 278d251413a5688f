import { CAUSE_CERTAINTIES, CAUSE_KINDS } from '@lagesbild/shared/domain/cause_codes.ts';
import { CAUSE_CERTAINTY_LABELS, CAUSE_KIND_LABELS } from '@lagesbild/shared/labels/cause_labels.ts';
import type { Cause } from '@lagesbild/shared/schemas/cause.ts';
import type { CauseSubject } from '../../api/causes.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { ChoiceField } from '../choice_field.tsx';
import { causeWords } from './cause_words.ts';
import { EvidenceList } from './evidence_list.tsx';

interface CauseDetailProps {
  subject: CauseSubject;
  cause: Cause;
  /** A line that is not saved yet has nothing to link to. */
  isSaved: boolean;
  canEdit: boolean;
  onMark(change: Partial<Pick<Cause, 'kind' | 'certainty'>>): void;
}

/** The chosen cause beside the tree: its kind, how sure, and its evidence. */
export function CauseDetail({ subject, cause, isSaved, canEdit, onMark }: CauseDetailProps) {
  const words = useWords(causeWords);
  const language = useLanguage();
  return (
    <section className="card cause-detail" aria-label={words.tools}>
      <h3>{cause.text || words.add}</h3>
      {canEdit && (
        <>
          <ChoiceField
            label={words.kind}
            value={cause.kind}
            choices={CAUSE_KINDS.map((kind) => ({
              value: kind,
              label: CAUSE_KIND_LABELS[kind].name[language],
              hint: CAUSE_KIND_LABELS[kind].hint[language],
            }))}
            onChange={(kind) => kind && onMark({ kind })}
          />
          <ChoiceField
            label={words.certainty}
            value={cause.certainty}
            choices={CAUSE_CERTAINTIES.map((certainty) => ({
              value: certainty,
              label: CAUSE_CERTAINTY_LABELS[certainty].name[language],
              hint: CAUSE_CERTAINTY_LABELS[certainty].hint[language],
            }))}
            onChange={(certainty) => certainty && onMark({ certainty })}
          />
        </>
      )}
      {isSaved && <EvidenceList subject={subject} cause={cause} canEdit={canEdit} />}
    </section>
  );
}
