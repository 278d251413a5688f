import { ERROR_CODES, type ErrorCode } from '@lagesbild/shared/domain/error_codes.ts';
import { useLanguage } from '../../state/language.ts';
import { useFormats } from './use_formats.ts';

/** Why rows do not go in: one line a reason, with its count. */
export function ReasonCounts({ title, byCode }: { title: string; byCode: Record<string, number> }) {
  const language = useLanguage();
  const { count } = useFormats();
  return (
    <section className="stack" aria-labelledby="reject-reasons">
      <h2 id="reject-reasons">{title}</h2>
      <ul className="reasons">
        {Object.entries(byCode).map(([code, rows]) => (
          <li key={code}>
            <span>{ERROR_CODES[code as ErrorCode]?.[language] ?? code}</span>
            <strong>{count(rows)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
