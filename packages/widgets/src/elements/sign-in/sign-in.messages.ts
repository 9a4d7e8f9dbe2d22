import { messages } from '../../messages/messages.ts';
import type { TableOf } from '../../messages/messages.ts';

export const signInMessages = messages(
  {
    signInTitle: 'Sign in',
    signIn: 'Sign in',
    expired: 'You were away for a while. Sign in again to go on where you left off.',
    signingIn: 'Signing in…',
    registerTitle: 'Create an account',
    register: 'Create account',
    registering: 'Creating your account…',
    resetTitle: 'Reset your password',
    resetText: 'Give the address of your account. We’ll send you a link to choose a new password.',
    reset: 'Send link',
    resetting: 'Sending…',
    sentTitle: 'Look into your mail',
    sentText: (_f, email: string) =>
      `If an account belongs to ${email}, a link to choose a new password is on its way.`,
    email: 'Email',
    password: 'Password',
    newPassword: 'Password',
    passwordHint: 'At least 8 characters.',
    showPassword: 'Show password',
    firstName: 'First name',
    lastName: 'Last name',
    forgot: 'Forgot your password?',
    noAccount: 'New here?',
    haveAccount: 'Already have an account?',
    backToSignIn: 'Back to sign in',
    signedInAs: 'Signed in as',
    signOut: 'Sign out',
    welcome: (_f, name: string) => `Welcome, ${name}.`,
    signedOut: 'You’re signed out.',

    wrongCredentials: 'That email and password don’t belong together. Check both and try again.',
    required: (_f, label: string) => `${label} is needed.`,
    emailInvalid: 'This doesn’t look like an email address.',
    passwordShort: 'Use at least 8 characters.',
    throttled: (f, seconds: number) =>
      f.plural(seconds, {
        one: 'Too many tries. You can try again in # second.',
        other: 'Too many tries. You can try again in # seconds.',
      }),
    offline: 'There’s no connection to the school. Nothing was sent; try again in a moment.',
    failed: 'This didn’t work, and it’s not your fault. Try again in a moment.',
  },
  { de: () => import('./sign-in.messages.de.ts'), ar: () => import('./sign-in.messages.ar.ts') },
);

export type SignInTable = TableOf<typeof signInMessages>;
