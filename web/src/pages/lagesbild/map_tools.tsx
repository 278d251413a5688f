import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

interface MapToolsProps {
  onZoom(steps: number): void;
  onShowAll(): void;
}

/** Zooming without a wheel, and the way back to the whole. */
export function MapTools({ onZoom, onShowAll }: MapToolsProps) {
  const words = useWords(lagesbildWords);
  const tools: [string, string, () => void][] = [
    [words.zoomIn, 'M8 2v12M2 8h12', () => onZoom(1)],
    [words.zoomOut, 'M2 8h12', () => onZoom(-1)],
    [words.showAll, 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4', onShowAll],
  ];
  return (
    <div className="map-tools">
      {tools.map(([name, path, onClick]) => (
        <button key={name} type="button" aria-label={name} title={name} onClick={onClick}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="line-icon">
            <path d={path} />
          </svg>
        </button>
      ))}
    </div>
  );
}
