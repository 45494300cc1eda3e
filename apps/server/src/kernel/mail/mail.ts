import type { Transporter } from 'nodemailer';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';

/** Sends mail. `send` resolves to whether the host's mail server accepted it; it does not reject. */
export type Mail = { readonly send: (to: string, subject: string, text: string) => Promise<boolean> };

/** Plain-text mail through the host's own server, or null where none is configured. */
export const openMail = (
  mail: Config['mail'],
  clock: Pick<Clock, 'now'>,
  fault: (error: unknown) => void,
): Mail | null => {
  if (mail === null) return null;
  // loaded with the first mail, so that the program starts sooner
  let transport: Promise<Transporter> | null = null;
  const open = async (): Promise<Transporter> => (await import('nodemailer')).createTransport(mail.url);
  return {
    send: async (to, subject, text) => {
      try {
        transport ??= open();
        await (await transport).sendMail({ from: mail.from, to, subject, text, date: new Date(clock.now()) });
        return true;
      } catch (error) {
        // the host sees the fault in the log
        fault(error);
        return false;
      }
    },
  };
};
