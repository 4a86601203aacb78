import type { ReactNode } from 'react';

const paths = {
  alert: 'M12 4 2.5 20h19L12 4Zm0 6v4m0 3v.2',
  arrowDown: 'M12 5v14m-6-6 6 6 6-6',
  arrowUp: 'M12 19V5m-6 6 6-6 6 6',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15L6 17Zm4 4h4',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4V8Zm0 0 8 4 8-4m-8 4v8',
  calendar: 'M4 6h16v14H4V6Zm0 4h16M8 3v4m8-4v4',
  card: 'M3 6h18v12H3V6Zm0 4h18M6 15h4',
  chart: 'M4 20V4m0 16h16M8 16v-5m4 5V7m4 9v-7',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevronDown: 'm6 9 6 6 6-6',
  chevronEnd: 'm9 6 6 6-6 6',
  chevronStart: 'm15 6-6 6 6 6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2',
  close: 'm6 6 12 12M18 6 6 18',
  columns: 'M4 5h16v14H4V5Zm5.5 0v14m5-14v14',
  copy: 'M9 9h11v11H9V9Zm-4 6H4V4h11v1',
  dots: 'M5 12h.01M12 12h.01M19 12h.01',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  edit: 'm4 20 .8-4L16 4.8 19.2 8 8 19.2 4 20Z',
  eye: 'M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12Zm9.5 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  file: 'M6 3h8l4 4v14H6V3Zm8 0v5h4',
  filter: 'M4 5h16l-6 8v6l-4-2v-4L4 5Z',
  home: 'm4 11 8-7 8 7v9h-5v-6H9v6H4v-9Z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v6m0-9v.2',
  key: 'M14.5 14a5 5 0 1 0-4.7-3.2L3 17.5V21h3.5v-2.5H9V16l1.8-1.8c.9.5 2.2.8 3.7-.2Zm1-5.5h.01',
  lock: 'M6 11h12v9H6v-9Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minus: 'M5 12h14',
  moon: 'M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5Z',
  network:
    'M12 8V4m0 4a2 2 0 1 0 0 .01M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm12 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM12 10v3m0 0H6v3m6-3h6v3',
  pause: 'M8 5v14m8-14v14',
  phone: 'M5 4h4l1.5 5-2.2 1.5a12 12 0 0 0 5.2 5.2L15 13.5l5 1.5v4c-8 1.5-16.5-7-15-15Z',
  play: 'm8 5 11 7-11 7V5Z',
  plug: 'M9 3v5m6-5v5M6 8h12v3a6 6 0 0 1-12 0V8Zm6 9v4',
  plus: 'M12 5v14M5 12h14',
  refresh: 'M20 5v5h-5M4 19v-5h5M19.5 10A8 8 0 0 0 5.6 7.5M4.5 14a8 8 0 0 0 13.9 2.5',
  router: 'M3 14h18v6H3v-6Zm4 3h.01M11 17h.01M16 14V9m-3.5-2a5 5 0 0 1 7 0',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L20 20',
  send: 'M4 12 20 4l-5 16-3.5-6.5L4 12Z',
  settings:
    'M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM12 3v2.5m0 13V21M3 12h2.5m13 0H21M5.6 5.6l1.8 1.8m9.2 9.2 1.8 1.8m0-12.8-1.8 1.8m-9.2 9.2-1.8 1.8',
  star: 'm12 4 2.5 5.2 5.5.8-4 4 1 5.7-5-2.7-5 2.7 1-5.7-4-4 5.5-.8L12 4Z',
  sun: 'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M19 5l-1.4 1.4M6.4 17.6 5 19',
  ticket: 'M4 7h16v3a2 2 0 0 0 0 4v3H4v-3a2 2 0 0 0 0-4V7Zm9 0v10',
  trash: 'M5 7h14M9 7V4h6v3m-8 0 1 13h8l1-13',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c.5-4 3.5-6 8-6s7.5 2 8 6',
  users:
    'M9 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 8c.4-3.5 2.8-5 6.5-5s6.1 1.5 6.5 5M16 5.3a3.5 3.5 0 0 1 0 6.4m2 3.6c2 .7 3.2 2.2 3.5 4.7',
  wallet: 'M4 7h14v12H4V7Zm0 0 11-3v3m3 4h2.5v4H18a2 2 0 0 1 0-4Z',
  wifi: 'M12 19h.01M8.5 15.5a5 5 0 0 1 7 0M5.5 12.5a9 9 0 0 1 13 0M2.5 9.5a13 13 0 0 1 19 0',
} as const;

/** Names of icons. */
export type IconName = keyof typeof paths;

/** All icons there are. */
export const iconNames = Object.keys(paths) as IconName[];

const mirrored: readonly IconName[] = ['chevronEnd', 'chevronStart', 'send', 'play'];

/** A drawing of one stroke in the text's colour; decorative unless it has a label. */
export function Icon({
  name,
  label,
  size = 18,
}: {
  name: IconName;
  label?: string;
  size?: number;
}): ReactNode {
  return (
    <svg
      className={mirrored.includes(name) ? 'ui-icon ui-icon-mirrored' : 'ui-icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'dots' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={paths[name]} />
    </svg>
  );
}
