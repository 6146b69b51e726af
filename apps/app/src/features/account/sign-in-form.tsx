import { loginInput } from '@buzz/api/schemas';
import { readError, trpc, useSession } from '@buzz/client';
import { Button, PasswordField, TextField } from '@buzz/ui';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { CallError, FormError } from '../problems/form-error';
import { textIn } from './form-text';
import { useInvalidFocus } from './use-invalid-focus';

export function SignInForm() {
  const t = useTranslations('account');
  const { signIn } = useSession();
  const [refused, setRefused] = useState<ReadonlySet<PropertyKey>>(new Set());
  const form = useInvalidFocus(refused);
  const login = trpc.auth.login.useMutation({
    networkMode: 'always',
    onSuccess: ({ tokens }) => signIn(tokens),
    onError: (error) => setRefused(new Set(Object.keys(readError(error).fields))),
  });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (login.isPending) return;
    const data = new FormData(event.currentTarget);
    const input = loginInput.safeParse({ email: textIn(data, 'email'), password: textIn(data, 'password'), type: 'user' });
    setRefused(new Set(input.error?.issues.map(({ path }) => path[0] ?? '')));
    login.reset();
    if (input.success) login.mutate(input.data);
  }

  const wrong = login.error && readError(login.error).code === 'AUTH_004';

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        label={t('email')}
        error={refused.has('email') && t('invalid.email')}
      />
      <PasswordField name="password" autoComplete="current-password" label={t('password')} error={refused.has('password') && t('invalid.noPassword')} />
      {login.error && refused.size === 0 && (wrong ? <FormError>{t('wrongCredentials')}</FormError> : <CallError error={login.error} />)}
      <Button type="submit" size="lg" block loading={login.isPending}>
        {t('signIn')}
      </Button>
    </form>
  );
}
