import { useHost } from '@isp/sdk/ui';
import { Progress, Stack, Text } from '@isp/ui';
import type { ReactNode } from 'react';
import type { Pool } from './pool-queries.ts';

/** From here on somebody should think of more addresses, and hurry, in percent. */
const tight = 80;
const full = 95;

/** How much of a pool is given out or kept back: a bar and the figures. */
export function PoolUse({ pool }: { readonly pool: Pool }): ReactNode {
  const { t, locale } = useHost();
  const taken = pool.used + pool.quarantined;
  const percent = pool.capacity > 0 ? Math.floor((100 * taken) / pool.capacity) : 100;
  const tone = percent >= full ? 'bad' : percent >= tight ? 'warn' : 'good';
  const count = (value: number) => new Intl.NumberFormat(locale).format(value);
  return (
    <Stack gap="none">
      <Progress
        value={taken}
        max={pool.capacity}
        tone={tone}
        label={t('{percent} % of {name} are taken', { percent, name: pool.name })}
      />
      <Text size="sm" as="span">
        {t('{percent} %: {used} of {capacity}', {
          percent,
          used: count(taken),
          capacity: count(pool.capacity),
        })}
      </Text>
    </Stack>
  );
}
