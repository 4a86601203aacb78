import { type ReactNode, useEffect, useState } from 'react';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { Badge } from './badge.tsx';
import { useFormat } from './format.ts';

/** The instant (RFC 3339) of what is shown, for what is not of now; follows the clock. */
export function Freshness({ at }: { at: string }): ReactNode {
  const { messages } = useUi();
  const format = useFormat();
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  const values = { time: format.dateTime(at), age: format.age(at, Date.now()) };
  return <Badge tone="warn">{fill(messages.notOfNow, values)}</Badge>;
}
