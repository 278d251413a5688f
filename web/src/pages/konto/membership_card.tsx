import { CHOSEN_MAIL_KINDS, concernsRole } from '@lagesbild/shared/domain/mail_kinds.ts';
import { type MunicipalityPermission, roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';
import { ROLE_LABELS } from '@lagesbild/shared/labels/role_labels.ts';
import {
  FIGURES_LABELS,
  FREE_TEXT_LABELS,
  POINTS_LABELS,
  REPORTER_NAME_LABELS,
} from '@lagesbild/shared/labels/visibility_labels.ts';
import type { Membership } from '@lagesbild/shared/schemas/session.ts';
import { Link } from 'wouter';
import { ExampleBadge } from '../../components/example_badge.tsx';
import { shellWords } from '../../components/shell_words.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { pageAddress, pagesOf } from '../../state/pages.ts';
import { accountWords } from './account_words.ts';
import { BackgroundCard } from './background_card.tsx';
import { MailChoices } from './mail_choices.tsx';
import { ThanksChoice } from './thanks_choice.tsx';

/** The permissions that have something to show, with their words. */
const DEEDS = [
  ['analysis.run', 'analyse'],
  ['incident.create', 'create'],
  ['incident.review', 'review'],
  ['incident.export', 'export'],
  ['municipality.configure', 'configure'],
  ['member.manage', 'manage'],
] as const satisfies readonly (readonly [MunicipalityPermission, keyof typeof accountWords.sv])[];

/** One membership: where, as what, for whom, and what that means in plain words, from the same tables as the server's. */
export function MembershipCard({ membership }: { membership: Membership }) {
  const words = useWords(accountWords);
  const shell = useWords(shellWords);
  const language = useLanguage();
  const { municipality, role, organization } = membership;
  const sight = VISIBILITY[role];
  const pages = pagesOf(role);
  const seesSome = sight.points !== 'none';
  const deeds = DEEDS.filter(([permission]) => roleMay(role, permission));
  return (
    <li className="card membership">
      <div className="row">
        <h3 className="membership-title">
          {municipality.name} · {ROLE_LABELS[role][language]}
        </h3>
        {municipality.isExample && <ExampleBadge />}
      </div>
      {organization && <p className="muted">{organization.name}</p>}
      {pages.length > 0 ? (
        <ul className="row">
          {pages.map((page) => (
            <li key={page}>
              <Link href={pageAddress(municipality.code, page)} className="button">
                {shell[page]}
                <span className="visually-hidden"> {municipality.name}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="notice">{words.noPages}</p>
      )}
      <div className="membership-plain">
        <section>
          <h4 className="eyebrow">{words.sees}</h4>
          <dl className="facts">
            <dt>{words.points}</dt>
            <dd>{POINTS_LABELS[sight.points][language]}</dd>
            <dt>{words.figures}</dt>
            <dd>{FIGURES_LABELS[sight.figures][language]}</dd>
            {seesSome && (
              <>
                <dt>{words.freeText}</dt>
                <dd>{FREE_TEXT_LABELS[sight.freeText][language]}</dd>
                {sight.points === 'exact' && (
                  <>
                    <dt>{words.reporters}</dt>
                    <dd>{REPORTER_NAME_LABELS[sight.reporterNames ? 'yes' : 'no'][language]}</dd>
                  </>
                )}
              </>
            )}
          </dl>
        </section>
        <section>
          <h4 className="eyebrow">{words.does}</h4>
          <ul className="membership-deeds">
            {deeds.length === 0 ? (
              <li>{words.nothing}</li>
            ) : (
              deeds.map(([permission, key]) => <li key={permission}>{words[key]}</li>)
            )}
          </ul>
        </section>
      </div>
      {roleMay(role, 'incident.create') && <ThanksChoice code={municipality.code} />}
      {CHOSEN_MAIL_KINDS.some((kind) => concernsRole(kind, role)) && <MailChoices code={municipality.code} />}
      {roleMay(role, 'municipality.configure') && <BackgroundCard code={municipality.code} />}
    </li>
  );
}
