import { useWords } from '../../state/language.ts';
import { isGood } from './here_choice.ts';
import { reportWords } from './report_words.ts';
import type { Position } from './use_position.ts';

interface PositionBadgeProps {
  position: Position;
  /** It lies in the municipality. */
  usable: boolean;
  /** The person has moved the map. */
  pointed: boolean;
}

/** How well the device knows where it is; green only when that is good enough to be used unasked. */
export function PositionBadge({ position, usable, pointed }: PositionBadgeProps) {
  const words = useWords(reportWords);
  if (pointed) return <span className="badge badge-outline">{words.byHand}</span>;
  if (position.status === 'asking') return <span className="badge badge-outline">{words.asking}</span>;
  if (position.status !== 'found' || !usable) return null;
  const meters = Math.max(1, Math.round(position.accuracyMeters));
  return (
    <span className={`badge ${isGood(position) ? 'badge-good' : 'badge-count'}`}>
      <span aria-hidden="true">{words.accuracy(meters)}</span>
      <span className="visually-hidden">{words.accuracyLong(meters)}</span>
    </span>
  );
}
