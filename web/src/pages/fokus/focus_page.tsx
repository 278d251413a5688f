import { PageHeading } from '../../components/page_heading.tsx';
import { useWords } from '../../state/language.ts';
import { FocusAreaPart } from '../hotspots/focus_area_part.tsx';
import { focusWords } from '../hotspots/focus_words.ts';

/** /{code}/fokus: what the municipality works on for long, in order, and why it happens. */
export default function FocusPage() {
  const words = useWords(focusWords);
  return (
    <div className="page stack">
      <div>
        <PageHeading title={words.title}>{words.title}</PageHeading>
        <p className="muted">{words.lead}</p>
      </div>
      <FocusAreaPart />
    </div>
  );
}
