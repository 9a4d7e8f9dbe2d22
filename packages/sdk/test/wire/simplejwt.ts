import { field, refusals } from './fixture.ts';

/** djangorestframework-simplejwt 5.4 and 5.5, with rotation and blacklist. */
const refuse = refusals({ type: 'application/json', headers: { 'WWW-Authenticate': 'Bearer realm="api"' } });
const kind = 'UnauthenticatedError';
const notValid = 'Given token not valid for any token type';

export const simplejwt = [
  ...['Token is expired', 'Token is invalid or expired', 'Token is invalid', 'Token has wrong type'].map((why) =>
    refuse(
      `an access token: ${why}`,
      401,
      `{"detail":"${notValid}","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"${why}"}]}`,
      { kind, code: 'token_not_valid', message: notValid },
    ),
  ),
  refuse(
    'a malformed header',
    401,
    '{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}',
    {
      kind,
      code: 'bad_authorization_header',
      message: 'Authorization header must contain two space-delimited values',
    },
  ),
  refuse('a deleted user', 401, '{"detail":"User not found","code":"user_not_found"}', {
    kind,
    code: 'user_not_found',
    message: 'User not found',
  }),
  refuse('an inactive user', 401, '{"detail":"User is inactive","code":"user_inactive"}', {
    kind,
    code: 'user_inactive',
    message: 'User is inactive',
  }),
  refuse('wrong credentials, without a code', 401, '{"detail":"No active account found with the given credentials"}', {
    kind,
    message: 'No active account found with the given credentials',
  }),
  refuse('a refresh token used twice', 401, '{"detail":"Token is blacklisted","code":"token_not_valid"}', {
    kind,
    code: 'token_not_valid',
    message: 'Token is blacklisted',
  }),
  refuse('a refresh token that is none', 401, '{"detail":"Token is invalid","code":"token_not_valid"}', {
    kind,
    code: 'token_not_valid',
    message: 'Token is invalid',
  }),
  refuse('an access token in its place', 401, '{"detail":"Token has wrong type","code":"token_not_valid"}', {
    kind,
    code: 'token_not_valid',
    message: 'Token has wrong type',
  }),
  refuse('no refresh token', 400, '{"refresh":["This field is required."]}', {
    kind: 'BadRequestError',
    message: 'This field is required.',
    fields: [field(['refresh'], 'This field is required.')],
  }),
  refuse('a refresh for an inactive user', 401, '{"detail":"No active account found for the given token."}', {
    kind,
    message: 'No active account found for the given token.',
  }),
  refuse('a changed password', 401, '{"detail":"The user\'s password has been changed.","code":"password_changed"}', {
    kind,
    code: 'password_changed',
    message: "The user's password has been changed.",
  }),
];
