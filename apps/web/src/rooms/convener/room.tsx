import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

const SignInPage = later(() => import('./desk-sign-in.tsx'), 'SignInPage', 'desk');
const SetUpPage = later(() => import('./desk-set-up.tsx'), 'SetUpPage', 'desk');
const InvitationPage = later(() => import('./desk-invitation.tsx'), 'InvitationPage', 'desk');
const AccountPage = later(() => import('./desk-account.tsx'), 'AccountPage', 'desk');
const ResetPasswordPage = later(() => import('./desk-reset-password.tsx'), 'ResetPasswordPage', 'desk');
const { signIn, setUp, invitation, account, resetPassword } = PAGES.convener;

/** A convener's own account, and the pages that lead to one. */
export const convener: Room = {
  pages: [
    page(signIn, () => <SignInPage />, { desk: true }),
    page(setUp, () => <SetUpPage />, { desk: true }),
    page(invitation, () => <InvitationPage />, { desk: true }),
    page(account, () => <AccountPage />, { desk: true }),
    page(resetPassword, () => <ResetPasswordPage />, { desk: true }),
  ],
};
