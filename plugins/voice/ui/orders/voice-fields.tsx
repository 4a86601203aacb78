import { type RowOf, useHost } from '@isp/sdk/ui';
import { Group, IconButton, Stack, Text } from '@isp/ui';
import { Combobox, type FormState, type Option, RadioGroup } from '@isp/ui/forms';
import type { ReactNode } from 'react';

interface VoiceFieldsProps {
  readonly form: FormState<object>;
  /** JSON Pointer of the order in the form: of a component of a bundle. */
  readonly at?: string;
}

/** Most numbers one line may have. */
const most = 100;

/** Which numbers a line gets: the next free one, or some of the inventory; also of a bundle that has voice in it. */
export default function VoiceFields({ form, at = '' }: VoiceFieldsProps): ReactNode {
  const { t } = useHost();
  const numbers = form.at<readonly string[] | undefined>(`${at}/numbers`);
  return (
    <Stack>
      <RadioGroup
        name={numbers.name}
        label={t('Telephone numbers')}
        value={numbers.value === undefined ? 'next' : 'chosen'}
        onChange={(which) => numbers.onChange(which === 'next' ? undefined : [])}
        options={[
          { value: 'next', label: t('The next free number') },
          {
            value: 'chosen',
            label: t('Chosen numbers'),
            description: t('Without any: a line that only calls.'),
          },
        ]}
      />
      {numbers.value && (
        <Chosen numbers={numbers.value} onChange={numbers.onChange} error={errorBelow(form, numbers.name)} />
      )}
    </Stack>
  );
}

/** The first thing that is wrong with the numbers or with one of them. */
function errorBelow({ errors }: FormState<object>, pointer: string): string | undefined {
  return Object.entries(errors).find(([path]) => path === pointer || path.startsWith(`${pointer}/`))?.[1];
}

interface ChosenProps {
  readonly numbers: readonly string[];
  readonly error: string | undefined;
  onChange(numbers: readonly string[]): void;
}

function Chosen({ numbers, error, onChange }: ChosenProps): ReactNode {
  const { t } = useHost();
  const search = useFreeNumbers(numbers);
  return (
    <Stack>
      <Combobox
        label={t('Add a number')}
        description={t('Free numbers of the inventory; type some of their digits.')}
        value={undefined}
        onChange={(option) => option && onChange([...numbers, option.value])}
        search={search}
        disabled={numbers.length >= most}
        {...(error ? { error } : {})}
      />
      {numbers.map((number) => (
        <Group key={number} justify="between" align="center">
          <Text mono>{`+${number}`}</Text>
          <IconButton
            label={t('Take +{number} out', { number })}
            icon="close"
            onClick={() => onChange(numbers.filter((one) => one !== number))}
          />
        </Group>
      ))}
    </Stack>
  );
}

/** Finds free numbers that are not chosen yet. */
function useFreeNumbers(chosen: readonly string[]) {
  const { read } = useHost();
  return async (text: string, signal: AbortSignal): Promise<Option[]> => {
    const digits = text.replaceAll(/\D/g, '');
    const query = new URLSearchParams({
      'filter[status]': 'free',
      sort: 'number',
      limit: '50',
      ...(digits ? { q: digits } : {}),
    });
    const { data } = (await read(`/voice/numbers?${query}`, { signal })) as {
      readonly data: readonly RowOf<'/voice/numbers'>[];
    };
    return data
      .filter(({ number }) => !chosen.includes(number))
      .map(({ number }) => ({ value: number, label: `+${number}` }));
  };
}
