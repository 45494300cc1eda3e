import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

export type Mail = { readonly send: (to: string, subject: string, text: string) => Promise<void> };

/** Plain-text mail through the host's own server, or null where none is configured. */
export const openMail = (mail: Config['mail'], fault: (error: unknown) => void): Mail | null => {
  if (mail === null) return null;
  const transport = createTransport(mail.url);
  return {
    send: async (to, subject, text) => {
      // whoever asked is answered the same whether or not the mail went out: the host sees the fault in the log
      await transport.sendMail({ from: mail.from, to, subject, text }).catch(fault);
    },
  };
};
