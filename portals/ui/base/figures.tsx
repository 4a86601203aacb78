import { type ReactNode, useEffect, useState } from 'react';
import { type MoneyValue, useFormat } from './format.ts';

/** What stands where there is nothing. */
export const nothing = '–';

/** An amount, in figures of one width. */
export function Money({ value, sign }: { value: MoneyValue | null | undefined; sign?: boolean }): ReactNode {
  const format = useFormat();
  if (!value) return nothing;
  return <span className="ui-number">{format.money(value, sign ? { sign } : {})}</span>;
}

/** An instant; whole in the tooltip. */
export function DateTime({ value }: { value: string | null | undefined }): ReactNode {
  const format = useFormat();
  if (!value) return nothing;
  return (
    <time dateTime={value} className="ui-number">
      {format.dateTime(value)}
    </time>
  );
}

/** A date of the calendar. */
export function CivilDate({ value }: { value: string | null | undefined }): ReactNode {
  const format = useFormat();
  if (!value) return nothing;
  return (
    <time dateTime={value} className="ui-number">
      {format.civilDate(value)}
    </time>
  );
}

/** How long ago an instant is; follows the clock. */
export function Age({ value }: { value: string | null | undefined }): ReactNode {
  const format = useFormat();
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  if (!value) return nothing;
  return (
    <time dateTime={value} title={format.dateTime(value)}>
      {format.age(value, Date.now())}
    </time>
  );
}

type Figure = { value: number | string | null | undefined };

function figure(shown: string): ReactNode {
  return <span className="ui-number">{shown}</span>;
}

/** Units are Latin letters: they stand behind their number in every language. */
function measured(shown: string): ReactNode {
  return (
    <span className="ui-number" dir="ltr">
      {shown}
    </span>
  );
}

/** Bytes by powers of 1024. */
export function Bytes({ value }: Figure): ReactNode {
  const format = useFormat();
  return value === undefined || value === null ? nothing : measured(format.bytes(value));
}

/** A number with separators. */
export function Count({ value }: Figure): ReactNode {
  const format = useFormat();
  return value === undefined || value === null ? nothing : figure(format.count(value));
}

/** A share of one as per cent. */
export function Percent({ value }: { value: number | null | undefined }): ReactNode {
  const format = useFormat();
  return value === undefined || value === null ? nothing : figure(format.percent(value));
}

/** A speed. */
export function Rate({ kbps }: { kbps: number | null | undefined }): ReactNode {
  const format = useFormat();
  return kbps === undefined || kbps === null ? nothing : measured(format.rate(kbps));
}
