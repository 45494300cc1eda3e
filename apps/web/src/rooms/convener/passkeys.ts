import { AUTH } from '@throughline/protocol';
import { passkeyClient } from '@better-auth/passkey/client';
import { createAuthClient } from 'better-auth/client';

/** better-auth's own client, only for passkeys: their part in the browser is too delicate to write ourselves. */
const client = createAuthClient({ basePath: AUTH, plugins: [passkeyClient()] });

export type Passkey = { readonly id: string; readonly name?: string | undefined; readonly createdAt: Date };

export const signInWithPasskey = async (): Promise<boolean> =>
  (await client.signIn.passkey().catch(() => ({ error: true })))?.error == null;
export const addPasskey = async (name: string): Promise<boolean> =>
  (await client.passkey.addPasskey({ name }).catch(() => ({ error: true })))?.error == null;
export const listPasskeys = async (): Promise<readonly Passkey[]> =>
  ((await client.passkey.listUserPasskeys()).data as readonly Passkey[] | null) ?? [];
export const removePasskey = async (id: string): Promise<boolean> =>
  (await client.passkey.deletePasskey({ id })).error === null;
