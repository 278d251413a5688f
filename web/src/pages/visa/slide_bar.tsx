import { Link } from 'wouter';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { canFullScreen, toggleFullScreen, useFullScreen } from './full_screen.ts';
import { visaWords } from './visa_words.ts';

interface SlideBarProps {
  meetingId: string;
  /** From 1. */
  number: number;
  of: number;
  onGo(number: number): void;
  onHelp(): void;
}

/** What the keys do, for mouse and finger. */
export function SlideBar({ meetingId, number, of, onGo, onHelp }: SlideBarProps) {
  const words = useWords(visaWords);
  const { municipality } = useCurrentMunicipality();
  const isFull = useFullScreen();
  const full = isFull ? words.leaveFullScreen : words.fullScreen;
  return (
    <footer className="visa-bar">
      <div className="visa-turn">
        <IconButton
          label={words.back}
          path="M15 5l-7 7 7 7"
          isOff={number <= 1}
          onPress={() => onGo(number - 1)}
        />
        <span className="visa-position">{words.position(number, of)}</span>
        <IconButton
          label={words.next}
          path="M9 5l7 7-7 7"
          isOff={number >= of}
          onPress={() => onGo(number + 1)}
        />
      </div>
      {municipality.isExample && <span>{words.example}</span>}
      <div className="visa-turn">
        {canFullScreen() && (
          <IconButton
            label={full}
            path={
              isFull ? 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5' : 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'
            }
            onPress={toggleFullScreen}
          />
        )}
        <IconButton
          label={words.keys}
          path="M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.6v.4"
          onPress={onHelp}
        />
        <Link
          className="visa-icon"
          href={`/${municipality.code}/moten/${meetingId}`}
          aria-label={words.leave}
          title={words.leave}
        >
          <Icon path="M6 6l12 12M18 6L6 18" />
        </Link>
      </div>
    </footer>
  );
}

interface IconButtonProps {
  label: string;
  path: string;
  isOff?: boolean;
  onPress(): void;
}

function IconButton({ label, path, isOff = false, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="visa-icon"
      aria-label={label}
      title={label}
      // stays in reach of the keyboard at the first and last slide
      aria-disabled={isOff || undefined}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      <Icon path={path} />
    </button>
  );
}

const Icon = ({ path }: { path: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
  </svg>
);
