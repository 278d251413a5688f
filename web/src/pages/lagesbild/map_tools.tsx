import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

interface MapToolsProps {
  onZoom(steps: number): void;
  onShowAll(): void;
  onPrint(): void;
  onSavePicture(): void;
}

/** Zooming without a wheel, the way back to the whole, and the map on paper or as a picture. */
export function MapTools({ onZoom, onShowAll, onPrint, onSavePicture }: MapToolsProps) {
  const words = useWords(lagesbildWords);
  const views: Tool[] = [
    [words.zoomIn, 'M8 2v12M2 8h12', () => onZoom(1)],
    [words.zoomOut, 'M2 8h12', () => onZoom(-1)],
    [words.showAll, 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4', onShowAll],
  ];
  const papers: Tool[] = [
    [words.print, 'M4 6V2h8v4M4 12H2V6h12v6h-2M4 9.5h8V14H4z', onPrint],
    [words.savePicture, 'M8 2v8M4.5 7 8 10.5 11.5 7M2 13.5h12', onSavePicture],
  ];
  return (
    <>
      <ToolRow className="map-tools" tools={views} />
      <ToolRow className="map-tools map-papers" tools={papers} />
    </>
  );
}

type Tool = [name: string, path: string, onClick: () => void];

function ToolRow({ className, tools }: { className: string; tools: readonly Tool[] }) {
  return (
    <div className={className}>
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
