import { randomBytes } from 'node:crypto';
import { openAccounts, systemChance } from '@throughline/server';
import { type Command, refused } from '../command.ts';
import { settings } from '../with-store.ts';
import { readWords } from './words.ts';

const MAIL = /^[^\s@]+@[^\s@]+$/;

export const convenerCommand: Command = {
  name: 'convener',
  summary: 'make a convener’s account, or give it a new password',
  usage: `throughline convener add EMAIL --name NAME
throughline convener reset-password EMAIL
    Prints a password to hand over in person; whoever gets it changes it at “Account”. Works while the program runs.`,
  run: async (words, terminal) => {
    const { values, positionals } = readWords(words, { name: { type: 'string' } }, 2);
    const [what, email] = positionals;
    if (what !== 'add' && what !== 'reset-password') throw refused('say-add-or-reset', {}, { usage: true });
    if (email === undefined || !MAIL.test(email) || email.length > 200)
      throw refused('say-whose-address', {}, { usage: true });
    const accounts = await openAccounts(settings(terminal), systemChance);
    try {
      const password = randomBytes(12).toString('base64url');
      if (what === 'add') {
        if (values.name === undefined || values.name.trim() === '') throw refused('say-name', {}, { usage: true });
        const made = await accounts.create({ name: values.name.trim().slice(0, 80), email, password });
        if (made === null) throw refused('account-there-already', { email });
      } else {
        const user = await accounts.find(email);
        if (user === null) throw refused('no-such-account', { email });
        await accounts.setPassword(user.id, password);
      }
      terminal.out.write(`Password for ${email}:\n\n    ${password}\n\n`);
      return 0;
    } finally {
      await accounts.close();
    }
  },
};
