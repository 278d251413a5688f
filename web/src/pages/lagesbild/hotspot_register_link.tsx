import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { Link } from 'wouter';
import { useHotspotHistories } from '../../api/hotspots.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

interface HotspotRegisterLinkProps {
  rank: number;
  /** First day of the fortnight that the register numbers alike; null: the number says nothing there. */
  fortnight: string | null;
}

/** From an opened hotspot to where it is followed, or to where it can be taken in; the register alone, when neither is known. */
export function HotspotRegisterLink({ rank, fortnight }: HotspotRegisterLinkProps) {
  const { code } = useCurrentMunicipality().municipality;
  return fortnight === null ? (
    <ToRegister search="" text="toRegister" code={code} />
  ) : (
    <FollowedLink rank={rank} fortnight={fortnight} />
  );
}

function FollowedLink({ rank, fortnight }: { rank: number; fortnight: string }) {
  const { code, myRole } = useCurrentMunicipality().municipality;
  const { data, error } = useHotspotHistories(code);
  // the room is kept, so that nothing moves when the answer comes
  if (!data && !error) return <span className="hotspot-register">{'\u00a0'}</span>;
  const isAlike = data?.fortnights[0]?.from === fortnight;
  const followed = isAlike && data.histories.find((history) => history.rank === rank);
  if (followed) {
    return <ToRegister search={`?hotspot=${followed.hotspotId}`} text="inRegister" code={code} />;
  }
  return isAlike && roleMay(myRole, 'hotspot_register.manage') ? (
    <ToRegister search={`?tain=${fortnight}.${rank}`} text="takeIntoRegister" code={code} />
  ) : (
    <ToRegister search="" text="toRegister" code={code} />
  );
}

interface ToRegisterProps {
  code: string;
  search: string;
  text: 'inRegister' | 'takeIntoRegister' | 'toRegister';
}

function ToRegister({ code, search, text }: ToRegisterProps) {
  const words = useWords(lagesbildWords);
  return (
    <Link href={`/${code}/hotspots${search}`} className="hotspot-register">
      {words[text]}
    </Link>
  );
}
