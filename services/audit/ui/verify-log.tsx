import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Button, Callout, CopyText, ErrorPanel, Link, Stack, Text } from '@isp/ui';
import { type ReactNode, useState } from 'react';

type Verification = AnswerOf<'/audit/verify', 'get'>;

interface VerifyLogProps {
  /** The page's header, which the button stands in. */
  header(check: ReactNode): ReactNode;
}

/** Checks the whole log on demand, and says what came of it below the page's header. */
export function VerifyLog({ header }: VerifyLogProps): ReactNode {
  const { t, api, can } = useHost();
  const [result, setResult] = useState<Verification>();
  const [failure, setFailure] = useState<unknown>();
  const check = async () => {
    setFailure(undefined);
    setResult(undefined);
    try {
      setResult(await api.get('/audit/verify'));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      {header(
        can('audit.log.verify') && (
          <Button icon="check" onClick={check}>
            {t('Check the whole log')}
          </Button>
        ),
      )}
      <div aria-live="polite">
        {failure !== undefined && <ErrorPanel error={failure} onRetry={check} compact />}
        {result && <Result result={result} onClose={() => setResult(undefined)} />}
      </div>
    </>
  );
}

interface ResultProps {
  readonly result: Verification;
  onClose(): void;
}

function Result({ result, onClose }: ResultProps): ReactNode {
  const { t } = useHost();
  const { valid, checked, firstBrokenId, problem, head } = result;
  return (
    <Callout
      tone={valid ? 'good' : 'bad'}
      title={valid ? t('Nothing was changed or removed') : t('The log is not as it was written')}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Text>{t('{count|One row was|{count} rows were} looked at.', { count: checked })}</Text>
        {problem && <Text>{problem}</Text>}
        {firstBrokenId && <Link href={`/audit/${firstBrokenId}`}>{t('The first row that is wrong')}</Link>}
        {head && (
          <>
            <Text size="sm">
              {t('Row {number} is the last one. Write its hash down elsewhere to compare it later:', {
                number: head.number,
              })}
            </Text>
            <CopyText value={head.hash} label={t('Hash')} />
          </>
        )}
      </Stack>
    </Callout>
  );
}
