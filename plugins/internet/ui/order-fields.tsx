import { useHost } from '@isp/sdk/ui';
import { Grid, Stack } from '@isp/ui';
import { type FormState, PasswordField, Select, TextField } from '@isp/ui/forms';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

interface FieldsProps {
  readonly form: FormState<object>;
  /** JSON Pointer of the order in the form: of a component of a bundle. */
  readonly at?: string;
}

/** How the customer comes in, also of a bundle that has Internet access in it. */
export default function InternetFields({ form, at = '' }: FieldsProps): ReactNode {
  const { t, api, can } = useHost();
  const routers = useQuery({
    queryKey: ['radius', 'nas', 'names'],
    enabled: can('radius.nas.read'),
    queryFn: ({ signal }) => api.get('/radius/nas', { params: { query: { limit: 200 } }, signal }),
  });
  const text = (name: string) => {
    const field = form.at<string | undefined>(`${at}/${name}`);
    return { ...field, value: field.value ?? '' };
  };
  return (
    <Stack>
      <Grid min={240}>
        <TextField
          {...text('login')}
          label={t('Login')}
          description={t('Empty: made from the name.')}
          autoComplete="off"
        />
        <PasswordField
          {...text('password')}
          label={t('Password')}
          description={t('Empty: made at random, and shown once.')}
          autoComplete="new-password"
        />
      </Grid>
      <Grid min={240}>
        {routers.data && routers.data.data.length > 0 && (
          <Select
            {...form.at<string | undefined>(`${at}/nasId`)}
            label={t('Router')}
            description={t('Empty: any.')}
            clearable
            options={routers.data.data.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          {...text('staticIp')}
          label={t('Fixed address')}
          description={t('Empty: one of a pool.')}
          placeholder="203.0.113.7"
        />
      </Grid>
    </Stack>
  );
}
