import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage } from '../../state/language.ts';

/** Numbers and moments as the reader writes them, in the municipality's time. */
export function useFormats() {
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const numbers = new Intl.NumberFormat(language);
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  return {
    count: (value: number) => numbers.format(value),
    moment: (text: string) => moments.format(new Date(text)),
    day: (text: string) => days.format(new Date(text)),
  };
}
