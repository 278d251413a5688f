import './register.css';
import './register_form.css';
import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { pageAddress } from '../../state/pages.ts';
import { choiceParameter, useUrlState } from '../../state/url_state.ts';
import { CategoryPart } from './category_part.tsx';
import { GuidancePart } from './guidance_part.tsx';
import { OrganizationPart } from './organization_part.tsx';
import { PlacePart } from './place_part.tsx';
import type { Done, PartProps } from './register_frame.tsx';
import { registerWords } from './register_words.ts';

const PARTS = ['platser', 'omraden', 'organisationer', 'kategorier', 'kriterier', 'studieomrade'] as const;
type Part = (typeof PARTS)[number];

const partParameter = choiceParameter('del', PARTS, 'platser');

const VIEWS: Record<Part, ComponentType<PartProps>> = {
  platser: PlacePart,
  // drawing is a download of its own
  omraden: lazy(() => import('./area_part.tsx')),
  organisationer: OrganizationPart,
  kategorier: CategoryPart,
  kriterier: GuidancePart,
  studieomrade: lazy(() => import('./figure_basis_part.tsx')),
};

/** Register: what reports and figures of the municipality are made of, each part at its own address. */
export default function RegisterPage() {
  const words = useWords(registerWords);
  const { municipality } = useCurrentMunicipality();
  const [part] = useUrlState(partParameter);
  const [done, setDone] = useState<{ part: Part; done: Done } | null>(null);
  const View = VIEWS[part];
  const tabs = useRef<HTMLUListElement>(null);
  // on a phone the tabs are wider than the screen
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is another tab to bring into sight
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [part]);
  return (
    <div className="register">
      <div className="register-head">
        <PageHeading title={`${words[part]} · ${words.title}`}>{words.title}</PageHeading>
        <nav aria-label={words.parts}>
          <ul ref={tabs} className="register-tabs">
            {PARTS.map((name) => (
              <li key={name}>
                <Link
                  href={`${pageAddress(municipality.code, 'register')}${name === 'platser' ? '' : `?del=${name}`}`}
                  className="register-tab"
                  aria-current={name === part ? 'page' : undefined}
                >
                  {words[name]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <Suspense fallback={<Loading />}>
        <View
          key={part}
          done={done?.part === part ? done.done : null}
          onDone={(next) => setDone(next && { part, done: next })}
        />
      </Suspense>
    </div>
  );
}
