import {
  Clapperboard,
  Coins,
  Languages,
  LibraryBig,
  type LucideIcon,
  Moon,
  Settings,
  Sun,
  SunMoon,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage } from '../i18n/i18n.ts';
import { LANGUAGES, type Language } from '../i18n/languages.ts';
import { Link, usePath } from './navigation.tsx';
import { currentTheme, setTheme, THEMES } from './theme.ts';

export function Header() {
  const { t } = useTranslation();
  return (
    <header className="border-line bg-paper sticky top-0 z-30 border-b [@media(height<26rem)]:static">
      <a
        href="#content"
        className="bg-mark text-mark-ink absolute -top-20 left-3 rounded-full px-4 py-2 focus:top-2"
      >
        {t('app.skip')}
      </a>
      <div className="mx-auto flex min-h-14 max-w-7xl items-center gap-1 px-3 sm:gap-4 sm:px-6 2xl:max-w-[96rem]">
        <Link href="/" className="flex items-center gap-2 rounded-lg pr-1 max-[24rem]:hidden">
          <Mark />
          <span className="font-display text-xl max-md:sr-only">{t('app.name')}</span>
        </Link>
        <nav aria-label={t('nav.main')} className="flex">
          <NavLink
            href="/"
            label={t('nav.new')}
            icon={<Clapperboard aria-hidden className="size-4 max-md:hidden" />}
          />
          <NavLink
            href="/films"
            label={t('nav.films')}
            icon={<LibraryBig aria-hidden className="size-4 max-md:hidden" />}
          />
          <NavLink
            href="/costs"
            isWide
            label={t('nav.costs')}
            icon={<Coins aria-hidden className="size-4 max-md:hidden" />}
          />
        </nav>
        <div className="ml-auto flex min-w-0 items-center gap-1">
          <LanguageChoice />
          <ThemeChoice />
          <IconLink href="/costs" label={t('nav.costs')} icon={Coins} className="sm:hidden" />
          <IconLink href="/settings" label={t('nav.settings')} icon={Settings} />
        </div>
      </div>
    </header>
  );
}

function NavLink(props: {
  readonly href: string;
  readonly label: string;
  readonly icon: React.ReactNode;
  /** Whether there is room for it on wide screens only. */
  readonly isWide?: boolean;
}) {
  const isCurrent = usePath() === props.href;
  return (
    <Link
      href={props.href}
      aria-current={isCurrent ? 'page' : undefined}
      className={`text-soft hover:text-ink aria-[current]:text-ink inline-flex min-h-14 items-center gap-2 border-b-2 border-transparent px-2 text-sm leading-tight font-semibold transition-colors aria-[current]:border-mark max-[22rem]:px-1.5 sm:px-3 ${props.isWide ? 'max-sm:hidden' : ''}`}
    >
      {props.icon}
      {props.label}
    </Link>
  );
}

function IconLink(props: {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly className?: string;
}) {
  const { href, label, icon: Icon, className = '' } = props;
  const isCurrent = usePath() === href;
  return (
    <Link
      href={href}
      className={`icon-button aria-[current]:text-ink aria-[current]:bg-well ${className}`}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={label}
      title={label}
    >
      <Icon aria-hidden className="size-[1.15rem]" />
    </Link>
  );
}

function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <span className="text-soft hover:text-ink has-focus-visible:outline-mark relative max-sm:grid max-sm:size-9 max-sm:place-items-center max-sm:rounded-full max-sm:has-focus-visible:outline-2 max-sm:pointer-coarse:size-11">
      {/* On a phone there is no room for its name. */}
      <Languages aria-hidden className="size-[1.15rem] sm:hidden" />
      <select
        aria-label={t('settings.language')}
        value={i18n.language}
        onChange={(event) => void setLanguage(event.target.value as Language)}
        className="text-soft hover:bg-well hover:text-ink min-h-9 min-w-0 rounded-full bg-transparent px-2 text-sm font-semibold transition-colors max-sm:absolute max-sm:inset-0 max-sm:w-full max-sm:opacity-0 pointer-coarse:min-h-11"
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} className="bg-sheet text-ink">
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

const THEME_ICONS = { system: SunMoon, light: Sun, dark: Moon } as const;

function ThemeChoice() {
  const { t } = useTranslation();
  const [theme, setShown] = useState(currentTheme);
  const Icon = THEME_ICONS[theme];
  const turn = () => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
    setTheme(next);
    setShown(next);
  };
  const label = `${t('settings.theme')}: ${t(`settings.${theme}`)}`;
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={turn}>
      <Icon aria-hidden className="size-[1.15rem]" />
    </button>
  );
}

/** The studio's mark: a viewfinder that is about to play. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-7" aria-hidden="true">
      <path
        d="M5 10V5h5M22 5h5v5M27 22v5h-5M10 27H5v-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="m12.5 10.5 9.5 5.5-9.5 5.5z" className="fill-mark" />
    </svg>
  );
}
