import type { Me, Membership } from '@lagesbild/shared/schemas/session.ts';
import { useLocation } from 'wouter';
import { useWords } from '../state/language.ts';
import { firstAddress, mayOpen, PAGES, pageAddress } from '../state/pages.ts';
import { shellWords } from './shell_words.ts';

/** For those who serve several municipalities (a kommunpolis): the same page in another one. Nothing for the rest. */
export function MunicipalitySwitch({ me, membership }: { me: Me; membership: Membership }) {
  const words = useWords(shellWords);
  const [location, navigate] = useLocation();
  if (me.memberships.length < 2) return null;
  const change = (code: string) => {
    const next = me.memberships.find((candidate) => candidate.municipality.code === code);
    if (!next) return;
    const page = PAGES.find((candidate) => location.endsWith(`/${candidate}`));
    const stays = page !== undefined && mayOpen(next.role, page);
    navigate(stays ? pageAddress(code, page) : firstAddress(code, next.role));
  };
  return (
    <label className="municipality-switch">
      <span className="visually-hidden">{words.switchMunicipality}</span>
      <select
        className="input"
        value={membership.municipality.code}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {me.memberships.map(({ municipality }) => (
          <option key={municipality.code} value={municipality.code}>
            {municipality.name}
          </option>
        ))}
      </select>
    </label>
  );
}
