import { registerInput } from '@buzz/api/schemas';
import { readError, trpc, useSession, type RouterOutputs } from '@buzz/client';
import { Button, Checkbox, PasswordField, TextField } from '@buzz/ui';
import { Link } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { CallError } from '../problems/form-error';
import { textIn } from './form-text';
import type { NextSearch } from './next-path';
import { forgetInvite, pendingInvite } from './pending-invite';
import { useInvalidFocus } from './use-invalid-focus';

type Joined = RouterOutputs['auth']['register'];

interface SignUpFormProps extends NextSearch {
  onJoined: (joined: Joined) => void;
}

export function SignUpForm({ next, onJoined }: SignUpFormProps) {
  const t = useTranslations('account');
  const { signIn } = useSession();
  const [refused, setRefused] = useState<ReadonlySet<PropertyKey>>(new Set());
  const form = useInvalidFocus(refused);
  const register = trpc.auth.register.useMutation({
    networkMode: 'always',
    onSuccess: (joined) => {
      forgetInvite();
      onJoined(joined);
      signIn(joined.tokens);
    },
    onError: (error) => {
      const { code, fields } = readError(error);
      setRefused(new Set(code === 'USER_001' ? ['email'] : Object.keys(fields)));
    },
  });
  const taken = register.error && readError(register.error).code === 'USER_001';

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (register.isPending) return;
    const data = new FormData(event.currentTarget);
    const invite = pendingInvite();
    const input = registerInput.safeParse({
      name: textIn(data, 'name'),
      email: textIn(data, 'email'),
      password: textIn(data, 'password'),
      phone: textIn(data, 'phone'),
      university: textIn(data, 'university'),
      marketingConsent: data.has('marketingConsent'),
      ...(invite && { referralCode: invite.referralCode, visitId: invite.visitId }),
    });
    setRefused(new Set(input.error?.issues.map(({ path }) => path[0] ?? '')));
    register.reset();
    if (input.success) register.mutate(input.data);
  }

  const errorOf = (field: 'name' | 'email' | 'password' | 'phone' | 'university') => refused.has(field) && t(`invalid.${field}`);
  const takenError = (
    <span>
      {t('taken')}{' '}
      <Link to="/sign-in" search={{ next }} className="underline underline-offset-2">
        {t('signInInstead')}
      </Link>
    </span>
  );

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-3">
      <TextField name="name" required autoComplete="name" label={t('name')} error={errorOf('name')} />
      <TextField
        name="email"
        type="email"
        required
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        label={t('email')}
        error={taken ? takenError : errorOf('email')}
      />
      <PasswordField
        name="password"
        required
        autoComplete="new-password"
        label={t('password')}
        hint={t('passwordHint')}
        error={errorOf('password')}
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        label={t('phone')}
        hint={t('phoneHint')}
        error={errorOf('phone')}
      />
      <TextField name="university" autoComplete="organization" label={t('university')} error={errorOf('university')} />
      <Checkbox name="marketingConsent" label={t('marketing')} detail={t('marketingDetail')} />
      {register.error && refused.size === 0 && <CallError error={register.error} />}
      <Button type="submit" size="lg" block loading={register.isPending}>
        {t('join')}
      </Button>
    </form>
  );
}
