/** What is wrong with the settings that a host gave. Never repeats a value that may be a secret. */
export const settings = {
  'public-url-with-path':
    'PUBLIC_URL has a path. Throughline lives at the root of an address: give https://name without anything after it.',
  'sign-up-neither': 'THROUGHLINE_SIGN_UP is neither “invited” nor “open”. Leave it out for “invited”.',
  'secret-too-short': ({ least }: { least: number }) =>
    `THROUGHLINE_SECRET is shorter than ${least} characters. Leave it out and the program makes one.`,
  'setting-not-in-range': ({ name, most }: { name: string; most: number }) =>
    `${name} is not a whole number from 0 to ${most}.`,
  'setting-not-an-address': ({ name, such }: { name: string; such: string }) =>
    `${name} is not an address such as ${such}.`,
  'mail-needs-both': 'Mail needs both SMTP_URL (where to send) and MAIL_FROM (in whose name). Set both, or neither.',
  'mail-from-without-address': 'MAIL_FROM holds no mail address, such as Throughline <hello@example.org>.',
  'open-id-needs-all':
    'Signing in by OpenID Connect needs OPENID_ISSUER, OPENID_CLIENT_ID and OPENID_CLIENT_SECRET. Set all three, or none.',
} as const;
